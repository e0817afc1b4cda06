import ArgumentParser
import Contract
import Linting

/// `catalint init`: writes a configuration to begin with.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a configuration with comments.",
    usage: "catalint init [<folder>]",
    discussion: """
      Writes '.catalint.yml' into the folder, which is then a catalog's root. It explains each key \
      and its default. An existing file is never overwritten.
      """)

  @Argument(help: ArgumentHelp("The catalog's root.", valueName: "folder"), completion: .directory)
  var folder = "."

  func run() throws {
    guard let contract = try BuiltInContract.named(ContractChoice.byDefault)?.get() else { return }
    let path = folder == "." ? Configuration.fileName : "\(folder)/\(Configuration.fileName)"
    let text = ConfigurationTemplate(contract).text
    if let error = FileWriter.create(path, with: text) {
      guard error.isFileThere else { throw Refusal("cannot write '\(path)': \(error)") }
      throw Refusal("'\(path)' already exists; 'catalint config' shows what it sets")
    }
    try Output.standard(
      """
      wrote '\(path)'
      next: 'catalint check' checks the catalog, 'catalint config' shows its settings

      """)
  }
}
