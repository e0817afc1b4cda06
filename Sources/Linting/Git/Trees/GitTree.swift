import SourceText

/// All files that git keeps of a work tree: staged, or at a revision.
final class GitTree: Sendable {
  /// By the bytes of their paths, each once.
  private let files: [GitEntry]
  private let blobs: any GitObjects
  /// The absolute path of the work tree.
  let top: String

  init(_ files: [GitEntry], from objects: any GitObjects, top: String) {
    self.files = Self.ordered(files)
    blobs = objects
    self.top = top
  }

  convenience init(_ files: [GitEntry], of git: Git) {
    self.init(files, from: GitBlobs(git), top: git.top)
  }

  /// Git lists files in this order, each once, except for versions that a merge left; a tree that
  /// git did not make may be in any order.
  private static func ordered(_ files: [GitEntry]) -> [GitEntry] {
    func isOrdered(_ one: GitEntry, _ other: GitEntry) -> Bool {
      one.path.lexicographicallyPrecedes(other.path)
    }
    if zip(files, files.dropFirst()).allSatisfy(isOrdered) { return files }
    return files.sorted(by: isOrdered).reduce(into: []) { ordered, file in
      if ordered.last?.path != file.path { ordered.append(file) }
    }
  }

  /// The file at a path.
  func file(at path: String) -> GitEntry? {
    let path = Array(path.utf8)
    let index = first(from: path)
    return index < files.count && files[index].path.elementsEqual(path) ? files[index] : nil
  }

  /// Whether a folder is at a path.
  func hasFolder(at path: String) -> Bool { !range(ofFolder: path).isEmpty || path.isEmpty }

  /// The files in a folder and below; all of them for the top.
  func files(in folder: String) -> ArraySlice<GitEntry> { files[range(ofFolder: folder)] }

  /// The entries of a folder.
  func entries(of folder: String) -> [FolderEntry] {
    var range = range(ofFolder: folder)
    let start = folder.isEmpty ? 0 : folder.utf8.count + 1
    var entries: [FolderEntry] = []
    while let index = range.first {
      let path = files[index].path
      let name = path.dropFirst(start).prefix { $0 != .slash }
      let isFolder = name.endIndex < path.endIndex
      entries.append(FolderEntry(bytes: name, kind: isFolder ? .folder : files[index].kind))
      // The first path after the folder: '0' follows '/' in ASCII.
      let next =
        isFolder ? first(from: path[..<name.endIndex] + [UInt8.slash + 1]) : index + 1
      range = next..<range.upperBound
    }
    return entries
  }

  /// The folders below one that have a file of a name, from there; hidden folders are left out.
  func folders(having name: String, below folder: String) -> [String] {
    let start = folder.isEmpty ? 0 : folder.utf8.count + 1
    let ending = [.slash] + Array(name.utf8)
    return files[range(ofFolder: folder)].compactMap { file in
      let path = file.path.dropFirst(start)
      guard path.count > ending.count, path.suffix(ending.count).elementsEqual(ending) else {
        return nil
      }
      let found = String(decoding: path.dropLast(ending.count), as: UTF8.self)
      return found.split(separator: "/").contains(where: FolderEntry.isHidden) ? nil : found
    }
  }

  /// The files in a folder of which a merge left several versions.
  func unmerged(in folder: String) -> [String] {
    files[range(ofFolder: folder)].filter(\.isUnmerged).map {
      String(decoding: $0.path, as: UTF8.self)
    }
  }

  /// The bytes of a file.
  func read(_ file: GitEntry, by reader: FileReader) -> Result<[UInt8], FileReader.Failure> {
    blobs.read(file.object, by: reader)
  }

  /// The range of the files of a folder; all of them for the top.
  private func range(ofFolder folder: String) -> Range<Int> {
    if folder.isEmpty { return 0..<files.count }
    let path = Array(folder.utf8)
    return first(from: path + [.slash])..<first(from: path + [.slash + 1])
  }

  /// The place of the first file whose path does not come before these bytes.
  private func first(from path: some Collection<UInt8>) -> Int {
    files.partitioningIndex { !$0.path.lexicographicallyPrecedes(path) }
  }
}
