import ArgumentParser

/// The command line for contributors to Catalint.
@main
struct CatalintDev: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalint-dev",
    abstract: "Tools for contributors to Catalint.",
    subcommands: [
      GenerateCommand.self, GenerateCatalogCommand.self, ScanPagesCommand.self, BenchCommand.self,
      BenchPagesCommand.self,
    ])
}
