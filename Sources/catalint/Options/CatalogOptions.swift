import ArgumentParser
import Contract
import Linting
import Records
import SourceText

/// Which catalogs a command works on, and by which configuration and contract.
struct CatalogOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The catalog's root, where the paths do not show it.", valueName: "dir"),
    completion: .directory)
  var root: String?

  @Option(
    help: ArgumentHelp(
      "The configuration. (default: .catalint.yml at the catalog's root)", valueName: "file"),
    completion: .file())
  var config: String?

  @Option(
    help: ArgumentHelp(
      """
      What the pages contain and where: a built-in contract \
      (\(BuiltInContract.names.joined(separator: ", "))), or a file. (default: as configured, else \
      \(ContractChoice.byDefault))
      """, valueName: "name|file"), completion: Completions.contracts)
  var contract: String?

  @Option(
    help: ArgumentHelp(
      "Read configuration, contract, baseline and .gitignore from a git revision.",
      valueName: "rev"))
  var settingsFrom: String?

  /// The catalogs that `paths` belong to, and pages outside any. Nothing need be at paths that
  /// `mayBeMissing`; those that are `alone` are pages outside any catalog, wherever they are. Pages
  /// outside any are left out where the command needs their kind to be known. `jobs` is how many
  /// folders are walked in parallel; `refusing` words the error for paths that are not a target.
  func open(
    _ paths: [String], mayBeMissing: Bool = false, alone: Bool = false, needsKind: Bool = false,
    changes: ChangeRequest = ChangeRequest(), jobs: Int = Machine.cores,
    refusing: (LintTarget.Failure) -> Refusal = { Refusal($0.description) }
  ) throws -> [Project] {
    let paths = paths.isEmpty ? ["."] : paths
    let (isStaged, ignoresUnknown) = (changes.staged, changes.ignoresUnknown)
    let git = try gitSources(paths, changes)
    let contracts = LoadedContracts()
    let search = CatalogSearch(files: git, jobs: jobs) {
      try ContractChoice(contract, nil, nil, in: git.settings).load(contracts)
    }
    var found: [CatalogSearch.Found]
    do {
      found =
        alone
        ? [CatalogSearch.Found(target: .pages(paths))]
        : try search.find(paths, mayBeMissing: mayBeMissing || isStaged, root: root)
      // A commit of other files may also remove pages.
      if ignoresUnknown, isStaged, !found.contains(where: \.isCatalog) {
        found.insert(contentsOf: try search.find(["."]).filter { !$0.isGuessed }, at: 0)
      }
    } catch let failure as LintTarget.Failure {
      throw refusing(failure)
    }
    var projects: [Project] = []
    for catalog in found {
      if projects.contains(where: { $0.excludes(catalog) }) { continue }
      var project = try project(catalog, git, contracts, paths)
      project.needsKind = needsKind || found.count > 1 || isStaged || ignoresUnknown
      if ignoresUnknown {
        if let target = project.target.withoutOtherFiles(project.filter) {
          project.target = target
        } else if isStaged, case .catalog(let root, _) = project.target {
          project.target = .catalog(root: root, parts: [])
        } else {
          continue
        }
      }
      projects.append(project)
    }
    try refuseFormerCatalogs(paths, git, besides: projects)
    return projects
  }

  /// A change that removes the configuration of a catalog would hide its pages, whatever else it
  /// does to them.
  private func refuseFormerCatalogs(
    _ paths: [String], _ git: GitSources, besides projects: [Project]
  ) throws {
    if config != nil { return }
    let former = git.formerCatalogs(of: (root.map { [$0] } ?? []) + paths)
    guard let folder = former.first(where: { folder in !projects.contains { $0.excludes(folder) } })
    else { return }
    throw Refusal(
      "'\(LintTarget.shown(folder))' was a catalog before the change, and has no "
        + "'\(Configuration.fileName)' now: a change that removes or moves a catalog cannot be checked"
    )
  }

  /// The same where a command works on one catalog.
  func openOne(_ path: String) throws -> Project {
    let projects = try open([path])
    guard let project = projects.first, projects.count == 1 else {
      throw Refusal(
        "there are \(projects.count) catalogs in '\(path)'; name one: \(projects.names)")
    }
    return project
  }

  private func project(
    _ found: CatalogSearch.Found, _ git: GitSources, _ contracts: LoadedContracts,
    _ paths: [String]
  ) throws -> Project {
    let file = try configurationFile(of: found.target, in: git.settings)
    let configuration = try file.map(Self.read)
    let choice = try ContractChoice(contract, configuration, file, in: git.settings)
    let (files, before) = try git.files(of: found)
    let contract = try choice.load(contracts)
    let notice = try git.check(
      found.target, given: (root.map { [$0] } ?? []) + paths, contract: contract)
    let earlier = earlierSettings(
      of: found.target, git, since: (file, choice.files(of: contract)))
    return Project(
      configuration: configuration, configurationFile: file, contract: contract,
      contractOrigin: choice.origin,
      contractFile: BuiltInContract.names.contains(choice.text) ? nil : choice.text,
      target: found.target, files: files, comparedFiles: before,
      settingsRevisionFiles: try git.base(of: found.target), earlier: earlier.settings,
      settingsDiffer: earlier.differ, settings: git.settings,
      notices: [notice, earlier.notice].compactMap(\.self), paths: paths,
      isRootGuessed: found.isGuessed && config == nil, nested: found.nested)
  }

  /// The settings of the files that a catalog is compared with, where they are not the `present`
  /// ones, and whether these differ. A catalog that had no configuration is compared by the present
  /// settings.
  private func earlierSettings(
    of target: LintTarget, _ git: GitSources,
    since present: (file: ConfigurationFile?, contract: [[UInt8]?])
  ) -> (settings: EarlierSettings?, differ: Bool, notice: String?) {
    guard let settings = git.settingsBefore, case .catalog = target else {
      return (nil, false, nil)
    }
    do {
      let file = try configurationFile(of: target, in: settings)
      guard (file == nil) == (present.file == nil) else { return (nil, true, nil) }
      let configuration = try file.map(Self.read)
      let choice = try ContractChoice(contract, configuration, file, in: settings)
      let contract = try choice.load(LoadedContracts())
      let isSame =
        file?.source.bytes == present.file?.source.bytes
        && choice.files(of: contract) == present.contract
      if isSame { return (nil, false, nil) }
      return (EarlierSettings(configuration: configuration, contract: contract), true, nil)
    } catch {
      return (
        nil, true,
        "the settings at the compared revision cannot be read; findings caused by changed settings "
          + "are reported only on changed pages"
      )
    }
  }

  private func gitSources(_ paths: [String], _ changes: ChangeRequest) throws -> GitSources {
    let request = GitRequest(
      isStaged: changes.staged, changedSince: changes.revision,
      settingsFrom: settingsFrom)
    return try GitSources(request, around: root ?? paths.first ?? ".")
  }

  private func configurationFile(
    of target: LintTarget, in settings: SettingsSource
  ) throws -> ConfigurationFile? {
    do throws(ConfigurationFile.Failure) {
      if let config { return try ConfigurationFile(config, in: settings) }
      guard case .catalog(let root, _) = target else { return nil }
      return try ConfigurationFile.inFolder(root, of: settings)
    } catch {
      throw Refusal(error.description)
    }
  }

  private static func read(_ file: ConfigurationFile) throws -> Configuration {
    switch ConfigurationReader.read(file.source, by: ProgramVersion(Version.current)) {
    case .success(let configuration): return configuration
    case .failure(let problems): throw Refusal(configuration: file.source, problems)
    }
  }
}
