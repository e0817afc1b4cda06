#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file written next to another one, to replace it in one step.
///
/// Its name is always the same, so that a draft of a killed run does not stay for ever: a locked
/// draft is in use, and one without a lock is left over and removed.
struct FileDraft {
  private let path: String
  private let descriptor: Int32

  /// An empty draft for the file at `path`, which other users cannot read where it `isSecret`:
  /// until it has the mode of the file that it replaces.
  init(beside path: String, isSecret: Bool = true) throws(SystemError) {
    self.path = Self.path(beside: path)
    let mode: mode_t = isSecret ? 0o600 : 0o666
    if let descriptor = try Self.create(self.path, mode) {
      self.descriptor = descriptor
      return
    }
    try Self.removeLeftOver(self.path)
    guard let descriptor = try Self.create(self.path, mode) else {
      throw SystemError(code: EEXIST)
    }
    self.descriptor = descriptor
  }

  /// Writes the output of `body`, down to the disk where it is to be `durable`; `status` is that of
  /// the file at `original`, which it replaces with all attributes that the file system has of it.
  func write(
    like status: FileStatus?, at original: String, durable: Bool, _ body: (FileStream) -> Void
  ) throws(SystemError) {
    let stream = FileStream(descriptor)
    body(stream)
    if let error = stream.error { throw error }
    if let status {
      try copyAttributes(of: original)
      // Giving a file away may be forbidden, and it is then the writer's own.
      _ = fchown(descriptor, status.owner.user, status.owner.group)
      guard fchmod(descriptor, status.mode) == 0 else { throw .last }
    }
    guard !durable || fsync(descriptor) == 0 else { throw .last }
  }

  private func copyAttributes(of path: String) throws(SystemError) {
    let original = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard original >= 0 else { throw .last }
    defer { close(original) }
    try ExtendedAttributes(descriptor: original).write(to: descriptor)
  }

  /// Renames the file to `name`: it is no longer a draft.
  func take(_ name: String, durable: Bool) throws(SystemError) {
    guard unsafe rename(path, name) == 0 else { throw .last }
    close(descriptor)
    if durable { Self.syncFolder(of: name) }
  }

  /// Removes the draft.
  func discard() {
    _ = unsafe unlink(path)
    close(descriptor)
  }
}

extension FileDraft {
  /// Replaces the file at `path` by `bytes`; `status` is that of the file, and `isCurrent` is
  /// called right before the step that replaces it.
  static func replace(
    _ path: String, with bytes: [UInt8], like status: FileStatus?,
    if isCurrent: () -> Bool = { true }
  ) throws(SystemError) -> Bool {
    try replace(path, like: status, if: isCurrent) { $0.write(bytes) }
  }

  /// The same with the output of `body`. A file that is not `durable` may be gone, or empty, after
  /// the machine itself has failed.
  static func replace(
    _ path: String, like status: FileStatus?, durable: Bool = true,
    if isCurrent: () -> Bool = { true }, _ body: (FileStream) -> Void
  ) throws(SystemError) -> Bool {
    let draft = try FileDraft(beside: path, isSecret: status != nil)
    do throws(SystemError) {
      try draft.write(like: status, at: path, durable: durable, body)
      guard isCurrent() else {
        draft.discard()
        return false
      }
      try draft.take(path, durable: durable)
    } catch {
      draft.discard()
      throw error
    }
    return true
  }

  /// `.page.md.catalint`: hidden, so that no run reads it as a part of a catalog. Of a long name,
  /// the beginning.
  static func path(beside path: String) -> String {
    let bytes = Array(path.utf8)
    let start = (bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
    let name = String(decoding: bytes[start...].prefix(mostBytes), as: UTF8.self)
    return String(decoding: bytes[..<start], as: UTF8.self) + ".\(name)\(suffix)"
  }

  private static let suffix = ".catalint"
  /// How much of a name is in that of its draft; a character that is cut takes three bytes.
  private static let mostBytes = 200

  /// A new file with its lock; nil where there is one of that name.
  private static func create(_ path: String, _ mode: mode_t) throws(SystemError) -> Int32? {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = unsafe open(path, flags, mode)
    guard descriptor >= 0 else {
      if errno == EEXIST { return nil }
      throw .last
    }
    // Between these two calls another process may remove it as a left-over one.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, isStill(descriptor, at: path) else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  /// Whether a name is that of a draft of a page.
  static func isDraftOfPage(_ name: String) -> Bool {
    guard name.hasPrefix("."), name.hasSuffix(suffix) else { return false }
    let page = name.utf8.dropFirst().dropLast(suffix.utf8.count)
    return page.suffix(3).elementsEqual(".md".utf8) || page.count >= mostBytes - 3
  }

  /// Removes a draft that a killed run left; one in use stays.
  static func removeIfLeftOver(_ path: String) {
    guard FileKind(path, followingLinks: false) == .file else { return }
    do throws(SystemError) { try removeLeftOver(path) } catch { return }
  }

  /// Removes a draft that is not in use.
  private static func removeLeftOver(_ path: String) throws(SystemError) {
    let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, isStill(descriptor, at: path) else {
      throw SystemError(code: EEXIST)
    }
    guard unsafe unlink(path) == 0 else { throw .last }
  }

  private static func isStill(_ descriptor: Int32, at path: String) -> Bool {
    guard let open = FileStatus(descriptor: descriptor), let there = FileStatus(path) else {
      return false
    }
    return open.isRegular && open.isSameFile(as: there)
  }

  /// Makes the rename durable. Where a file system does not support this, the file exists all the
  /// same.
  private static func syncFolder(of path: String) {
    let bytes = Array(path.utf8)
    let end = bytes.lastIndex(of: UInt8(ascii: "/"))
    let folder = end.map { $0 == 0 ? "/" : String(decoding: bytes[..<$0], as: UTF8.self) } ?? "."
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }
}
