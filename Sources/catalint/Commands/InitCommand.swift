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
      and its default, and names the built-in contract that fits the files of the folder. For data \
      files that no such contract fits, it also writes a contract to begin with, \
      '\(ContractTemplate.fileName)'. An existing file is never overwritten.
      """)

  @Argument(help: ArgumentHelp("The catalog's root.", valueName: "folder"), completion: .directory)
  var folder = "."

  func run() throws {
    let contracts = try BuiltInContract.names.compactMap { try BuiltInContract.named($0)?.get() }
    guard let standard = contracts.first(where: { $0.name == ContractChoice.byDefault }) else {
      return
    }
    let fitting = FittingContract(folder: folder)
    let contract = fitting.best(among: contracts)
    let start = contract == nil ? ContractTemplate(fitting) : nil
    let text = ConfigurationTemplate(
      contract ?? standard, file: start.map { _ in ContractTemplate.fileName }
    )
    .text
    try write(text, to: Configuration.fileName, hint: "'catalint config' shows what it sets")
    if let start {
      try write(
        start.text, to: ContractTemplate.fileName, hint: "it is the contract of this catalog")
    }
    try Output.standard(
      "next: 'catalint check' checks the catalog, 'catalint config' shows its settings\n")
  }

  /// Writes a new file into the folder.
  private func write(_ text: String, to name: String, hint: String) throws {
    let path = folder == "." ? name : "\(folder)/\(name)"
    if let error = FileWriter.create(path, with: text) {
      guard error.isFileThere else { throw Refusal("cannot write '\(path)': \(error)") }
      throw Refusal("'\(path)' already exists; \(hint)")
    }
    try Output.standard("wrote '\(path)'\n")
  }
}
