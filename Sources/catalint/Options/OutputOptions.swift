import ArgumentParser
import Diagnostics
import Linting
import Reporters

/// Which findings are reported, how, and which of them fail the run.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Do not report the findings in this file. (default: as configured)", valueName: "file"),
    completion: .file())
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      """
      The format of the report, and a file for it: several formats at once. (default: text; github in \
      a GitHub workflow)
      """, valueName: "format[:file]"))
  var format: [ReportOutput] = []

  @Option(
    help: ArgumentHelp("Write the report to a file, whole or not at all.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The lowest severity that fails the run: as configured, else error.", valueName: "severity"))
  var failOn: Severity?

  @Flag(help: "End with status 0 although there are findings.")
  var exitZero = false

  @Flag(help: "Print the number of findings of each rule instead of the findings.")
  var statistics = false

  @Option(
    help: ArgumentHelp(
      "Whether the text is coloured: auto means in a terminal, and as NO_COLOR and FORCE_COLOR say.",
      valueName: "when"))
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

  /// The least severity that fails the run on a catalog.
  func failing(_ catalog: CatalogRun) -> Severity { failOn ?? catalog.failing }

  func validate() throws {
    let bare = asked.count { $0.file == nil }
    if bare > 1 {
      throw ValidationError(
        "only one format is written to \(output == nil ? "standard output" : "'--output'"); add files "
          + "to the others, as in '--format sarif:FILE'")
    }
    if output != nil, bare == 0 {
      throw ValidationError("'--output' is the file of a format without its own, and there is none")
    }
    let files = outputs.map(\.file)
    for (number, file) in files.enumerated() where file != nil {
      if files[..<number].contains(file) {
        throw ValidationError("two formats are written to '\(file ?? "")'")
      }
    }
    let formats = ReportFormat.statistical
    if statistics, let other = outputs.first(where: { !formats.contains($0.format) })?.format {
      throw ValidationError(
        "'--statistics' has the formats \(formats.map { "'\($0.rawValue)'" }.joined(separator: ", ")), "
          + "not '\(other.rawValue)'")
    }
  }

  /// The formats of the options, or the default.
  private var asked: [ReportOutput] {
    format.isEmpty ? [ReportOutput(statistics ? .text : ReportFormat.byDefault)] : format
  }

  /// Each form of the report, and its file.
  var outputs: [ReportOutput] {
    asked.map { ReportOutput($0.format, file: $0.file ?? output) }
  }

  /// Writes the report to its destinations; to standard error where standard output has other
  /// content.
  func write(_ outcomes: [CatalogRun.Outcome], isOutputTaken: Bool = false) throws {
    for file in outputs.compactMap(\.file) {
      for run in outcomes.map(\.run) where run.project.inputs(run.baseline).contains(file) {
        throw Refusal("cannot write the report to '\(file)': the run reads this file")
      }
    }
    for output in outputs { try write(output, outcomes, isOutputTaken: isOutputTaken) }
  }

  private func write(
    _ output: ReportOutput, _ outcomes: [CatalogRun.Outcome], isOutputTaken: Bool
  ) throws {
    let format = output.format
    let report = Report(
      outcomes, failing: outcomes.map { failing($0.run) }.min() ?? .error, format,
      fromRoot: paths == .root)
    KeptValue.keep(report)
    let isColored = isColored(output) && !isOutputTaken
    let figures = StatisticsReporter(isQuiet: quiet, isColored: isColored)
    let reporter =
      (statistics ? format.statistics(figures) : nil)
      ?? format.reporter(
        TextReporter(
          isGrouped: !noGroup, isQuiet: quiet, isColored: isColored,
          columns: output.file == nil ? Terminal.width(of: Output.standardDescriptor) : nil))
    func write(to stream: FileStream) {
      let sink = ReportSink(stream.write)
      reporter.write(report, to: sink)
      sink.flush()
    }
    if let file = output.file {
      if let error = FileWriter.write(to: file, durable: false, write) {
        throw Refusal("cannot write '\(file)': \(error)")
      }
      if !quiet, !outputs.contains(where: { $0.file == nil }), output == outputs.last {
        Output.writeLineToStandardError(report.summaryWithCommands)
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

  private func isColored(_ output: ReportOutput) -> Bool {
    switch color {
    case .auto: output.file == nil && Terminal.isColored(Output.standardDescriptor)
    case .always: true
    case .never: false
    }
  }
}

extension Severity: ExpressibleByArgument {
  /// The most severe first.
  static var allValueStrings: [String] { allCases.reversed().map(\.rawValue) }
}
