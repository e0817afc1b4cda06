import ArgumentParser

/// The command line for those who work on Catalint.
@main
struct CatalintDev: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalint-dev",
    abstract: "Keeps what derives from Catalint's code up to date.",
    subcommands: [GenerateCommand.self])
}
