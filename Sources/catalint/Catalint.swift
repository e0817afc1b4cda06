import ArgumentParser

/// The command line.
struct Catalint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalint",
    abstract: "Check catalogs kept as Markdown, YAML, TOML or JSON.",
    usage: """
      catalint [check] [<options>] [<path> ...]
      catalint fix [<options>] [<path> ...]
      catalint rules
      catalint explain <rule>
      catalint facts [<options>] [<path> ...]
      catalint init [<folder>]
      catalint config [<options>] [<path>]
      """,
    discussion: """
      Reads the facts on every page of a catalog (IDs, limits, prices, dates, badges, links), \
      checks each page, and checks that the pages agree. Only 'catalint fix' changes pages.

      Examples:
        catalint                          the catalog in this folder
        catalint docs/catalog             the catalog in another one
        catalint authors/openai           what concerns one folder of a catalog
        catalint check --format json .    the report for programs
        catalint fix                      fix what has one right answer
        catalint fix --diff | git apply   the same, as a patch
        catalint facts --format csv       the facts of the catalog, for a spreadsheet
        catalint explain broken-link      why a rule exists, with examples
        catalint init                     a configuration to begin with

      Exit status:
        0  nothing found at or above the severity of --fail-on
        1  findings
        2  wrong usage or configuration, or input that could not be read
        3  a defect of Catalint
      """,
    version: Version.current,
    subcommands: [
      CheckCommand.self, FixCommand.self, RulesCommand.self, ExplainCommand.self, FactsCommand.self,
      InitCommand.self, ConfigCommand.self,
    ],
    defaultSubcommand: CheckCommand.self)

  /// The names of its commands.
  static let commandNames = configuration.subcommands.compactMap { $0.configuration.commandName }
}
