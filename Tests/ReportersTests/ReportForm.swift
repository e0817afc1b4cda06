import Reporters

/// Every form that a report has, as the command writes it.
enum ReportForm: String, CaseIterable {
  case text = "text.txt"
  case colored = "text-colored.txt"
  case compact = "compact.txt"
  case json = "report.json"
  case jsonLines = "report.jsonl"
  case sarif = "report.sarif"
  case github = "github.txt"
  case gitlab = "gitlab.json"
  case junit = "junit.xml"
  case checkstyle = "checkstyle.xml"
  case rdjson = "rdjson.json"
  case rdjsonLines = "rdjson.jsonl"
  case markdown = "comment.md"
  case summary = "summary.md"
  case html = "report.html"

  func write(_ report: Report) -> String {
    switch self {
    case .text: TextReporter().write(report)
    case .colored: TextReporter(isColored: true).write(report)
    case .compact: CompactReporter().write(report)
    case .json: JSONReporter(version: "1.2.3").write(report)
    case .jsonLines: JSONLinesReporter().write(report)
    case .sarif: SARIFReporter(version: "1.2.3").write(report)
    case .github: GitHubReporter().write(report)
    case .gitlab: GitLabReporter().write(report)
    case .junit: JUnitReporter().write(report)
    case .checkstyle: CheckstyleReporter(version: "1.2.3").write(report)
    case .rdjson: RDJSONReporter().write(report)
    case .rdjsonLines: RDJSONReporter(isByLine: true).write(report)
    case .markdown: MarkdownReporter().write(report)
    case .html: HTMLReporter(version: "1.2.3").write(report)
    case .summary:
      MarkdownReporter(limit: MarkdownReporter.summaryLimit, hasPages: true).write(report)
    }
  }
}
