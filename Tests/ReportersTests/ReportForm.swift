import Reporters

/// Every format of a report, as the command writes it.
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

  func write(_ report: Report) -> String { reporter.write(report) }

  var reporter: any Reporter {
    switch self {
    case .text: TextReporter()
    case .colored: TextReporter(isColored: true)
    case .compact: CompactReporter()
    case .json: JSONReporter(version: "1.2.3")
    case .jsonLines: JSONLinesReporter()
    case .sarif: SARIFReporter(version: "1.2.3")
    case .github: GitHubReporter()
    case .gitlab: GitLabReporter()
    case .junit: JUnitReporter()
    case .checkstyle: CheckstyleReporter(version: "1.2.3")
    case .rdjson: RDJSONReporter()
    case .rdjsonLines: RDJSONReporter(isByLine: true)
    case .markdown: MarkdownReporter()
    case .html: HTMLReporter(version: "1.2.3")
    case .summary:
      MarkdownReporter(limit: MarkdownReporter.summaryLimit, hasPages: true)
    }
  }
}
