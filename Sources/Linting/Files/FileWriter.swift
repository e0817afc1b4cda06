#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes files whole or not at all, and streams.
package enum FileWriter {
  /// Replaces the file at `path` by `text`; on failure it stays as it is.
  package static func write(_ text: String, to path: String) -> SystemError? {
    write(to: path) { $0.write(Array(text.utf8)) }
  }

  /// Replaces the file at `path` by the output of `body`; on failure it stays as it is. One that can
  /// be made again need not be `durable`, and is not waited for until it is on the disk.
  package static func write(
    to path: String, durable: Bool = true, _ body: (FileStream) -> Void
  ) -> SystemError? {
    switch FileKind(path) {
    case .folder: SystemError(code: EISDIR)
    // Devices and pipes are written to, and never replaced.
    case .other: write(into: path, O_WRONLY, body)
    case .file, .symbolicLink, nil: replace(path, durable: durable, body)
    }
  }

  /// Writes a new file; an existing one stays, a link to nothing too.
  package static func create(_ path: String, with text: String) -> SystemError? {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    switch open(path, flags) {
    case .failure(let error): return error
    case .success(let descriptor):
      let error = finish(descriptor) { $0.write(Array(text.utf8)) }
      // The file there was made by this call.
      if error != nil { _ = unsafe unlink(path) }
      return error
    }
  }

  /// Adds `text` to the end of a file, which is made where there is none.
  package static func append(_ text: String, to path: String) -> SystemError? {
    write(into: path, O_WRONLY | O_APPEND | O_CREAT) { $0.write(Array(text.utf8)) }
  }

  /// Writes all of `text` to an open file.
  package static func write(_ text: String, toDescriptor descriptor: Int32) -> SystemError? {
    write(Array(text.utf8), toDescriptor: descriptor)
  }

  /// Writes all of `bytes` to an open file.
  package static func write(_ bytes: [UInt8], toDescriptor descriptor: Int32) -> SystemError? {
    var start = 0
    while start < bytes.count {
      // The buffer has exactly the remaining bytes.
      let written = unsafe bytes[start...].withUnsafeBytes { buffer in
        unsafe systemWrite(descriptor, buffer.baseAddress, buffer.count)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return .last }
      start += written
    }
    return nil
  }

  /// Writes a file next to the one at `path`, then renames it to that, which is one step.
  private static func replace(
    _ path: String, durable: Bool, _ body: (FileStream) -> Void
  ) -> SystemError? {
    // A symbolic link stays, and its target is replaced.
    let target = (try? AbsolutePath.resolving(path).get()) ?? path
    return Interruption.deferring {
      do throws(SystemError) {
        _ = try FileDraft.replace(target, like: FileStatus(target), durable: durable, body)
        return nil
      } catch {
        return error
      }
    }
  }

  private static func write(
    into path: String, _ flags: Int32, _ body: (FileStream) -> Void
  ) -> SystemError? {
    switch open(path, flags) {
    case .failure(let error): error
    case .success(let descriptor): finish(descriptor, body)
    }
  }

  private static func open(_ path: String, _ flags: Int32) -> Result<Int32, SystemError> {
    let descriptor = systemOpen(path, flags | O_CLOEXEC | O_NOCTTY, 0o666)
    return descriptor < 0 ? .failure(.last) : .success(descriptor)
  }

  /// Writes all of a file and closes it: a full disk may show only then.
  private static func finish(
    _ descriptor: Int32, _ body: (FileStream) -> Void
  ) -> SystemError? {
    let stream = FileStream(descriptor)
    body(stream)
    return close(descriptor) == 0 ? stream.error : stream.error ?? .last
  }
}

/// An open file that is written piece by piece; after the first failure nothing more is.
package final class FileStream {
  private let descriptor: Int32
  /// The first error.
  package private(set) var error: SystemError?

  package init(_ descriptor: Int32) { self.descriptor = descriptor }

  package func write(_ bytes: [UInt8]) {
    if error == nil { error = FileWriter.write(bytes, toDescriptor: descriptor) }
  }
}

/// `open(2)`, by a name that the methods above do not hide.
private func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  unsafe open(path, flags, mode)
}

/// `write(2)`, by a name that the methods above do not hide.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, buffer, count)
}
