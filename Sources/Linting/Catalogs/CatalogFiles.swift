import Contract
import DataSyntax
import Records
import SourceText

/// The files of a catalog.
struct CatalogFiles {
  /// Every file, by its path from the root, sorted by bytes.
  private(set) var paths: [String]
  /// Those of them that are pages, checked or not, and the others.
  private(set) var pagePaths: [String] = []
  private(set) var otherPaths: [String] = []
  /// Files and folders that could not be read, and why; sorted by path.
  private(set) var failures: [UnreadFile]
  /// The folders below the root that have a configuration.
  var configured: [String] { walk.configured }
  /// Symbolic links at paths of pages of data whose target does not exist.
  private(set) var brokenAliases: [String] = []
  /// Symbolic links to pages of data, which are those pages under a second path; each with the path
  /// of that page.
  private var aliases: [[UInt8]: String] = [:]
  /// Symbolic links to folders of the catalog, which are not followed, each with that folder.
  private var folderLinks: [(path: String, folder: String)] = []
  /// Drafts of pages that killed runs left.
  var drafts: [String] { walk.drafts }
  /// Files that git ignores, and the line that does it; for a whole folder, only the folder.
  var ignored: [String: IgnoreScope.Place] { walk.ignored }
  let tree: any FileTree
  let filter: PageFilter
  let walk: FolderWalk

  /// The files of a tree, without files and folders whose names begin with a dot or that git ignores.
  init(
    _ tree: any FileTree, filter: PageFilter = PageFilter(),
    by work: ParallelMap = ParallelMap(jobs: 1)
  ) {
    self.tree = tree
    self.filter = filter
    walk = tree.walk(usesGitignore: filter.usesGitignore, by: work)
    paths = walk.files
    failures = walk.failures
    for (path, kind) in walk.others {
      switch kind {
      case .symbolicLink: add(symbolicLink: path)
      case .special where filter.pages.contains(path): fail(path, "it is not a regular file")
      case .misnamedFile where !filter.pages.contains(path): continue
      case .misnamedFile, .misnamed: fail(path, "its name is not UTF-8")
      case .special: continue
      }
    }
    if paths.count > walk.files.count { paths.sort { $0.precedes($1) } }
    // A page that git ignores is read by its link, if at all.
    if !aliases.isEmpty {
      let complete = aliases.filter { contains($0.value) }
      aliases = complete
    }
    failures.sort { $0.path.precedes($1.path) }
    let isPage = work.map(paths.count, paths) { number, paths in filter.isPage(paths[number]) }
    pagePaths.reserveCapacity(paths.count)
    for (path, isPage) in zip(paths, isPage) {
      if isPage { pagePaths.append(path) } else { otherPaths.append(path) }
    }
  }

  /// Whether a file of this name is a page.
  func isPage(_ path: String) -> Bool { filter.isPage(path) }

  /// The pages among the files, each at its own path, except those that are not to be checked.
  var pages: [String] {
    pagePaths.filter {
      filter.reasonToLeaveOut($0) == nil
        && (aliases.isEmpty || aliases[Array($0.utf8)] == nil)
    }
  }

  /// The pages among the files that are not to be checked.
  var pagesLeftOut: some Sequence<String> {
    pagePaths.lazy.filter { filter.reasonToLeaveOut($0) != nil }
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
    for path in pagePaths {
      let isMarkdown = path.ends(with: ".md")
      guard isMarkdown ? !contract.isIndex(path) : !hasData,
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

  private mutating func fail(_ path: String, _ reason: String) {
    failures.append(UnreadFile(path: path, reason: reason))
  }
}
