import ArgumentParser
import Linting

/// `catalint config`: shows the effective settings and their origins.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show the effective settings, and where each comes from.",
    usage: "catalint config [<options>] [<path>]",
    discussion: """
      For a page, shows its kind, whether it is checked, and its rules with the overrides applied.
      """)

  @Argument(
    help: ArgumentHelp("A catalog's root, a folder or a page.", valueName: "path"),
    completion: .file())
  var path = "."

  @OptionGroup var catalog: CatalogOptions

  @Option(help: ArgumentHelp("The format of the output.", valueName: "format"))
  var format = Format.text

  @Flag(help: "List every rule, including those with default settings.")
  var all = false

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  func run() throws {
    let project = try catalog.openOne(path)
    let settings = try EffectiveSettings(project, of: project.target.page, listsAllRules: all)
    try Output.writeToStandardOutput(
      format == .json ? SettingsJSON.json(settings) : SettingsTable(settings).text)
  }
}
