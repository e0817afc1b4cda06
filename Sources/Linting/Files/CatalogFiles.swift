import Contract
import Records
import SourceText

/// The files of a catalog.
struct CatalogFiles {
  /// Every file, by its path from the root, sorted by bytes.
  private(set) var paths: [String] = []
  /// Files and folders that could not be read, and why; sorted by path.
  private(set) var failures: [UnreadFile] = []
  /// The folders below the root that have a configuration.
  private(set) var configured: [String] = []
  /// Drafts of pages that killed runs left.
  private(set) var drafts: [String] = []
  /// Files that git ignores, and the line that does it; for a whole folder, only the folder.
  private var ignored: [String: IgnoreScope.Place] = [:]
  private let tree: any FileTree
  private let filter: PageFilter

  /// The deepest folder that is looked into.
  static let depthLimit = 64

  /// Walks a tree, without files and folders whose names begin with a dot or that git ignores.
  init(_ tree: any FileTree, filter: PageFilter = PageFilter()) {
    self.tree = tree
    self.filter = filter
    let above = filter.usesGitignore ? tree.ignoringAbove() : nil
    var folders = [(path: "", depth: 0, scope: above)]
    while let folder = folders.popLast() {
      let entries = entries(of: folder.path)
      let scope = scope(of: folder.path, entries, outer: folder.scope)
      for entry in entries {
        let path = folder.path.isEmpty ? entry.name : "\(folder.path)/\(entry.name)"
        if FolderEntry.isHidden(entry.name) {
          if entry.isExact, FileDraft.isDraftOfPage(entry.name) { drafts.append(path) }
          let isConfiguration = entry.name == Configuration.fileName
          if isConfiguration, !folder.path.isEmpty { configured.append(folder.path) }
          continue
        }
        guard entry.isExact else {
          if entry.kind != .file || Self.isPage(path) { fail(path, "its name is not UTF-8") }
          continue
        }
        let kind = entry.kind ?? tree.kind(of: path)
        if let scope, let place = scope.ignoring(absolute(path), isFolder: kind == .folder) {
          ignored[path] = place
          continue
        }
        switch kind {
        case .file: paths.append(path)
        case .folder where folder.depth < Self.depthLimit:
          folders.append((path, folder.depth + 1, scope))
        case .folder: fail(path, "folders are nested more than \(Self.depthLimit) deep")
        case .symbolicLink: add(symbolicLink: path)
        case .other where Self.isPage(path): fail(path, "it is not a regular file")
        case .other: continue
        case nil: fail(path, "it vanished while its folder was read")
        }
      }
    }
    paths.sort { $0.precedes($1) }
    failures.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Whether a file of this name is a page.
  static func isPage(_ path: String) -> Bool {
    path.utf8.suffix(3).elementsEqual(".md".utf8)
  }

  /// The pages among the files, except those that are not to be checked.
  var pages: [String] {
    paths.filter { Self.isPage($0) && filter.reasonToLeaveOut($0) == nil }
  }

  /// Whether others have the same paths.
  func hasSamePaths(as others: CatalogFiles?) -> Bool {
    guard let others, paths.count == others.paths.count else { return false }
    return zip(paths, others.paths).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
  }

  /// Why a file of the root's folder is not a page of the catalog; nil for a page, or where there
  /// is no file.
  func reasonToLeaveOut(_ path: String) -> String? {
    guard tree.isFile(path) else { return nil }
    if path.split(separator: "/").contains(where: FolderEntry.isHidden) {
      return "names that begin with a dot are not part of a catalog"
    }
    guard Self.isPage(path) else { return "the names of pages end in '.md'" }
    return reasonOfGit(path) ?? filter.reasonToLeaveOut(path)
  }

  private func reasonOfGit(_ path: String) -> String? {
    var place = path
    while !place.isEmpty {
      if let line = ignored[place] {
        return "'\(AbsolutePath.shown(line.path)):\(line.line)' makes git ignore it"
      }
      place = RelativePath.folder(of: place)
    }
    return nil
  }

  /// Adds the folder's own `.gitignore` to those of the folders that contain it; git follows no
  /// link to one.
  private mutating func scope(
    of folder: String, _ entries: [FolderEntry], outer: IgnoreScope?
  ) -> IgnoreScope? {
    let path = folder.isEmpty ? IgnoreFile.name : "\(folder)/\(IgnoreFile.name)"
    guard filter.usesGitignore, entries.contains(where: { $0.name == IgnoreFile.name }),
      tree.kind(of: path) == .file
    else { return outer }
    switch tree.read(path, by: .ofSettings) {
    case .success(let bytes):
      let file = IgnoreFile(bytes)
      if file.isTooLong { fail(path, "it has more than \(IgnoreFile.mostPatterns) patterns") }
      return IgnoreScope(file, in: absolute(folder), outer: outer)
    case .failure(let failure):
      fail(path, failure.description)
      return outer
    }
  }

  private func absolute(_ path: String) -> String {
    path.isEmpty ? tree.root : AbsolutePath.join(tree.root, path)
  }

  /// A link to a file of the catalog is that file. A link to a folder of the catalog is not
  /// followed: the folder is read at its own path, and links could form a loop.
  private mutating func add(symbolicLink path: String) {
    let target = tree.target(ofLink: path)
    let isShown =
      target.path?.split(separator: "/").contains(where: FolderEntry.isHidden) == false
    switch target.kind {
    case .file where isShown || target.path != nil && !Self.isPage(path): paths.append(path)
    case .folder where isShown: return
    case .folder: fail(path, "it is a symbolic link to a folder that is not in the catalog")
    case _ where !Self.isPage(path): return
    case .file: fail(path, "it is a symbolic link to a file that is not in the catalog")
    case .other, .symbolicLink: fail(path, "it is a symbolic link to a special file")
    case nil: fail(path, "it is a symbolic link to nothing")
    }
  }

  private mutating func entries(of folder: String) -> [FolderEntry] {
    switch tree.entries(of: folder) {
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
