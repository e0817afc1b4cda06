import ArgumentParser
import Contract
import Linting
import Records

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

  @Option(help: ArgumentHelp("The format of the facts.", valueName: "format"))
  var format = Format.json

  @OptionGroup var catalog: CatalogOptions

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json, csv
  }

  func run() throws {
    let projects = try catalog.open(paths)
    let exports = projects.map { project in
      let export = RecordExport(
        contract: project.contract, filter: project.filter, jobs: Machine.cores)
      return (project, export.run(project.target, from: project.files))
    }
    for (project, export) in exports {
      let seen = PathView(of: project.target, from: ".")
      for file in export.unread { Note.error("cannot read '\(seen(file.path))': \(file.reason)") }
    }
    // Paths are those of one catalog, or show which catalog a page is in.
    let pages = exports.flatMap { project, export in
      let seen =
        projects.count > 1 ? PathView(of: project.target, from: ".") : PathView.unchanged
      return export.pages.map { $0.at(seen($0.path)) }
    }
    let isWhole = exports.allSatisfy(\.1.unread.isEmpty)
    if pages.isEmpty, isWhole {
      throw Refusal(
        "there is no page in '\(paths.isEmpty ? "." : paths.joined(separator: "', '"))'")
    }
    let fields = projects.flatMap { $0.contract.fields.map(\.name) }
    try Output.standard(
      format == .json ? FactList.json(pages) : FactTable(pages, fields: fields.uniqued).csv)
    if !isWhole { throw ExitStatus.unusable }
  }
}

extension [String] {
  /// Each text once, in the order of their first places.
  fileprivate var uniqued: [String] {
    var known: Set<String> = []
    return filter { known.insert($0).inserted }
  }
}
