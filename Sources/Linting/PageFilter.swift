package import Contract

/// Which pages of a catalog are checked; those that are not are there all the same for links.
package struct PageFilter: Sendable {
  /// Which files are pages.
  package var pages = PagePaths.markdown
  /// Whether files that git ignores are left out of the catalog.
  package var usesGitignore = true
  /// The size limit of a page in bytes; a larger one is still a page, but cannot be read.
  package var maxPageBytes = 1 << 20
  /// The folders that are catalogs by themselves, from the root.
  package var nested: [String] = [] { didSet { nestedFolders = PathSelection(nested) } }
  /// Whether a page outside any catalog is checked only where its kind is known.
  package var needsKind = false
  let include: [PlacedGlob]
  let exclude: [PlacedGlob]
  /// The include and exclude patterns.
  private let lists: GlobSet
  private var nestedFolders = PathSelection([])

  /// A pattern, and where it is written.
  struct PlacedGlob: Sendable {
    let glob: Glob
    let origin: SettingOrigin
  }

  /// Every page is checked.
  package init() { self.init(include: [], exclude: []) }

  init(include: [PlacedGlob], exclude: [PlacedGlob]) {
    self.include = include
    self.exclude = exclude
    lists = GlobSet([include.map(\.glob), exclude.map(\.glob)])
  }

  /// The same filter for these pages.
  func with(_ pages: PagePaths) -> PageFilter {
    var filter = self
    filter.pages = pages
    return filter
  }

  /// Why the page at `path` is not checked; nil for one that is.
  package func reasonToLeaveOut(_ path: String) -> String? {
    if !nested.isEmpty, nestedFolders.contains(path) {
      return "it is in a folder that is a separate catalog"
    }
    let hits = lists.covering(path)
    if let first = include.first, !hits.contains(where: { $0.list == 0 }) {
      return "'\(first.origin)' includes other pages only"
    }
    return hits.first { $0.list == 1 }.map { "'\(exclude[$0.number].origin)' excludes it" }
  }

  /// Whether the configuration excludes a folder.
  package func excludesFolder(_ path: String) -> Bool {
    lists.covering("\(path)/-").contains { $0.list == 1 }
  }
}
