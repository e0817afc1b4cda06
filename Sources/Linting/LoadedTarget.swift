import Catalog
import Contract
import Records

/// A target after loading: its pages were read one by one, and are not cross-checked yet.
struct LoadedTarget {
  let target: LintTarget
  /// Where its files are.
  let tree: any FileTree
  /// The changes, where only their findings are reported.
  var changes: Changes?
  /// The files of the catalog; nil for pages outside any catalog.
  var files: CatalogFiles?
  /// How the kinds of its pages are found.
  var standing = Page.Standing.alone
  /// In the order of their paths.
  var pages: [CheckedPage] = []
  var unread: [UnreadFile] = []
  /// Other files in its folders that matter to the pages.
  var notedFiles = NotedFiles()
  /// The unknown part of the catalog's files; determined where links are to be fixed.
  var absence = Absence()
  var notices: [String] = []
  /// That the contract has none of its pages, as a message says so.
  var mismatch: String?
  /// With such a message: whether there were pages of the contract before the changes.
  var hadPagesOfContract = false
  /// Files that are other names of pages.
  private(set) var aliases: [(path: String, alias: PageAlias)] = []
  /// Pages outside any catalog that are not checked, as nothing is known of them.
  var leftOut: [LeftOutFile] = []

  /// The parts of the catalog whose findings are asked for; none for all.
  var parts: [String] { if case .catalog(_, let parts) = target { parts } else { [] } }

  /// The pages that were named one by one, by the bytes of their paths.
  var namedPages: Set<[UInt8]> {
    let parts = Set(parts.map { Array($0.utf8) })
    return parts.isEmpty
      ? [] : Set(pages.lazy.map { Array($0.path.utf8) }.filter { parts.contains($0) })
  }

  /// How many pages there are whose findings are asked for.
  var pagesAskedFor: Int {
    if parts.isEmpty, changes == nil { return pages.count }
    let selection = parts.isEmpty ? nil : PathSelection(parts)
    return pages.count { page in
      selection?.contains(page.path) != false && changes?.asksFor(page.path) != false
    }
  }

  /// Adds the outcomes of reading the files at `paths`.
  mutating func take(_ paths: [String], _ outcomes: [Result<CheckedPage, FileReader.Failure>]) {
    if pages.isEmpty { pages.reserveCapacity(paths.count) }
    for (path, outcome) in zip(paths, outcomes) {
      switch outcome {
      case .success(let page):
        if let alias = page.alias { aliases.append((path, alias)) } else { pages.append(page) }
        if page.isSilentlyIncomplete {
          unread.append(
            UnreadFile(
              path: path,
              reason: "a part of it cannot be parsed, and the rule that reports it is off"))
        }
      case .failure(let failure):
        unread.append(UnreadFile(path: path, reason: failure.description))
      }
    }
  }
}
