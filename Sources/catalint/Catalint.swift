import ArgumentParser

/// The command line.
struct Catalint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalint",
    abstract: "Checks catalogs of AI models kept as Markdown.",
    discussion: """
      Exit status: 0 nothing found at or above --fail-on, 1 findings, 2 wrong usage or input that \
      could not be read, 3 a defect of Catalint.
      """,
    version: Version.current,
    subcommands: [CheckCommand.self, RulesCommand.self, ExplainCommand.self],
    defaultSubcommand: CheckCommand.self)
}
