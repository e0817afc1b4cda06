#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The system's data about a file besides its bytes: it stays the same only while the file is not
/// changed.
struct FileStatus {
  private let status: stat

  /// The file at a path, not the target of a link; nil where nothing can be seen there.
  init?(_ path: String) {
    var status = stat()
    guard unsafe fstatat(AT_FDCWD, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    self.status = status
  }

  /// The status of an open file.
  init?(descriptor: Int32) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    self.status = status
  }

  var isRegular: Bool { status.st_mode & S_IFMT == S_IFREG }
  var size: Int { Int(status.st_size) }
  /// How many names it has, as hard links.
  var names: Int { Int(status.st_nlink) }
  /// Whether anybody may write it.
  var isWritable: Bool { status.st_mode & 0o222 != 0 }
  var mode: mode_t { status.st_mode & 0o7777 }
  var owner: (user: uid_t, group: gid_t) { (status.st_uid, status.st_gid) }

  func isSameFile(as other: FileStatus) -> Bool {
    status.st_dev == other.status.st_dev && status.st_ino == other.status.st_ino
  }
}

extension FileStatus: Equatable {
  static func == (left: FileStatus, right: FileStatus) -> Bool {
    left.isSameFile(as: right) && left.status.st_mode == right.status.st_mode
      && left.owner == right.owner && left.names == right.names && left.size == right.size
      && left.times.map(\.tv_sec) == right.times.map(\.tv_sec)
      && left.times.map(\.tv_nsec) == right.times.map(\.tv_nsec)
  }

  /// When its bytes were changed last, and when anything about it.
  private var times: [timespec] {
    #if canImport(Darwin)
      [status.st_mtimespec, status.st_ctimespec]
    #else
      [status.st_mtim, status.st_ctim]
    #endif
  }
}
