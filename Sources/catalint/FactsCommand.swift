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

  @OptionGroup var catalog: CatalogOptions

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json, csv
  }

  func run() throws {
    let project = try catalog.open(paths)
    let export = RecordExport(
      contract: project.contract, filter: project.filter, jobs: Machine.cores)
    let (pages, unread) = export.run(project.target, from: project.files)
    for file in unread { Note.error(file.refusal) }
    if pages.isEmpty, unread.isEmpty {
      throw Refusal("there is no page in \(project.given)")
    }
    try Output.standard(
      format == .json
        ? FactList.json(pages) : FactTable(pages, fields: project.contract.fields.map(\.name)).csv)
    if !unread.isEmpty { throw ExitStatus.unusable }
  }
}
