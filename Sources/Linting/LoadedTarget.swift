import Catalog

/// A target as it was read: each of its pages by itself, to be held together.
struct LoadedTarget {
  let target: LintTarget
  /// Where its files are.
  let tree: any FileTree
  /// What was changed, where no more is asked for.
  var changes: Changes?
  /// What the catalog has; nil for pages outside any catalog.
  var files: CatalogFiles?
  /// In the order of their paths.
  var pages: [CheckedPage] = []
  var unread: [UnreadFile] = []
  /// What else there is in its folders that matters to the pages.
  var notedFiles = NotedFiles()
  /// What is not known of the catalog's files; looked for where links are to be fixed.
  var absence = Absence()
  var notices: [String] = []
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
    let selection = parts.isEmpty ? nil : PathSelection(parts)
    return pages.count { page in
      selection?.contains(page.path) != false && changes?.asksFor(page.path) != false
    }
  }

  /// Takes in what came of reading the files at `paths`.
  mutating func take(_ paths: [String], _ outcomes: [Result<CheckedPage, FileReader.Failure>]) {
    for (path, outcome) in zip(paths, outcomes) {
      switch outcome {
      case .success(let page): pages.append(page)
      case .failure(let failure):
        unread.append(UnreadFile(path: path, reason: failure.description))
      }
    }
  }
}
