import Contract
import Records

/// A tree with the ignore files of another tree: a change of pages must not decide which pages are
/// checked.
struct IgnoreFileOverlay: FileTreeOverlay {
  let base: any FileTree
  let other: any FileTree

  func entries(of folder: String) -> Result<[FolderEntry], SystemError> {
    let path = folder.isEmpty ? IgnoreFile.name : "\(folder)/\(IgnoreFile.name)"
    return base.entries(of: folder).map { entries in
      let others = entries.filter { $0.name != IgnoreFile.name }
      return other.kind(of: path).map { others + [FolderEntry(name: IgnoreFile.name, kind: $0)] }
        ?? others
    }
  }

  func kind(of path: String) -> FileKind? { tree(of: path).kind(of: path) }

  func target(ofLink path: String) -> SymbolicLinkTarget { tree(of: path).target(ofLink: path) }

  func read(_ path: String, by reader: FileReader) -> Result<[UInt8], FileReader.Failure> {
    tree(of: path).read(path, by: reader)
  }

  func identity(of path: String) -> String? { tree(of: path).identity(of: path) }

  func ignoringAbove() -> IgnoreScope? { other.ignoringAbove() }

  private func tree(of path: String) -> any FileTree {
    RelativePath.name(of: path) == IgnoreFile.name ? other : base
  }
}
