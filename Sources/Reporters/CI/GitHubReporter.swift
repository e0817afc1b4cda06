import Diagnostics
import SourceText

/// The report in the log of a GitHub workflow: the text, then commands that annotate the lines of a
/// pull request.
///
/// GitHub shows ten annotations of a severity from one step. No more are written, one of each cause
/// before a second of any, and the last has the number of those left out.
package struct GitHubReporter: Reporter {
  private let text: TextReporter

  /// The number of annotations of a severity that GitHub shows from one step.
  private static let limit = 10

  /// `text` writes the report above the commands.
  package init(_ text: TextReporter = TextReporter()) { self.text = text }

  package func write(_ report: Report, to sink: ReportSink) {
    text.write(report, to: sink)
    // One is left for the number of findings that are not shown.
    let errors = report.errors.prefix(Self.limit - 1)
    for error in errors {
      sink.write("::error title=catalint::\(Self.data(PrintableText.from(error)))\n")
    }
    var sources = SourceCache(report)
    for severity in Severity.allCases.reversed() {
      let found = report.diagnostics.filter { $0.severity == severity }
      let room = severity == .error ? Self.limit - errors.count : Self.limit
      let shown = Self.mostImportant(found, found.count > room ? room - 1 : room)
      for diagnostic in shown {
        sink.write(annotation(diagnostic, sources.lines(of: diagnostic.path)) + "\n")
      }
      if shown.count < found.count {
        let left = found.count - shown.count
        let words = "\(left) more of this severity; they are in the log and the summary of the job"
        sink.write("::\(Self.command(severity)) title=catalint::\(words)\n")
      }
    }
  }

  /// Findings in turns: the first of each cause, causes with the most findings first, then the
  /// second of each.
  private static func mostImportant(_ found: [Diagnostic], _ limit: Int) -> [Diagnostic] {
    let groups = CauseGroup.byWeight(CauseGroup.groups(of: found))
    var shown: [Diagnostic] = []
    var turn = 0
    while shown.count < min(limit, found.count) {
      for group in groups where turn < group.members.count && shown.count < limit {
        shown.append(group.members[turn])
      }
      turn += 1
    }
    return shown
  }

  private func annotation(
    _ diagnostic: Diagnostic, _ lines: SourceLines?
  ) -> String {
    var properties = ["file=\(Self.property(diagnostic.path))"]
    if let lines {
      let start = lines.position(of: diagnostic.range.start)
      let end = lines.position(of: diagnostic.range.end)
      properties.append("line=\(start.line)")
      // Columns are for a range within a line; GitHub rejects an annotation with others.
      if start.line == end.line {
        properties += ["endLine=\(end.line)", "col=\(start.column)", "endColumn=\(end.column)"]
      } else {
        properties.append("endLine=\(lines.lastLine(of: diagnostic.range))")
      }
    }
    properties.append("title=\(Self.property(diagnostic.rule))")
    var message = PrintableText.from(diagnostic.message.text)
    if let fix = diagnostic.fix {
      message += "\n\(FindingBlock.words(of: fix))"
    }
    return "::\(Self.command(diagnostic.severity)) \(properties.joined(separator: ","))"
      + "::\(Self.data(message))"
  }

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  /// Escapes text after the second `::`.
  private static func data(_ text: String) -> String {
    text.replacing(ascii: .percent, with: "%25").replacing(ascii: .carriageReturn, with: "%0D")
      .replacing(ascii: .lineFeed, with: "%0A")
  }

  private static func property(_ text: String) -> String {
    data(PrintableText.from(text)).replacing(ascii: .colon, with: "%3A")
      .replacing(ascii: .comma, with: "%2C")
  }
}
