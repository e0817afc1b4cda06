import ArgumentParser
import Catalog
import Linting

/// `catalint facts`: the catalog as data.
struct FactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "Print the facts of a catalog, a folder of it, or pages.",
    usage: "catalint facts [<options>] [<path> ...]",
    discussion: """
      JSON has every fact with its place; CSV has a line for each page and a column for each field, \
      for spreadsheets.
      """)

  @Argument(
    help: ArgumentHelp("A catalog's root, a folder or a page. (default: .)", valueName: "path"))
  var paths: [String] = []

  @Option(help: ArgumentHelp("The form of the facts.", valueName: "format"))
  var format = Format.json

  @Option(
    help: ArgumentHelp("The catalog's root, where the paths do not tell it.", valueName: "dir"))
  var root: String?

  @Option(
    help: ArgumentHelp(
      "What the pages hold and where: a built-in contract, or a file.", valueName: "name|file"))
  var contract = "starmap"

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json, csv
  }

  func run() throws {
    let contract = try ContractChoice(text: self.contract).load()
    let given = paths.isEmpty ? ["."] : paths
    let target: CheckTarget
    switch CheckTarget.finding(given, root: root, contract: contract) {
    case .success(let found): target = found
    case .failure(let failure): throw Refusal(failure.description)
    }
    let (pages, unread) = RecordExport(contract: contract, jobs: Machine.cores).run(target)
    for file in unread { Note.error(file.refusal) }
    if pages.isEmpty, unread.isEmpty {
      throw Refusal("there is no page in '\(given.joined(separator: "', '"))'")
    }
    try Output.standard(
      format == .json
        ? FactList.json(pages) : FactTable(pages, fields: contract.fields.map(\.name)).csv)
    if !unread.isEmpty { throw ExitStatus.unusable }
  }
}
