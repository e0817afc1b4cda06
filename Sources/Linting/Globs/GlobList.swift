/// An ordered list of patterns for paths: the last match decides.
struct GlobList: Sendable {
  let globs: [Glob]
  private let set: GlobSet

  init(globs: [Glob]) {
    self.globs = globs
    set = GlobSet([globs])
  }

  /// The number of the last pattern that matches the file or folder itself.
  func last(fitting path: Substring.UTF8View, isFolder: Bool) -> Int? {
    set.last(fitting: path, isFolder: isFolder).first?.number
  }

  /// The number of the pattern by which the list covers the file at `path`, or a folder that
  /// contains it; a later pattern cannot remove paths in a covered folder.
  func covering(_ path: String) -> Int? { set.covering(path).first?.number }
}
