/// Patterns for paths in an order, of which the last that fits decides.
struct GlobList: Sendable {
  let globs: [Glob]

  /// The number of the last pattern that fits the file or folder itself.
  func last(fitting path: Substring.UTF8View, isFolder: Bool) -> Int? {
    globs.lastIndex { $0.fits(path, isFolder: isFolder) }
  }

  /// The number of the pattern by which the list covers the file at `path`, or a folder that it is
  /// in; what lies in a covered folder cannot be taken back.
  func covering(_ path: String) -> Int? {
    if globs.isEmpty { return nil }
    let bytes = path.utf8[...]
    for index in bytes.indices where bytes[index] == UInt8(ascii: "/") {
      if let found = covering(bytes[..<index], isFolder: true) { return found }
    }
    return covering(bytes, isFolder: false)
  }

  private func covering(_ path: Substring.UTF8View, isFolder: Bool) -> Int? {
    last(fitting: path, isFolder: isFolder).flatMap { globs[$0].isNegated ? nil : $0 }
  }
}
