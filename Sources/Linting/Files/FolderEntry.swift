#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A name in a folder, and its kind.
struct FolderEntry {
  /// Bytes that are not UTF-8 are U+FFFD in it.
  let name: String
  /// Whether `name` is the name itself, by which a file can be opened.
  let isExact: Bool
  /// Nil where the file system reports it only for each file separately.
  let kind: FileKind?

  /// Whether files and folders of such a name are not part of a catalog.
  static func isHidden(_ name: some StringProtocol) -> Bool { name.utf8.first == UInt8(ascii: ".") }

  /// The entries of the folder at `path`, without itself and its parent, in no order.
  static func list(_ path: String) -> Result<[FolderEntry], SystemError> {
    guard let stream = unsafe opendir(path) else { return .failure(.last) }
    defer { unsafe closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let next = unsafe readdir(stream) else {
        return errno == 0 ? .success(entries) : .failure(.last)
      }
      let entry = unsafe FolderEntry(next)
      if entry.name != ".", entry.name != ".." { entries.append(entry) }
    }
  }

  init(name: String, kind: FileKind) {
    self.name = name
    self.kind = kind
    isExact = true
  }

  init(bytes: some Collection<UInt8>, kind: FileKind) {
    let exact = String(validating: bytes, as: UTF8.self)
    name = exact ?? String(decoding: bytes, as: UTF8.self)
    isExact = exact != nil
    self.kind = kind
  }

  private init(_ entry: UnsafeMutablePointer<dirent>) {
    // The name ends with a NUL inside the entry, which is valid until the next call of `readdir`;
    // an entry may be shorter than its type, so the name is read in place.
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let bytes = unsafe UnsafeRawPointer(entry).advanced(by: offset)
      .assumingMemoryBound(to: CChar.self)
    let exact = unsafe String(validatingCString: bytes)
    name = unsafe exact ?? String(cString: bytes)
    isExact = exact != nil
    kind = unsafe FileKind(entryType: entry.pointee.d_type)
  }
}
