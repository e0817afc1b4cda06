package import Catalog
import Diagnostics

/// Checks a catalog: reads its pages in parallel, then holds them against each other.
package struct Linter: Sendable {
  private let contract: Contract
  private let rules: RuleRunner
  private let filter: PageFilter
  private let reader: PageReader

  /// `filter` says which pages are checked, `jobs` how many are read at a time.
  package init(
    contract: Contract, rules: RuleSettings, filter: PageFilter = PageFilter(), jobs: Int
  ) {
    self.contract = contract
    self.rules = RuleRunner(rules)
    self.filter = filter
    reader = PageReader(contract: contract, jobs: jobs)
  }

  package func run(_ target: CheckTarget) -> LintResult {
    var result =
      switch target {
      case .catalog(let root, let parts): check(root, parts)
      case .pages(let paths): check(alone: paths)
      }
    result.diagnostics.sort(by: Diagnostic.inReportOrder)
    return result
  }
}

// MARK: - A catalog

extension Linter {
  private func check(_ root: String, _ parts: [String]) -> LintResult {
    let files = CatalogFiles(root: root, filter: filter)
    let pages = files.pages
    let read = reader.map(pages, of: root) { rules.check($0) }
    var result = LintResult()
    result.unread = files.failures
    var checked: [CheckedPage] = []
    for (path, outcome) in zip(pages, read) {
      switch outcome {
      case .success(let page): checked.append(page)
      case .failure(let failure):
        result.unread.append(UnreadFile(path: path, reason: failure.description))
      }
    }
    result.unread.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let summaries = checked.map(\.summary)
    let index = CatalogIndex(contract: contract, pages: summaries, files: files.paths)
    result.take(rules.verdict(on: checked, index), on: checked.count)
    if !summaries.isEmpty, summaries.allSatisfy({ $0.kind == nil }) {
      result.notices.append(
        "no page lies where the contract '\(contract.name)' has pages, so none of their facts "
          + "were checked; is this the catalog's root?")
    }
    if !parts.isEmpty { result.narrow(to: parts, of: summaries, files) }
    return result
  }
}

extension LintResult {
  fileprivate mutating func take(_ verdict: Verdict, on pages: Int) {
    self.pages = pages
    diagnostics = verdict.diagnostics
    suppressed = verdict.suppressed
  }

  /// Leaves what is said about some parts of the catalog.
  fileprivate mutating func narrow(
    to parts: [String], of read: [PageSummary], _ files: CatalogFiles
  ) {
    let selection = PathSelection(parts)
    pages = read.count { selection.contains($0.path) }
    diagnostics.removeAll { !selection.concerns($0) }
    suppressed.removeAll { !selection.concerns($0) }
    for part in parts {
      guard let reason = files.reasonToLeaveOut(part) else { continue }
      leftOut.append(part)
      notices.append("'\(part)' was left out: \(reason)")
    }
  }
}

// MARK: - Pages by themselves

extension Linter {
  private func check(alone paths: [String]) -> LintResult {
    var result = LintResult()
    let read = reader.map(alone: paths) { (rules.check($0), Self.notice(of: $0)) }
    var checked: [CheckedPage] = []
    for (path, outcome) in zip(paths, read) {
      switch outcome {
      case .success((let page, let notice)):
        checked.append(page)
        result.notices.append(notice)
      case .failure(let failure):
        result.unread.append(UnreadFile(path: path, reason: failure.description))
      }
    }
    result.take(rules.verdict(on: checked), on: checked.count)
    return result
  }

  private static func notice(of page: Page) -> String {
    let kind = page.kind.map { "as \($0.title)" } ?? "as a page of no known kind"
    return "'\(page.path)' is in no catalog: checked by itself, \(kind); "
      + "its path, its links and other pages were left out"
  }
}
