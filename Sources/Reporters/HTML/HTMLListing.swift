import Diagnostics
import SourceText

/// What the parts of the page show: a report, its findings by rule, and which of them are listed.
struct HTMLContent {
  let report: Report
  let folds: [RuleFold]
  let listing: HTMLListing

  init(_ report: Report, limit: Int) {
    self.report = report
    folds = RuleFold.folds(of: CauseGroup.groups(of: report.diagnostics))
    listing = HTMLListing(folds, limit: limit)
  }
}

/// Which findings the page lists one by one, and the numbers of their pages.
struct HTMLListing {
  /// The members of each cause that are listed, by rule.
  let folds: [[ArraySlice<Diagnostic>]]
  /// The paths of pages with listed findings, in report order: a page's number is its place.
  let pages: [String]
  private let numbers: [UTF8Key: Int]
  /// The number of listed findings.
  let count: Int

  init(_ folds: [RuleFold], limit: Int) {
    // All of them where there is room; else a tenth of one cause, so that others are seen too.
    let total = folds.reduce(0) { $0 + $1.members.count }
    let share = total <= limit ? limit : max(1, limit / 10)
    var room = limit
    let listed = folds.map { fold in
      fold.causes.map { cause in
        let members = cause.members.prefix(min(room, share))
        room -= members.count
        return members
      }
    }
    let findings = listed.joined().joined().sorted(by: Diagnostic.inReportOrder)
    pages = PageFindings.pages(of: findings).map(\.path)
    numbers = Dictionary(
      pages.enumerated().map { (UTF8Key(text: $1), $0) }, uniquingKeysWith: { first, _ in first })
    self.folds = listed
    count = findings.count
  }

  /// The number of the page at a path; nil where it has no listed finding.
  func page(_ path: String) -> Int? { numbers[UTF8Key(text: path)] }
}
