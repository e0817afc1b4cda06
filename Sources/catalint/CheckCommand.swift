import ArgumentParser
import Diagnostics
import Linting
import Reporters
import SourceText

/// `catalint check`: finds what is wrong and says so.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a catalog, a folder of it, or pages.",
    usage: "catalint check [<options>] [<path> ...]",
    discussion: """
      Without a path, checks the catalog that the current folder belongs to. With the paths of \
      pages or folders, the whole catalog is read and what concerns them is reported. A page that \
      is in no catalog is checked by itself.
      """)

  @Argument(
    help: ArgumentHelp("A catalog's root, a folder or a page. (default: .)", valueName: "path"))
  var paths: [String] = []

  @OptionGroup(title: "What is checked") var catalog: CatalogOptions
  @OptionGroup(title: "What is checked") var selection: SelectionOptions
  @OptionGroup(title: "What is reported") var output: OutputOptions

  func run() throws {
    let project = try catalog.open(paths, refusing: Self.refusal)
    let target = project.target
    let result = Linter(
      contract: project.contract, rules: try selection.rules(project.configuration),
      filter: project.filter, jobs: selection.jobs ?? Machine.cores
    ).run(target)
    for file in result.unread { Note.error(file.refusal) }
    if result.pages == 0, result.unread.isEmpty, result.leftOut.isEmpty {
      throw Refusal("there is nothing to check in \(project.given)")
    }
    for notice in result.notices where !output.quiet { Note.notice(notice) }
    try output.write(Report(result, of: target))
    if !result.unread.isEmpty { throw ExitStatus.unusable }
    let failing = output.failOn?.severity ?? project.configuration?.failOn?.value ?? .error
    if result.diagnostics.contains(where: { $0.severity >= failing }) {
      throw ExitStatus.findings
    }
  }

  /// A misspelt command is taken for a path of the command that is the default.
  private static func refusal(_ failure: CheckTarget.Failure) -> Refusal {
    let commands = Catalint.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let path = failure.missing, let command = Spelling.nearest(to: path, in: commands) else {
      return Refusal(failure.description)
    }
    return Refusal("\(failure); did you mean the command '\(command)'?")
  }
}
