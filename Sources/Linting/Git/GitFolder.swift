import Contract
import Records

/// The files of a folder as git keeps them.
struct GitFolder: FileTree {
  private let tree: GitTree
  /// The folder, from the top of the work tree.
  private let folder: String
  let root: String

  /// `root` is the absolute path of a folder of the work tree.
  init(_ tree: GitTree, root: String) throws(GitFailure) {
    guard let folder = AbsolutePath.relative(root, to: tree.top) else {
      throw GitFailure("'\(root)' is not in the git repository at '\(tree.top)'")
    }
    (self.tree, self.folder, self.root) = (tree, folder, root)
  }

  func entries(of folder: String) -> Result<[FolderEntry], SystemError> {
    .success(tree.entries(of: path(folder)))
  }

  func kind(of path: String) -> FileKind? {
    let path = self.path(path)
    return tree.file(at: path)?.kind ?? (tree.hasFolder(at: path) ? .folder : nil)
  }

  func target(ofLink path: String) -> SymbolicLinkTarget {
    switch tree.resolve(self.path(path)) {
    case .file(let file):
      let target = String(decoding: file.path, as: UTF8.self)
      return SymbolicLinkTarget(kind: file.kind, path: relative(target))
    case .folder(let target): return SymbolicLinkTarget(kind: .folder, path: relative(target))
    case .outside: return SymbolicLinkTarget(kind: .file, path: nil)
    case .nothing: return .nothing
    }
  }

  func read(_ path: String, by reader: FileReader) -> Result<[UInt8], FileReader.Failure> {
    guard case .file(let file) = tree.resolve(self.path(path)) else {
      return .failure(FileReader.Failure(missing: "no such file or directory"))
    }
    return tree.read(file, by: reader)
  }

  /// The files of which a merge left several versions.
  var unmerged: [String] { tree.unmerged(in: folder).compactMap(relative) }

  func identity(of path: String) -> String? {
    guard case .file(let file) = tree.resolve(self.path(path)) else { return nil }
    return file.object
  }

  func ignoringAbove() -> IgnoreScope? {
    IgnoreScope.above(root, top: tree.top) { file in
      guard let path = AbsolutePath.relative(file, to: tree.top), let entry = tree.file(at: path)
      else { return nil }
      return try? tree.read(entry, by: .ofSettings).get()
    }
  }

  private func relative(_ path: String) -> String? {
    folder.isEmpty ? path : AbsolutePath.relative(path, to: folder)
  }

  private func path(_ path: String) -> String {
    if folder.isEmpty { return path }
    return path.isEmpty ? folder : "\(folder)/\(path)"
  }
}
