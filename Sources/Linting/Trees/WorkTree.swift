/// The files in a folder; without a folder, files relative to the current one.
struct WorkTree: FileTree {
  let root: String
  /// The walk that found the root, without ignored files; nil where there was none.
  var walk: FolderWalk?

  var isWorkTree: Bool { true }

  func entries(of folder: String) -> Result<[FolderEntry], SystemError> {
    FolderEntry.list(absolute(folder))
  }

  func kind(of path: String) -> FileKind? { FileKind(absolute(path), followingLinks: false) }

  func target(ofLink path: String) -> SymbolicLinkTarget {
    guard let target = try? AbsolutePath.resolving(absolute(path)).get() else { return .nothing }
    return SymbolicLinkTarget(
      kind: FileKind(target), path: AbsolutePath.relative(target, to: root))
  }

  func read(_ path: String, by reader: FileReader) -> Result<[UInt8], FileReader.Failure> {
    // Without a folder, a named page may be a link without the user's knowledge.
    root.isEmpty && AbsolutePath.isLinkOutOfFolder(path)
      ? .failure(.linkOutOfFolder) : reader.read(absolute(path))
  }

  func walk(usesGitignore: Bool, by work: ParallelMap) -> FolderWalk {
    if usesGitignore, let walk { return walk }
    return FolderWalk(self, usesGitignore: usesGitignore, by: work)
  }

  func ignoringAbove() -> IgnoreScope? { .above(root) }

  private func absolute(_ path: String) -> String {
    if root.isEmpty { return path }
    return path.isEmpty ? root : AbsolutePath.join(root, path)
  }
}
