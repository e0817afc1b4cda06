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

  @Option(
    help: ArgumentHelp(
      "Take configuration, contract, baseline and .gitignore from a revision of git.",
      valueName: "rev"))
  var settingsFrom: String?

  /// What there is to work on at `paths`, of which nothing need be there where they `mayBeMissing`;
  /// `refusing` puts into words that they are no target.
  func open(
    _ paths: [String], mayBeMissing: Bool = false, changes: ChangeOptions? = nil,
    refusing: (CheckTarget.Failure) -> Refusal = { Refusal($0.description) }
  ) throws -> Project {
    let paths = paths.isEmpty ? ["."] : paths
    let git = try gitSources(paths, changes)
    let file = try configurationFile(for: paths, mayBeMissing, in: git.settings)
    let configuration = try file.map(Self.read)
    let choice = try ContractChoice(contract, configuration, file, in: git.settings)
    let contract = try choice.load()
    switch CheckTarget.finding(
      paths, mayBeMissing: mayBeMissing, root: root, contract: contract, settings: git.settings)
    {
    case .success(let target):
      let (files, before) = try git.files(of: target)
      return Project(
        configuration: configuration, configurationFile: file, contract: contract,
        contractOrigin: choice.origin, target: target, files: files, before: before,
        settings: git.settings, paths: paths)
    case .failure(let failure): throw refusing(failure)
    }
  }

  private func gitSources(_ paths: [String], _ changes: ChangeOptions?) throws -> GitSources {
    let request = GitRequest(
      isStaged: changes?.staged ?? false, changedSince: changes?.changedSince,
      settingsFrom: settingsFrom)
    return try GitSources(request, around: root ?? paths.first ?? ".")
  }

  private func configurationFile(
    for paths: [String], _ mayBeMissing: Bool, in settings: SettingsSource
  ) throws -> ConfigurationFile? {
    do throws(ConfigurationFile.Failure) {
      if let config { return try ConfigurationFile(config, in: settings) }
      return try ConfigurationSearch.file(
        for: paths, mayBeMissing: mayBeMissing, root: root, in: settings)
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
