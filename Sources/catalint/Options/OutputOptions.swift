import ArgumentParser
import Diagnostics
import Linting
import Reporters

/// How findings are reported, and which of them fail the run.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The format of the report. (default: text; github in a GitHub workflow)", valueName: "format")
  )
  var format: ReportFormat?

  @Option(help: ArgumentHelp("Write the report to a file, whole or not at all.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The lowest severity that fails the run: as configured, else error.", valueName: "severity"))
  var failOn: FailOn?

  @Option(help: ArgumentHelp("Whether the text is coloured.", valueName: "when"))
  var color = Color.auto

  @Option(
    help: ArgumentHelp(
      "From where paths in the report start: the current folder, or the catalog's root.",
      valueName: "from"))
  var paths = PathOrigin.cwd

  @Flag(help: "Print findings and errors only: no notes, no last line.")
  var quiet = false

  @Flag(
    help:
      "Print every finding, also those that one cause, one rule or a page verdict would represent."
  )
  var noGroup = false

  enum Color: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never
  }

  enum PathOrigin: String, CaseIterable, ExpressibleByArgument {
    case cwd, root
  }

  enum FailOn: String, CaseIterable, ExpressibleByArgument {
    case error, warning, info

    var severity: Severity {
      switch self {
      case .error: .error
      case .warning: .warning
      case .info: .info
      }
    }
  }

  /// The least severity that fails the run on a catalog.
  func failing(_ catalog: CatalogRun) -> Severity { failOn?.severity ?? catalog.failing }

  /// Writes the report to its destination; to standard error where standard output has other
  /// content.
  func write(_ outcomes: [CatalogRun.Outcome], isOutputTaken: Bool = false) throws {
    let format = format ?? ReportFormat.byDefault
    let report = Report(
      outcomes, failing: outcomes.map { failing($0.run) }.min() ?? .error, format,
      fromRoot: paths == .root)
    let reporter = format.reporter(
      TextReporter(
        isGrouped: !noGroup, isQuiet: quiet, isColored: isColored && !isOutputTaken))
    func write(to stream: FileStream) {
      let sink = ReportSink(stream.write)
      reporter.write(report, to: sink)
      sink.flush()
    }
    if let output {
      if let error = FileWriter.write(to: output, write) {
        throw Refusal("cannot write '\(output)': \(error)")
      }
    } else {
      try Output.stream(isOutputTaken: isOutputTaken, write)
    }
    if format == .github { try addToJobSummary(report) }
  }

  /// Adds the report to the page that GitHub shows of a job, where it has one.
  private func addToJobSummary(_ report: Report) throws {
    guard let path = ProcessEnvironment["GITHUB_STEP_SUMMARY"] else { return }
    let summary = MarkdownReporter(limit: MarkdownReporter.summaryLimit, hasPages: true)
    if let error = FileWriter.append(summary.write(report), to: path) {
      throw Refusal("cannot write the summary of the job to '\(path)': \(error)")
    }
  }

  private var isColored: Bool {
    switch color {
    case .auto: output == nil && Output.isTerminal
    case .always: true
    case .never: false
    }
  }
}
