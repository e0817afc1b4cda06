import ArgumentParser
import Contract
import Diagnostics
import Linting

/// The option for the contract whose checks a command lists besides the rules of Catalint.
struct ContractOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The contract whose checks are rules too. (default: as configured here)",
      valueName: "name|file"), completion: Completions.contracts)
  var contract: String?

  /// The checks of the contract; none without `--contract` and without a configuration.
  func checks() throws -> [RuleDescriptor] { try Self.contract(contract)?.checks.rules ?? [] }

  /// The renderers of the contract; without one that can be read, those of the default one.
  func renderers() throws -> [Renderer] {
    let known = contract == nil ? try? Self.contract(nil) : try Self.contract(contract)
    let contract =
      try known ?? ContractChoice(nil, nil, nil, in: .folders).load(LoadedContracts())
    return contract.renderers
  }

  /// The contract of a name or a file, else the configured one; nil without a configuration.
  static func contract(_ name: String?) throws -> Contract? {
    let settings = SettingsSource.folders
    let contracts = LoadedContracts()
    if let name { return try ContractChoice(name, nil, nil, in: settings).load(contracts) }
    let file: ConfigurationFile?
    do throws(ConfigurationFile.Failure) {
      file = try ConfigurationFile.nearest(to: ".", in: settings)
    } catch {
      throw Refusal(error.description)
    }
    guard let file else { return nil }
    switch ConfigurationReader.read(file.source) {
    case .success(let configuration):
      return try ContractChoice(nil, configuration, file, in: settings).load(contracts)
    case .failure(let problems): throw Refusal(configuration: file.source, problems)
    }
  }
}
