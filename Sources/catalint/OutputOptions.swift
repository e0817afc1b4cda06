import ArgumentParser
import Diagnostics
import Linting
import Reporters

/// How findings are reported, and which of them fail the run.
struct OutputOptions: ParsableArguments {
  @Option(help: "The form of the report.")
  var format = Format.text

  @Option(help: ArgumentHelp("Write the report to a file.", valueName: "file"))
  var output: String?

  @Option(help: "The least severity that fails the run.")
  var failOn = FailOn.error

  @Option(help: "Whether the text is coloured.")
  var color = Color.auto

  @Flag(help: "Print findings only.")
  var quiet = false

  @Flag(help: "Print every finding, not each cause once.")
  var noGroup = false

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  enum Color: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never
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

  /// Writes the report where it is asked for.
  func write(_ report: Report) throws {
    let text =
      switch format {
      case .text:
        TextReporter(isGrouped: !noGroup, isQuiet: quiet, isColored: isColored).write(report)
      case .json: JSONReporter(version: Version.current).write(report)
      }
    guard let output else { return Output.standard(text) }
    if let failure = FileWriter.write(text, to: output) {
      throw Refusal("cannot write '\(output)': \(failure)")
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
