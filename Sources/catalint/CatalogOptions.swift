import ArgumentParser
import Catalog
import Linting

/// Which catalog a command is about, and by which configuration and contract it goes.
struct CatalogOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The catalog's root, where the paths do not tell it.", valueName: "dir"))
  var root: String?

  @Option(
    help: ArgumentHelp(
      "The configuration. (default: .catalint.yml at the catalog's root)", valueName: "file"))
  var config: String?

  @Option(
    help: ArgumentHelp(
      """
      What the pages hold and where: a built-in contract, or a file. (default: as configured, else \
      \(ContractChoice.byDefault))
      """, valueName: "name|file"))
  var contract: String?

  /// What there is to work on at `paths`, of which nothing need be there where they `mayBeMissing`;
  /// `refusing` puts into words that they are no target.
  func open(
    _ paths: [String], mayBeMissing: Bool = false,
    refusing: (CheckTarget.Failure) -> Refusal = { Refusal($0.description) }
  ) throws -> Project {
    let paths = paths.isEmpty ? ["."] : paths
    let file = try configurationFile(for: paths, mayBeMissing)
    let configuration = try file.map(Self.read)
    let choice = try ContractChoice(contract, configuration, file)
    let contract = try choice.load()
    switch CheckTarget.finding(
      paths, mayBeMissing: mayBeMissing, root: root, contract: contract)
    {
    case .success(let target):
      return Project(
        configuration: configuration, configurationFile: file, contract: contract,
        contractOrigin: choice.origin, target: target, paths: paths)
    case .failure(let failure): throw refusing(failure)
    }
  }

  private func configurationFile(
    for paths: [String], _ mayBeMissing: Bool
  ) throws -> ConfigurationFile? {
    do throws(ConfigurationFile.Failure) {
      if let config { return try ConfigurationFile(config) }
      return try ConfigurationSearch.file(
        for: paths, mayBeMissing: mayBeMissing, root: root)
    } catch {
      throw Refusal(error.description)
    }
  }

  private static func read(_ file: ConfigurationFile) throws -> Configuration {
    switch ConfigurationReader.read(file.source) {
    case .success(let configuration): return configuration
    case .failure(let problems): throw Refusal(configuration: file.source, problems)
    }
  }
}
