import ArgumentParser
import Contract
import Linting
import Records
import SourceText

/// `catalint facts`: the catalog as data.
struct FactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "Print the facts of a catalog, a folder of it, or pages.",
    usage: "catalint facts [<options>] [<path> ...]",
    discussion: """
      JSON has every fact with its place; CSV has a line for each page and a column for each field, \
      for spreadsheets; SQL makes a table for each kind of page and for each set of records, for \
      sqlite3. With --records, JSON and CSV have the records of a set in place of the pages.
      """)

  @Argument(
    help: ArgumentHelp("A catalog's root, a folder or a page. (default: .)", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "The format of the facts. (default: json; csv with --records)", valueName: "format"))
  var format: Format?

  @Option(
    help: ArgumentHelp("The set of records to print, by its name.", valueName: "name"),
    completion: Completions.records)
  var records: String?

  @OptionGroup var catalog: CatalogOptions

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json, csv, sql
  }

  func run() throws {
    let projects = try catalog.open(paths)
    if let records {
      if format == .sql { throw Refusal("SQL has all records; '--records' is for JSON and CSV") }
      try refuseUnknown(records, projects.map(\.contract))
    }
    let exports = projects.map { project in
      let export = RecordExport(
        contract: project.contract, filter: project.filter, jobs: Machine.cores)
      return (project, export.run(project.target, from: project.files))
    }
    for (project, export) in exports {
      let seen = PathView(of: project.target, from: ".")
      for file in export.unread { Note.error(file.refusal(of: seen(file.path))) }
      for page in export.pages where !page.isComplete {
        Note.error(
          "'\(seen(page.path))' has errors, and facts after them are missing; 'catalint check' "
            + "shows the errors")
      }
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
    try Output.writeToStandardOutput(text(of: pages, by: projects.map(\.contract)))
    if !isWhole || pages.contains(where: { !$0.isComplete }) { throw ExitStatus.unusable }
  }

  private func text(of pages: [RecordExport.PageFacts], by contracts: [Contract]) -> String {
    switch (format ?? (records == nil ? .json : .csv), records) {
    case (.json, let records?): FactsJSON.json(records: records, of: pages)
    case (.json, nil): FactsJSON.json(pages)
    case (.csv, let records?): FactTable(records: records, of: pages, by: contracts).csv
    case (.csv, nil): FactTable(pages, by: contracts).csv
    case (.sql, _): FactDatabase(pages, by: contracts).sql
    }
  }

  /// Refuses a name that no set of records in the contracts has.
  private func refuseUnknown(_ name: String, _ contracts: [Contract]) throws {
    let known = contracts.flatMap(\.kinds).flatMap(\.allRecordSets).map(\.name).uniqued
    if known.contains(name) { return }
    let nearest = Spelling.nearest(to: name, in: known)
    throw Refusal(
      "the contract has no records '\(name)'; "
        + (nearest.map { "did you mean '\($0)'?" }
          ?? (known.isEmpty
            ? "it has none" : "expected '\(known.joined(separator: "', '"))'"))
    )
  }
}
