import ArgumentParser
import Foundation

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

/// `catalint-dev generate`: writes every document that derives from code, or checks them.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Writes the documents that derive from code.",
    discussion: "Run it in the package's root.")

  @Flag(help: "Write nothing; fail where a document is out of date.")
  var check = false

  func run() throws {
    let root = URL(filePath: FileManager.default.currentDirectoryPath)
    let outdated = try DerivedDocument.all.filter { try !$0.isCurrent(in: root) }
    for document in outdated {
      if check {
        print("\(document.path) is out of date; run: \(DerivedDocument.command)")
      } else {
        try document.write(in: root)
        print("wrote \(document.path)")
      }
    }
    if check, !outdated.isEmpty { throw ExitCode.failure }
  }
}
