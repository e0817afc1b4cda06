import Contract
import Records
import SourceText

/// The revision that settings are read from, and its content at the place of the catalog.
///
/// The change under check could move the catalog, or put a link or another repository in its
/// place: the revision would have no settings there, and the defaults would apply. That is refused.
struct SettingsRevision: Sendable {
  /// As the user names it.
  let name: String
  let tree: GitTree

  /// Checks that the revision has the catalog; `given` are the paths by which the user names it.
  ///
  /// - Returns: a notice where the revision has no catalog at all, so that the defaults apply.
  /// - Throws: why the settings of the revision are not those of this catalog.
  func check(
    _ target: LintTarget, given: [String], contract: Contract
  ) throws(GitFailure) -> String? {
    var root: String?
    if case .catalog(let path, _) = target { root = path }
    for path in given { try refuseNewLinks(on: path, root: root) }
    guard let root else {
      try refuseReplacedFolders(given)
      return nil
    }
    try refuseNewRepository()
    guard let folder = AbsolutePath.relative(root, to: tree.top) else { return nil }
    let search = RevisionCatalogs(tree, contract)
    if search.isCatalog(folder) { return nil }
    guard let other = search.anyCatalog() else {
      return "'\(name)' has no catalog yet, so the settings are the defaults"
    }
    let words = tree.hasFolder(at: folder) ? "has no catalog in" : "does not have"
    throw GitFailure(
      "'\(name)' \(words) '\(Self.shown(folder))', and has one in '\(Self.shown(other))': "
        + "the settings of a catalog that was moved cannot be read from there")
  }

  private static func shown(_ folder: String) -> String { folder.isEmpty ? "." : folder }
}

// MARK: - What replaced the catalog

extension SettingsRevision {
  /// A link on the way to the catalog has to be in the revision as well, with the same target. A
  /// page of the catalog may be a link to another one.
  private func refuseNewLinks(on path: String, root: String?) throws(GitFailure) {
    let walk = LinkWalk(path)
    for link in walk.links {
      guard let place = AbsolutePath.relative(link.path, to: tree.top) else { continue }
      if let file = tree.file(at: place), file.kind == .symbolicLink,
        (try? tree.read(file, by: FileReader(limit: 1 << 12)).get()) == link.target
      {
        continue
      }
      if let root, let end = walk.end, FileKind(end) == .file,
        [end, link.path].allSatisfy({ AbsolutePath.relative($0, to: root) != nil })
      {
        continue
      }
      throw GitFailure(
        "'\(place)' is a symbolic link that '\(name)' does not have: "
          + "the settings of what it links to cannot be read from there")
    }
  }

  /// Where single pages are checked: none of their paths may be a folder in the revision.
  private func refuseReplacedFolders(_ given: [String]) throws(GitFailure) {
    for path in given {
      guard let absolute = try? AbsolutePath.resolving(path).get(),
        let place = AbsolutePath.relative(absolute, to: tree.top), tree.hasFolder(at: place)
      else { continue }
      throw GitFailure("'\(place)' is a folder in '\(name)', and is not one now")
    }
  }

  /// The folder may be a repository of its own now, inside the one that had it: the name of the
  /// revision means another commit there.
  private func refuseNewRepository() throws(GitFailure) {
    let outside = AbsolutePath.ancestors(of: tree.top).dropFirst()
    guard let first = outside.first, let top = AbsolutePath.repository(around: first),
      let place = AbsolutePath.relative(tree.top, to: top),
      let repository = try? Repository(around: top), let commit = try? repository.commit(name),
      let files = try? repository.files(at: commit), files.hasFolder(at: place)
    else { return }
    throw GitFailure(
      "'\(place)' is a git repository of its own now, and in '\(name)' it is a folder of the one "
        + "at '\(top)'")
  }
}

// MARK: - Catalogs of a revision

/// Finds catalogs among the files of a revision.
private struct RevisionCatalogs {
  private let tree: GitTree
  private let patterns: [PathPattern]
  /// Whether the paths of some pages begin with a folder of a fixed name.
  private let hasTopFolders: Bool
  /// The endings of the names of pages.
  private let endings: [String]

  init(_ tree: GitTree, _ contract: Contract) {
    self.tree = tree
    patterns = contract.kinds.flatMap(\.paths)
    endings = contract.pagePaths.endings
    hasTopFolders = patterns.contains { $0.topFolder != nil }
  }

  /// Whether a folder has a configuration, or pages where a catalog has them.
  func isCatalog(_ folder: String) -> Bool {
    let start = folder.isEmpty ? 0 : folder.utf8.count + 1
    return tree.files(in: folder).contains { file in
      let path = file.path.dropFirst(start)
      return path.elementsEqual(Configuration.fileName.utf8)
        || isPage(path, minComponents: hasTopFolders ? 2 : 1)
    }
  }

  /// The first folder with a configuration, or with a page at least two folders below it; a
  /// `README.md` is not evidence of a catalog.
  func anyCatalog() -> String? {
    for file in tree.files(in: "") {
      let path = file.path
      if path.split(separator: .slash).last?.elementsEqual(Configuration.fileName.utf8) == true {
        return String(decoding: path.dropLast(Configuration.fileName.utf8.count + 1), as: UTF8.self)
      }
      guard hasTopFolders, isPageName(path) else { continue }
      var start = path.startIndex
      while true {
        if isPage(path[start...], minComponents: 3) {
          return String(decoding: path[..<start].dropLast(), as: UTF8.self)
        }
        guard let slash = path[start...].firstIndex(of: .slash) else { break }
        start = slash + 1
      }
    }
    return nil
  }

  /// Whether a path is that of a page, with at least so many components, the file included.
  private func isPage(_ path: ArraySlice<UInt8>, minComponents: Int) -> Bool {
    guard isPageName(path) else { return false }
    let parts = path.split(separator: .slash)
    guard parts.count >= minComponents, !parts.contains(where: { $0.first == UInt8(ascii: ".") })
    else { return false }
    let text = String(decoding: path, as: UTF8.self)
    return patterns.contains { $0.captures(in: text) != nil }
  }

  /// Whether a path has an ending of pages.
  private func isPageName(_ path: ArraySlice<UInt8>) -> Bool {
    endings.contains { path.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }
}
