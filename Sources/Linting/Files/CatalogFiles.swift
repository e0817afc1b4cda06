/// What lies in a catalog's folder.
struct CatalogFiles {
  /// Every file, by its path from the root, sorted by bytes.
  private(set) var paths: [String] = []
  /// What could not be looked at, and why; sorted by path.
  private(set) var failures: [UnreadFile] = []
  private let root: String

  /// The deepest folder that is looked into.
  static let depthLimit = 64

  /// Walks the folder at `root`, an absolute path without symbolic links; files and folders whose
  /// names begin with a point are left out.
  init(root: String) {
    self.root = root
    var folders = [(path: "", depth: 0)]
    while let folder = folders.popLast() {
      for entry in entries(of: folder.path) where !FolderEntry.isHidden(entry.name) {
        let path = folder.path.isEmpty ? entry.name : "\(folder.path)/\(entry.name)"
        guard entry.isExact else {
          if entry.kind != .file || Self.isPage(path) { fail(path, "its name is not UTF-8") }
          continue
        }
        switch entry.kind ?? FileKind("\(root)/\(path)", followingLinks: false) {
        case .file: paths.append(path)
        case .folder where folder.depth < Self.depthLimit: folders.append((path, folder.depth + 1))
        case .folder: fail(path, "folders are nested more than \(Self.depthLimit) deep")
        case .symbolicLink: add(symbolicLink: path)
        case .other where Self.isPage(path): fail(path, "it is no regular file")
        case .other: continue
        case nil: fail(path, "it vanished while its folder was read")
        }
      }
    }
    paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    failures.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Whether a file of this name is a page.
  static func isPage(_ path: String) -> Bool {
    path.utf8.suffix(3).elementsEqual(".md".utf8)
  }

  /// The pages among the files.
  var pages: [String] { paths.filter(Self.isPage) }

  /// Why a file of the root's folder is no page of the catalog; nil for what is one, or no file.
  func reasonToLeaveOut(_ path: String) -> String? {
    guard FileKind("\(root)/\(path)") == .file else { return nil }
    if path.split(separator: "/").contains(where: FolderEntry.isHidden) {
      return "names that begin with a point are no part of a catalog"
    }
    return Self.isPage(path) ? nil : "the names of pages end in '.md'"
  }

  /// A link to a file of the catalog is that file. What is in a folder of the catalog is read where
  /// it stands, and through links could be read without end.
  private mutating func add(symbolicLink path: String) {
    let target = try? AbsolutePath.resolving("\(root)/\(path)").get()
    let place = target.flatMap { AbsolutePath.relative($0, to: root) }
    switch target.flatMap({ FileKind($0) }) {
    case .file where place != nil: paths.append(path)
    case .folder where place?.split(separator: "/").contains(where: FolderEntry.isHidden) == false:
      return
    case .folder: fail(path, "it is a symbolic link to a folder that is not in the catalog")
    case _ where !Self.isPage(path): return
    case .file: fail(path, "it is a symbolic link to a file that is not in the catalog")
    case .other, .symbolicLink: fail(path, "it is a symbolic link to no regular file")
    case nil: fail(path, "it is a symbolic link to nothing")
    }
  }

  private mutating func entries(of folder: String) -> [FolderEntry] {
    switch FolderEntry.list(folder.isEmpty ? root : "\(root)/\(folder)") {
    case .success(let entries): return entries
    case .failure(let error):
      fail(folder.isEmpty ? "." : folder, "\(error)")
      return []
    }
  }

  private mutating func fail(_ path: String, _ reason: String) {
    failures.append(UnreadFile(path: path, reason: reason))
  }
}
