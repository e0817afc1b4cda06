#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads whole files: regular ones only, and none larger than a limit.
package struct FileReader: Sendable {
  /// The most bytes that a file may have.
  package let limit: Int

  package init(limit: Int = 16 << 20) { self.limit = limit }

  /// Why a file was not read.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// The bytes of the file at `path`.
  package func read(_ path: String) -> Result<[UInt8], Failure> {
    // Not blocking, so that opening a pipe that nobody writes to does not wait for ever.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return failure("\(SystemError.last)") }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return failure("\(SystemError.last)") }
    guard status.st_mode & S_IFMT == S_IFREG else { return failure("it is no regular file") }
    guard status.st_size <= limit else {
      return failure("it has \(status.st_size) bytes; the limit is \(limit)")
    }
    return read(descriptor, size: Int(status.st_size))
  }

  /// Reads to the end; a file may have grown since its size was asked for.
  private func read(_ descriptor: Int32, size: Int) -> Result<[UInt8], Failure> {
    var bytes: [UInt8] = []
    var capacity = size + 1
    while true {
      let start = bytes.count
      bytes.reserveCapacity(start + capacity)
      bytes.append(contentsOf: repeatElement(0, count: capacity))
      // The slice lies within the buffer: `capacity` bytes were appended behind `start`.
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        guard let address = buffer.baseAddress else { return 0 }
        return unsafe systemRead(descriptor, address + start, capacity)
      }
      bytes.removeLast(capacity - max(0, count))
      if count == 0 { return .success(bytes) }
      if count < 0 {
        if errno == EINTR { continue }
        return failure("\(SystemError.last)")
      }
      guard bytes.count <= limit else { return failure("it grew beyond \(limit) bytes") }
      capacity = 4096
    }
  }

  private func failure(_ reason: String) -> Result<[UInt8], Failure> {
    .failure(Failure(description: reason))
  }
}

/// `read(2)`, by a name that the method above does not hide.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int
{
  unsafe read(descriptor, buffer, count)
}
