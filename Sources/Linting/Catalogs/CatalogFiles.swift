import Contract
import DataSyntax
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
  /// Symbolic links at paths of pages of data whose target does not exist.
  private(set) var brokenAliases: [String] = []
  /// Symbolic links to pages of data, which are those pages under a second path; each with the path
  /// of that page.
  private var aliases: [[UInt8]: String] = [:]
  /// Symbolic links to folders of the catalog, which are not followed, each with that folder.
  private var folderLinks: [(path: String, folder: String)] = []
  /// Drafts of pages that killed runs left.
  private(set) var drafts: [String] = []
  /// Files that git ignores, and the line that does it; for a whole folder, only the folder.
  private(set) var ignored: [String: IgnoreScope.Place] = [:]
  let tree: any FileTree
  let filter: PageFilter

  /// The deepest folder that is looked into.
  static let depthLimit = 64

  /// Walks a tree, without files and folders whose names begin with a dot or that git ignores.
  init(_ tree: any FileTree, filter: PageFilter = PageFilter()) {
    self.tree = tree
    self.filter = filter
    let above = filter.usesGitignore ? tree.ignoringAbove() : nil
    // In the order of paths, so that almost nothing is left to sort at the end.
    var open = listing(of: "", depth: 0, outer: above)
    while let next = open.popLast() {
      let (entry, path) = (next.entry, next.path)
      if FolderEntry.isHidden(entry.name) {
        if entry.isExact, FileDraft.isDraftOfPage(entry.name) { drafts.append(path) }
        if entry.name == Configuration.fileName, next.depth > 0 {
          configured.append(RelativePath.folder(of: path))
        }
        continue
      }
      guard entry.isExact else {
        if entry.kind != .file || filter.pages.contains(path) {
          fail(path, "its name is not UTF-8")
        }
        continue
      }
      let kind = entry.kind ?? tree.kind(of: path)
      if let place = next.scope?.ignoring(absolute(path), isFolder: kind == .folder) {
        ignored[path] = place
        continue
      }
      switch kind {
      case .file: paths.append(path)
      case .folder where next.depth < Self.depthLimit:
        open += listing(of: path, depth: next.depth + 1, outer: next.scope)
      case .folder: fail(path, "folders are nested more than \(Self.depthLimit) deep")
      case .symbolicLink: add(symbolicLink: path)
      case .other where filter.pages.contains(path): fail(path, "it is not a regular file")
      case .other: continue
      case nil: fail(path, "it vanished while its folder was read")
      }
    }
    paths.sort { $0.precedes($1) }
    // A page that git ignores is read by its link, if at all.
    let complete = aliases.filter { contains($0.value) }
    aliases = complete
    failures.sort { $0.path.precedes($1.path) }
  }

  /// An entry of a folder that is still to be looked at.
  private struct OpenEntry {
    let entry: FolderEntry
    let path: String
    /// In how many folders below the root it is.
    let depth: Int
    let scope: IgnoreScope?
  }

  /// The entries of a folder, the last of them in the order of paths first.
  private mutating func listing(of folder: String, depth: Int, outer: IgnoreScope?) -> [OpenEntry] {
    let entries = entries(of: folder)
    let scope = scope(of: folder, entries, outer: outer)
    // In paths, a slash follows the name of a folder.
    let keys = entries.map { $0.kind == .folder ? $0.name + "/" : $0.name }
    let prefix = folder.isEmpty ? "" : folder + "/"
    return keys.indices.sorted { keys[$1].precedes(keys[$0]) }
      .map { place in
        let entry = entries[place]
        return OpenEntry(entry: entry, path: prefix + entry.name, depth: depth, scope: scope)
      }
  }

  /// Whether a file of this name is a page.
  func isPage(_ path: String) -> Bool { filter.isPage(path) }

  /// The pages among the files, each at its own path, except those that are not to be checked.
  var pages: [String] {
    paths.filter {
      isPage($0) && filter.reasonToLeaveOut($0) == nil
        && (aliases.isEmpty || aliases[Array($0.utf8)] == nil)
    }
  }

  /// The pages among the files that are not to be checked.
  var pagesLeftOut: some Sequence<String> {
    paths.lazy.filter { isPage($0) && filter.reasonToLeaveOut($0) != nil }
  }

  /// The symbolic links to pages of data, which are those pages under a second path.
  var aliasPaths: Set<[UInt8]> { Set(aliases.keys) }

  /// A notice of the symbolic links to folders with pages; nil where there are none.
  var noticeOfFolderLinks: String? {
    var hasPages: [String: Bool] = [:]
    for folder in Set(folderLinks.map(\.folder)) { hasPages[folder] = !pages(in: folder).isEmpty }
    let links = folderLinks.filter { hasPages[$0.folder] == true }
    guard let first = links.first else { return nil }
    let folder = first.folder.isEmpty ? "the catalog" : "'\(first.folder)'"
    let others = links.count == 1 ? "" : ", and \(links.count - 1) more are links to folders"
    return "'\(first.path)' is a symbolic link to \(folder)\(others): "
      + "pages are checked at their own paths only"
  }

  /// Where the pages are: in a catalog of data, where all Markdown pages are indexes, or in any
  /// other.
  func standing(in contract: Contract) -> Page.Standing {
    var hasData = false
    for path in paths {
      let isMarkdown = DataFormat(ofPath: path) == nil
      guard isMarkdown ? !contract.isIndex(path) : !hasData, isPage(path),
        contract.kind(ofPath: path) != nil
      else { continue }
      if isMarkdown { return .inCatalog }
      hasData = true
    }
    return hasData ? .inDataCatalog : .inCatalog
  }

  /// Whether a file has a path.
  func contains(_ path: String) -> Bool {
    let place = paths.partitioningIndex { !$0.precedes(path) }
    return place < paths.count && paths[place].hasSameBytes(as: path)
  }

  /// Whether others have the same paths.
  func hasSamePaths(as others: CatalogFiles?) -> Bool {
    guard let others, paths.count == others.paths.count else { return false }
    return zip(paths, others.paths).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
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

  /// A link to a file of the catalog is that file. A link to a folder of the catalog is noticed and
  /// not followed: the folder is read at its own path, and links could form a loop.
  private mutating func add(symbolicLink path: String) {
    let target = tree.target(ofLink: path)
    let isShown =
      target.path?.split(separator: "/").contains(where: FolderEntry.isHidden) == false
    if DataFormat(ofPath: path) != nil, isPage(path),
      takeAlias(path, isShown ? target.path : nil, target.kind)
    {
      return
    }
    switch target.kind {
    case .file where isShown || target.path != nil && !filter.pages.contains(path):
      paths.append(path)
    case .folder where isShown: folderLinks.append((path, target.path ?? ""))
    case .folder: fail(path, "it is a symbolic link to a folder that is not in the catalog")
    case _ where !filter.pages.contains(path): return
    case .file: fail(path, "it is a symbolic link to a file that is not in the catalog")
    case .other, .symbolicLink: fail(path, "it is a symbolic link to a special file")
    case nil: fail(path, "it is a symbolic link to nothing")
    }
  }

  /// Takes a link to a page of data, whose facts are read at that page's own path, or to nothing;
  /// `target` is nil for a file that is not in the catalog.
  private mutating func takeAlias(_ path: String, _ target: String?, _ kind: FileKind?) -> Bool {
    switch kind {
    case .file:
      guard let target, isPage(target) else { return false }
      aliases[Array(path.utf8)] = target
      paths.append(path)
    case nil: brokenAliases.append(path)
    default: return false
    }
    return true
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
