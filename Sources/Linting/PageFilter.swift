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
  /// The files of the catalog's settings, from the root: none of them is a page.
  package var settings: Set<[UInt8]> = []
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

  /// The same filter without the pages that some patterns of an option match.
  package func excluding(
    _ patterns: [String], option: String
  ) throws(GlobFailure) -> PageFilter {
    if patterns.isEmpty { return self }
    var globs: [PlacedGlob] = []
    for text in patterns {
      do throws(Glob.Defect) {
        globs.append(PlacedGlob(glob: try Glob(text), origin: .option(option)))
      } catch {
        throw GlobFailure(text: text, defect: error)
      }
    }
    var filter = PageFilter(include: include, exclude: exclude + globs)
    filter.pages = pages
    filter.usesGitignore = usesGitignore
    filter.maxPageBytes = maxPageBytes
    filter.nested = nested
    filter.settings = settings
    filter.needsKind = needsKind
    return filter
  }

  /// A text that is not a pattern.
  package struct GlobFailure: Error, CustomStringConvertible {
    let text: String
    let defect: Glob.Defect

    package var description: String { "'\(text)' is not a pattern: \(defect.words)" }
  }

  /// The same filter for these pages.
  func with(_ pages: PagePaths) -> PageFilter {
    var filter = self
    filter.pages = pages
    return filter
  }

  /// Whether a file is a page, checked or not.
  package func isPage(_ path: String) -> Bool { pages.contains(path) && !isOfSettings(path) }

  private func isOfSettings(_ path: String) -> Bool {
    !settings.isEmpty && settings.contains(Array(path.utf8))
  }

  /// Why the page at `path` is not checked; nil for one that is.
  package func reasonToLeaveOut(_ path: String) -> String? {
    if isOfSettings(path) { return "it is a settings file of the catalog" }
    if !nested.isEmpty, nestedFolders.contains(path) {
      return "it is in a folder that is a separate catalog"
    }
    let hits = lists.covering(path)
    if let first = include.first, !hits.contains(where: { $0.list == 0 }) {
      return "'\(first.origin)' includes other pages only"
    }
    return hits.first { $0.list == 1 }.map { "'\(exclude[$0.number].origin)' excludes it" }
  }

  /// Notices of patterns of an option that match none of a catalog's files.
  func unusedOptions(among paths: [String]) -> [String] {
    exclude.compactMap { pattern in
      guard case .option(let option) = pattern.origin else { return nil }
      let set = GlobSet([[pattern.glob]])
      return paths.contains { !set.covering($0).isEmpty }
        ? nil : "the pattern '\(pattern.glob.text)' of '\(option)' matches no file of the catalog"
    }
  }

  /// Whether the configuration excludes a folder.
  package func excludesFolder(_ path: String) -> Bool {
    lists.covering("\(path)/-").contains { $0.list == 1 }
  }
}
