import ArgumentParser
import Linting
import Reporters

/// The forms that a report can have.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text, compact, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson, rdjsonl
  case markdown, html

  /// The default format: annotations in a GitHub workflow, else text.
  static var byDefault: ReportFormat {
    ProcessEnvironment["GITHUB_ACTIONS"] == "true" ? .github : .text
  }

  /// Whether programs read it that look for files from the root of the repository.
  var isForRepository: Bool {
    switch self {
    case .text, .compact, .json, .jsonl, .markdown, .html: false
    case .sarif, .github, .gitlab, .junit, .checkstyle, .rdjson, .rdjsonl: true
    }
  }

  /// Whether it has the fingerprints of findings.
  var hasFingerprints: Bool {
    switch self {
    case .json, .jsonl, .sarif, .gitlab: true
    case .text, .compact, .github, .junit, .checkstyle, .rdjson, .rdjsonl, .markdown, .html: false
    }
  }

  /// Whether it says what was checked, and when.
  var hasOrigin: Bool { self == .html }

  /// The formats that statistics have: the others are lists of findings.
  static let statistical: [ReportFormat] = [.text, .json, .markdown]

  /// The reporter of statistics in this format; nil for one that has none.
  func statistics(_ text: StatisticsReporter) -> (any Reporter)? {
    switch self {
    case .text: text
    case .json: JSONStatisticsReporter(version: Version.current)
    case .markdown: MarkdownStatisticsReporter()
    default: nil
    }
  }

  /// The reporter of this format; `text` is the one for people.
  func reporter(_ text: TextReporter) -> any Reporter {
    let version = Version.current
    return switch self {
    case .text: text
    case .compact: CompactReporter()
    case .json: JSONReporter(version: version)
    case .jsonl: JSONLinesReporter()
    case .sarif: SARIFReporter(version: version)
    case .github: GitHubReporter(text)
    case .gitlab: GitLabReporter()
    case .junit: JUnitReporter()
    case .checkstyle: CheckstyleReporter(version: version)
    case .rdjson: RDJSONReporter()
    case .rdjsonl: RDJSONReporter(isByLine: true)
    case .markdown: MarkdownReporter()
    case .html: HTMLReporter(version: version)
    }
  }
}

/// A format of the report and the file that it is written to: `sarif:report.sarif`, or `json`
/// alone.
struct ReportOutput: ExpressibleByArgument, Equatable {
  let format: ReportFormat
  /// Nil for standard output, or the file of `--output`.
  let file: String?

  init(_ format: ReportFormat, file: String? = nil) {
    self.format = format
    self.file = file
  }

  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = ReportFormat(argument: String(parts[0])), parts.last?.isEmpty == false else {
      return nil
    }
    self.init(format, file: parts.count == 2 ? String(parts[1]) : nil)
  }

  static var allValueStrings: [String] { ReportFormat.allValueStrings }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
