import Diagnostics
import SourceText

/// The report as a comment of a pull request, or as the summary of a job: tables, and the findings
/// as text.
package struct MarkdownReporter: Reporter {
  private let limit: Int
  private let hasPages: Bool

  /// The most characters of a comment on GitHub.
  package static let commentLimit = 65_536
  /// The most bytes of the summary of a step.
  package static let summaryLimit = 1_048_576

  /// Writes at most `limit` bytes; with `hasPages` also a table of pages.
  package init(limit: Int = commentLimit, hasPages: Bool = false) {
    self.limit = limit
    self.hasPages = hasPages
  }

  package func write(_ report: Report, to sink: ReportSink) { sink.write(text(of: report)) }

  private func text(of report: Report) -> String {
    let found = report.severityCounts
    let title = [found.isEmpty ? nil : found, report.unreadFiles].compactMap(\.self)
    let heading = "### Catalint: \(title.isEmpty ? "no findings" : title.joined(separator: ", "))"
    var text = "\(heading)\n\n\(errors(of: report))"
    guard !found.isEmpty else { return text + end(of: report) }
    let end = "\n\(self.end(of: report))"
    let room = limit - text.utf8.count - end.utf8.count
    text += rules(of: report, room / 2)
    if hasPages { text += pages(of: report, room / 4) }
    return text + findings(of: report, limit - text.utf8.count - end.utf8.count) + end
  }

  /// The first files that could not be read, and why.
  private func errors(of report: Report) -> String {
    let shown = report.errors.prefix(Self.mostErrors).map { "- \(MarkdownText.literal($0))\n" }
    let left = report.errors.count - shown.count
    let rest = left > 0 ? "- and \(left) more\n" : ""
    return shown.isEmpty ? "" : shown.joined() + rest + "\n"
  }

  /// The most files that could not be read of which each is named.
  private static let mostErrors = 10

  private func end(of report: Report) -> String {
    MarkdownText.literal(report.summary) + "\n"
  }

  /// The number of findings of each rule, and of their pages.
  private func rules(of report: Report, _ room: Int) -> String {
    let titles = Dictionary(
      report.rules.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    let folds = RuleFold.folds(of: CauseGroup.groups(of: report.diagnostics))
    let rows = folds.map { fold in
      let members = fold.members
      let fixable = members.count { $0.fix?.safety == .safe }
      let cells = [
        Self.sign(fold.severity), MarkdownText.rule(fold.rule), "\(members.count)",
        "\(CauseGroup.pages(of: members))", fixable > 0 ? "\(fixable)" : "",
        titles[fold.rule].map(MarkdownText.literal) ?? "",
      ]
      return "| \(cells.joined(separator: " | ")) |\n"
    }
    return table(
      "| | rule | findings | pages | safe fixes | |\n|---|---|--:|--:|--:|---|\n", rows, room)
  }

  /// The pages with the most findings.
  private func pages(of report: Report, _ room: Int) -> String {
    let pages = PageFindings.pages(of: report.diagnostics).enumerated()
      .sorted { ($1.element.members.count, $0.offset) < ($0.element.members.count, $1.offset) }
    let rows = pages.map { _, page in
      let rules = Set(page.members.map(\.rule)).sorted().map(MarkdownText.code)
      return "| \(MarkdownText.code(page.path)) | \(page.members.count) "
        + "| \(rules.joined(separator: ", ")) |\n"
    }
    return "\n" + table("| page | findings | rules |\n|---|--:|---|\n", rows, room)
  }

  /// The rows for which there is room.
  private func table(_ head: String, _ rows: [String], _ room: Int) -> String {
    var text = head
    for (place, row) in rows.enumerated() {
      guard text.utf8.count + row.utf8.count + 60 <= room else {
        return text + "\nand \(rows.count - place) more\n"
      }
      text += row
    }
    return text
  }

  /// The causes for which there is room, the most severe first, as blocks of code, in which text of
  /// pages is not Markdown.
  private func findings(of report: Report, _ room: Int) -> String {
    let groups = CauseGroup.byWeight(CauseGroup.groups(of: report.diagnostics))
    let block = FindingBlock(style: TextStyle(isColored: false))
    var sources = SourceCache(report)
    var text = ""
    var shown = 0
    for group in groups {
      let part =
        MarkdownCode.block(
          block.whole(group.members[0], remainder: group.remainder, &sources), language: "text")
        + "\n"
      // Room for the lines around them.
      guard text.utf8.count + part.utf8.count + 200 <= room else { break }
      text += part
      shown += 1
    }
    guard shown > 0 else { return "" }
    let causes =
      shown < groups.count ? "\(shown) of \(groups.count) causes" : "\(Count(shown, "cause"))"
    return "\n<details><summary>\(causes)</summary>\n\n\(text)\n</details>\n"
  }

  private static func sign(_ severity: Severity) -> String {
    switch severity {
    case .error: "❌"
    case .warning: "⚠️"
    case .info: "ℹ️"
    }
  }
}
