import Contract

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file whose bytes are to be replaced: a regular one of one name, which may be written.
struct PageFile {
  let path: String

  init(_ path: String) { self.path = path }

  /// Why a file is not replaced, as a part of a sentence.
  struct Failure: Error {
    let reason: String

    static let changed = Failure(reason: "it was changed by another program meanwhile")
  }

  /// Its bytes, if it may be replaced.
  func read() -> Result<[UInt8], Failure> { opened().map(\.bytes) }

  /// Replaces `old` by new bytes, all at once; a file with other bytes by now stays as it is.
  func replace(_ old: [UInt8], with new: [UInt8]) -> Failure? {
    switch opened() {
    case .failure(let failure): return failure
    case .success(let file):
      guard file.bytes == old else { return .changed }
      return Interruption.deferring { replace(file.status, with: new) }
    }
  }

  private func replace(_ status: FileStatus, with bytes: [UInt8]) -> Failure? {
    do throws(SystemError) {
      let isReplaced = try FileDraft.replace(path, with: bytes, like: status) {
        FileStatus(path) == status
      }
      return isReplaced ? nil : .changed
    } catch {
      guard error.isOfTakenName else { return Failure(reason: "\(error)") }
      let name = RelativePath.name(of: FileDraft.path(beside: path))
      return Failure(reason: "'\(name)' beside it is in the way, or in use by another run")
    }
  }

  private func opened() -> Result<(bytes: [UInt8], status: FileStatus), Failure> {
    let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let error = SystemError.last
      let isLink = FileKind(path, followingLinks: false) == .symbolicLink
      return .failure(Failure(reason: isLink ? "it is a symbolic link" : "\(error)"))
    }
    defer { close(descriptor) }
    guard let status = FileStatus(descriptor: descriptor) else {
      return .failure(Failure(reason: "\(SystemError.last)"))
    }
    if let reason = reason(toLeave: status) { return .failure(Failure(reason: reason)) }
    return FileReader.again.read(descriptor, size: status.size)
      .map { ($0, status) }.mapError { Failure(reason: $0.description) }
  }

  private func reason(toLeave status: FileStatus) -> String? {
    if !status.isRegular { return "it is not a regular file" }
    if status.names > 1 { return "it has other names, as hard links" }
    // A user who may write everything is bound by the mode all the same.
    let mayWrite = unsafe access(path, W_OK) == 0
    return mayWrite && status.isWritable ? nil : "it is read-only"
  }
}
