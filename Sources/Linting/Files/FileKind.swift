#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The kind of file at a path.
enum FileKind {
  case file, folder, symbolicLink, other

  /// Nil where nothing can be seen there; `followingLinks` gives the kind of a symbolic link's
  /// target.
  init?(_ path: String, followingLinks: Bool = true) {
    var status = stat()
    let result =
      followingLinks
      ? unsafe fstatat(AT_FDCWD, path, &status, 0)
      : unsafe fstatat(AT_FDCWD, path, &status, AT_SYMLINK_NOFOLLOW)
    guard result == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .symbolicLink
    default: self = .other
    }
  }

  /// The kind that `readdir` reports; nil where the file system does not.
  init?(entryType: UInt8) {
    switch Int(entryType) {
    case Int(DT_REG): self = .file
    case Int(DT_DIR): self = .folder
    case Int(DT_LNK): self = .symbolicLink
    case Int(DT_UNKNOWN): return nil
    default: self = .other
    }
  }
}
