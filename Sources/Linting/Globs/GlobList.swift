/// Patterns for paths in an order, of which the last that fits decides.
struct GlobList: Sendable {
  let globs: [Glob]
  private let set: GlobSet

  init(globs: [Glob]) {
    self.globs = globs
    set = GlobSet([globs])
  }

  /// The number of the last pattern that fits the file or folder itself.
  func last(fitting path: Substring.UTF8View, isFolder: Bool) -> Int? {
    set.last(fitting: path, isFolder: isFolder).first?.number
  }

  /// The number of the pattern by which the list covers the file at `path`, or a folder that it is
  /// in; what lies in a covered folder cannot be taken back.
  func covering(_ path: String) -> Int? { set.covering(path).first?.number }
}
