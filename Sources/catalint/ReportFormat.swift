import ArgumentParser
import Linting
import Reporters

/// The forms that a report can have.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text, compact, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson, rdjsonl
  case markdown, html

  /// What is written where no form is asked for: annotations in a GitHub workflow, else text.
  static var byDefault: ReportFormat {
    Surroundings.variable("GITHUB_ACTIONS") == "true" ? .github : .text
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

  /// The report in this form; `text` writes what is for people.
  func write(_ report: Report, _ text: TextReporter) -> String {
    let version = Version.current
    return switch self {
    case .text: text.write(report)
    case .compact: CompactReporter().write(report)
    case .json: JSONReporter(version: version).write(report)
    case .jsonl: JSONLinesReporter().write(report)
    case .sarif: SARIFReporter(version: version).write(report)
    case .github: GitHubReporter(text).write(report)
    case .gitlab: GitLabReporter().write(report)
    case .junit: JUnitReporter().write(report)
    case .checkstyle: CheckstyleReporter(version: version).write(report)
    case .rdjson: RDJSONReporter().write(report)
    case .rdjsonl: RDJSONReporter(isByLine: true).write(report)
    case .markdown: MarkdownReporter().write(report)
    case .html: HTMLReporter(version: version).write(report)
    }
  }
}
