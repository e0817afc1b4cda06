/// The `.gitignore` files that apply in a folder: its own, and those of the folders that contain
/// it.
final class IgnoreScope: Sendable {
  private let file: IgnoreFile
  /// The absolute path of the file's folder, with a trailing slash.
  private let folder: String
  private let outer: IgnoreScope?

  /// A line of a `.gitignore` file, by its absolute path.
  typealias Place = (path: String, line: Int)

  /// `folder` is the absolute path of the one that the file is in.
  init(_ file: IgnoreFile, in folder: String, outer: IgnoreScope?) {
    self.file = file
    self.folder = AbsolutePath.join(folder, "")
    self.outer = outer
  }

  /// The line by which git ignores an absolute path in the folder; nil where it does not. The
  /// folders that contain it are known not to be ignored.
  func ignoring(_ path: String, isFolder: Bool) -> Place? {
    var scope: IgnoreScope? = self
    while let current = scope {
      let seen = path[...].utf8.dropFirst(current.folder.utf8.count)
      if let decision = current.file.decision(on: seen, isFolder: isFolder) {
        return decision.isIgnored ? (current.folder + IgnoreFile.name, decision.line) : nil
      }
      scope = current.outer
    }
    return nil
  }

  /// The `.gitignore` files above a catalog's root, up to the folder that git knows as a
  /// repository; nil without one, and where they ignore the root itself, which was requested all
  /// the same.
  static func above(_ root: String) -> IgnoreScope? {
    guard let top = AbsolutePath.repository(around: root) else { return nil }
    return above(root, top: top) { try? FileReader.ofSettings.read($0).get() }
  }

  /// The same from the repository's `top` on; `read` returns the bytes of a file, if it exists.
  static func above(
    _ root: String, top: String, _ read: (String) -> [UInt8]?
  ) -> IgnoreScope? {
    let ancestors = AbsolutePath.ancestors(of: root)
    var scope: IgnoreScope?
    for index in ancestors.indices.dropFirst().reversed() {
      let folder = ancestors[index]
      guard AbsolutePath.relative(folder, to: top) != nil else { continue }
      if let bytes = read(AbsolutePath.join(folder, IgnoreFile.name)) {
        scope = IgnoreScope(IgnoreFile(bytes), in: folder, outer: scope)
      }
      if scope?.ignoring(ancestors[index - 1], isFolder: true) != nil { return nil }
    }
    return scope
  }
}
