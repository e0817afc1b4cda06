import ArgumentParser
import Catalog
import Diagnostics
import Linting
import Reporters

/// `catalint check`: finds what is wrong and says so.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks a catalog, a folder of it, or pages.")

  @Argument(help: ArgumentHelp("A catalog's root, a folder or a page.", valueName: "path"))
  var paths: [String] = []

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let contract = try selection.loadContract()
    let rules = try selection.rules()
    let given = paths.isEmpty ? ["."] : paths
    let target: CheckTarget
    switch CheckTarget.finding(given, root: selection.root, contract: contract) {
    case .success(let found): target = found
    case .failure(let failure): throw Refusal("\(failure)")
    }
    let linter = Linter(contract: contract, rules: rules, jobs: selection.jobs)
    let result = linter.run(target)
    for file in result.unread { Note.error("cannot read '\(file.path)': \(file.reason)") }
    if result.pages == 0, result.unread.isEmpty {
      throw Refusal("there is nothing to check in '\(given.joined(separator: "', '"))'")
    }
    for notice in result.notices where !output.quiet { Note.notice(notice) }
    try output.write(Report(result, of: target))
    if !result.unread.isEmpty { throw ExitStatus.unusable }
    if result.diagnostics.contains(where: { $0.severity >= output.failOn.severity }) {
      throw ExitStatus.findings
    }
  }
}
