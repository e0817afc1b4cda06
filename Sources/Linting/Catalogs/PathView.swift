import Contract
import Records

/// The paths of a target as they open from a folder: from where the user is, or from the folder
/// that programs look for files in.
package struct PathView: Sendable {
  private let position: Position

  /// Where the root is, as seen from the folder.
  private enum Position {
    case same
    /// Below it, by this path with a slash at its end.
    case below(String)
    /// Around it; the folder is at this path from the root.
    case around(String)
    /// Elsewhere, at this path, which may be absolute; and that with a slash at its end.
    case elsewhere(String, prefix: String)
  }

  /// Paths as they are.
  package static let unchanged = PathView(position: .same)

  private init(position: Position) { self.position = position }

  /// The paths of a target as they open from `folder`. Pages by themselves are named from here.
  package init(of target: LintTarget, from folder: String) {
    let here = try? AbsolutePath.resolving(".").get()
    let root: String? = if case .catalog(let root, _) = target { root } else { here }
    guard let root, let folder = try? AbsolutePath.resolving(folder).get() else {
      self = .unchanged
      return
    }
    if root.utf8.elementsEqual(folder.utf8) {
      position = .same
    } else if let path = AbsolutePath.relative(root, to: folder) {
      position = .below(path + "/")
    } else if let path = AbsolutePath.relative(folder, to: root) {
      position = .around(path)
    } else {
      let path = AbsolutePath.shortened(root, from: folder)
      position = .elsewhere(path, prefix: AbsolutePath.join(path, ""))
    }
  }

  /// Whether every path stays as it is.
  package var isUnchanged: Bool { if case .same = position { true } else { false } }

  /// A path of the target, as it opens from the folder.
  package func callAsFunction(_ path: String) -> String {
    // A page outside any catalog may be named by an absolute path.
    guard path.utf8.first != UInt8(ascii: "/") else { return path }
    switch position {
    case .same: return path
    case .below(let folder): return folder + path
    case .around(let folder): return RelativePath.from(folder, to: path)
    case .elsewhere(_, let prefix): return prefix + path
    }
  }

  /// The path of the target that opens by a path from the folder; nil where that is not one of the
  /// target.
  package func original(of path: String) -> String? {
    if path.utf8.first == UInt8(ascii: "/") {
      guard case .elsewhere(let root, _) = position else { return path }
      return AbsolutePath.relative(path, to: root) ?? path
    }
    switch position {
    case .same: return path
    case .below(let folder):
      return path.utf8.starts(with: folder.utf8)
        ? String(Substring(path.utf8.dropFirst(folder.utf8.count))) : nil
    case .around(let folder): return RelativePath.resolve(path, from: folder)
    case .elsewhere(let root, _): return AbsolutePath.relative(path, to: root)
    }
  }
}
