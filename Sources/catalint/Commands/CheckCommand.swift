import ArgumentParser
import Linting
import SourceText

/// `catalint check`: reports findings.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a catalog, a folder of it, or pages.",
    usage: "catalint check [<options>] [<path> ...]",
    discussion: """
      Without a path, checks the catalog that the current folder belongs to. With the paths of \
      pages or folders, the whole catalog is read and what concerns them is reported. A page that \
      is in no catalog is checked by itself. The path '-' reads a page from standard input.
      """)

  @OptionGroup var options: RunOptions
  @OptionGroup(title: "What is checked") var staging: StagedOption

  @Option(
    help: ArgumentHelp(
      "Write all findings to this file, and remove those that are gone.", valueName: "file"),
    completion: .file())
  var writeBaseline: String?

  func validate() throws {
    if staging.staged, options.changes.changedSince != nil {
      throw ValidationError("'--staged' compares with the last commit; omit '--changed-since'")
    }
    guard writeBaseline == nil || options.output.baseline == nil else {
      throw ValidationError("'--write-baseline' reads the file that it writes; omit '--baseline'")
    }
  }

  func run() throws {
    if options.showSettings { return try options.printSettings(staged: staging.staged) }
    let run = try options.open(
      updating: writeBaseline, staged: staging.staged, refusing: Self.refusal)
    let outcomes = run.map { $0.check() }
    KeptValue.keep((run, outcomes))
    if writeBaseline == nil { try run.report(outcomes) } else { try run.writeBaseline(outcomes) }
  }

  /// A misspelt command is parsed as a path of the default command.
  private static func refusal(_ failure: LintTarget.Failure) -> Refusal {
    guard let path = failure.missing,
      let command = Spelling.nearest(to: path, in: Catalint.commandNames)
    else {
      return Refusal(failure.description)
    }
    return Refusal("\(failure); did you mean the command '\(command)'?")
  }
}
