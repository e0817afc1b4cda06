import Contract
import Diagnostics
import Linting
import Records
import Reporters
import SourceText
import TestSupport

/// A run of every rule over a folder.
struct CatalogRun {
  let result: LintResult
  private let report: Report

  init(
    _ root: String, parts: [String] = [], contract: Contract = SmallCatalog.starmap,
    reportsAll: Bool = false, today: CalendarDate? = SmallCatalog.today, jobs: Int = 2
  ) {
    let result = Linter(
      contract: contract, rules: RuleSettings(), reportsAll: reportsAll, today: today, jobs: jobs
    )
    .run(.catalog(root: root, parts: parts))
    self.result = result
    report = Report(
      root: ".", pages: result.pages, diagnostics: result.diagnostics, notices: result.notices
    ) { path in
      try? SourceFile(path: path, bytes: FileReader().read("\(root)/\(path)").get())
    }
  }

  var json: String { JSONReporter(version: "0").write(report) }
  var text: String { TextReporter().write(report) }

  /// The places of the findings of each rule, as `path:line`, sorted.
  func places(below root: String) -> [String: [String]] {
    var lines: [String: LineTable] = [:]
    var places: [String: [String]] = [:]
    for finding in result.diagnostics {
      let path = finding.path
      let table =
        lines[path] ?? LineTable((try? FileReader().read("\(root)/\(path)").get()) ?? [])
      lines[path] = table
      places[finding.rule, default: []]
        .append("\(path):\(table.line(at: finding.range.start) + 1)")
    }
    return places.mapValues { $0.sorted() }
  }

  /// The number of findings of each rule.
  var counts: [String: Int] {
    result.diagnostics.reduce(into: [:]) { $0[$1.rule, default: 0] += 1 }
  }
}
