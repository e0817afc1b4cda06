import Contract
import Records

/// A tree with other bytes for one file, which the tree itself need not have.
struct Overlay: FileTreeOverlay {
  let base: any FileTree
  private let path: [UInt8]
  private let bytes: [UInt8]
  /// The entries of the folders on the way to the file.
  private let steps: [[UInt8]: FolderEntry]

  /// `path` is that of the file in `base`.
  init(_ base: any FileTree, path: String, bytes: [UInt8]) {
    self.base = base
    self.path = Array(path.utf8)
    self.bytes = bytes
    var steps: [[UInt8]: FolderEntry] = [:]
    var place = path
    while !place.isEmpty {
      let folder = RelativePath.folder(of: place)
      steps[Array(folder.utf8)] = FolderEntry(
        name: RelativePath.name(of: place), kind: place == path ? .file : .folder)
      place = folder
    }
    self.steps = steps
  }

  func entries(of folder: String) -> Result<[FolderEntry], SystemError> {
    let known = base.entries(of: folder)
    guard let step = steps[Array(folder.utf8)] else { return known }
    switch known {
    case .success(let entries):
      return .success(entries.filter { !$0.name.utf8.elementsEqual(step.name.utf8) } + [step])
    case .failure(let error): return error.isMissingFile ? .success([step]) : known
    }
  }

  func kind(of path: String) -> FileKind? {
    if path.utf8.elementsEqual(self.path) { return .file }
    return steps[Array(path.utf8)] != nil ? .folder : base.kind(of: path)
  }

  func read(_ path: String, by reader: FileReader) -> Result<[UInt8], FileReader.Failure> {
    path.utf8.elementsEqual(self.path) ? .success(bytes) : base.read(path, by: reader)
  }

  func identity(of path: String) -> String? {
    path.utf8.elementsEqual(self.path) ? nil : base.identity(of: path)
  }
}
