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
      and its default, and names the built-in contract that fits the files of the folder. Where \
      none fits, it also writes a contract to begin with, '\(ContractTemplate.fileName)'. An \
      existing file is never overwritten.
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
    let text = ConfigurationTemplate(contract ?? standard, start).text
    if try !write(text, to: Configuration.fileName) {
      throw Refusal(
        "'\(path(Configuration.fileName))' already exists; 'catalint config' shows what it sets")
    }
    if let start, try !write(start.text, to: ContractTemplate.fileName) {
      Note.notice(
        "'\(path(ContractTemplate.fileName))' already exists, and stays the contract of this catalog"
      )
    }
    try Output.writeToStandardOutput(
      "next: 'catalint check' checks the catalog, 'catalint config' shows its settings\n")
  }

  /// Writes a new file into the folder; false where there is one.
  private func write(_ text: String, to name: String) throws -> Bool {
    if let error = FileWriter.create(path(name), with: text) {
      if error.isFileThere { return false }
      throw Refusal("cannot write '\(path(name))': \(error)")
    }
    try Output.writeToStandardOutput("wrote '\(path(name))'\n")
    return true
  }

  private func path(_ name: String) -> String { folder == "." ? name : "\(folder)/\(name)" }
}
