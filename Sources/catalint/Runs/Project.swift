import Contract
import Linting
import Records
import SourceText

/// A catalog that a command works on, or pages outside any, and the settings for it.
struct Project {
  /// Nil where there is no file, so that every setting has its default.
  let configuration: Configuration?
  let configurationFile: ConfigurationFile?
  let contract: Contract
  let contractOrigin: SettingOrigin
  /// The path of the contract's file; nil for a built-in one.
  let contractFile: String?
  var target: LintTarget
  let files: CatalogSource
  /// The files to compare with; nil where all findings are asked for.
  let before: CatalogSource?
  /// The catalog at the revision of the settings; nil where they come from no revision.
  let base: CatalogSource?
  /// The settings of the files to compare with; nil where they are the present ones.
  let earlier: EarlierSettings?
  /// Where settings files are read.
  let settings: SettingsSource
  /// Notices about the settings.
  let notices: [String]
  /// As they were given.
  let paths: [String]
  /// Whether only the path of the command identifies its root.
  let isRootGuessed: Bool
  /// The folders in it that are catalogs by themselves, from its root.
  let nested: [String]
  /// Whether pages outside any catalog are checked only if their kind is known.
  var needsKind = false

  /// Which pages are checked.
  var filter: PageFilter { filter(by: configuration, contract) }

  /// Which pages are checked by other settings.
  func filter(by configuration: Configuration?, _ contract: Contract) -> PageFilter {
    var filter = configuration?.filter ?? PageFilter()
    filter.pages = contract.pagePaths
    filter.nested = nested
    if case .catalog(let root, _) = target { filter.settings = settingsFiles().paths(in: root) }
    filter.needsKind = needsKind
    return filter
  }

  /// The files that a check of it reads.
  func inputs(_ baseline: BaselineFile?) -> InputFiles {
    InputFiles(of: target, contract, settings: settingsFiles(baseline))
  }

  private func settingsFiles(_ baseline: BaselineFile? = nil) -> SettingsFiles {
    SettingsFiles(
      [configurationFile?.source.path, configuredContract, baseline?.path].compactMap(\.self),
      contract, at: contractFile)
  }

  /// The path by which the configuration names a contract, which may be a link, or not in force.
  private var configuredContract: String? {
    guard let file = configurationFile?.source.path, let setting = configuration?.contract else {
      return nil
    }
    let folder = RelativePath.folder(of: file)
    return folder.isEmpty ? setting.value : "\(folder)/\(setting.value)"
  }

  /// Whether its configuration excludes a catalog that is inside it.
  func excludes(_ other: CatalogSearch.Found) -> Bool {
    guard let outer = other.outer, let folder = target.path(of: other.target, inRoot: outer) else {
      return false
    }
    return filter.excludesFolder(folder)
  }

  /// The page that was asked for, with other bytes than its file's.
  func page(holding bytes: [UInt8]) throws -> SourceFile {
    let path =
      switch target {
      case .catalog(_, let parts): parts.first
      case .pages(let pages): pages.first
      }
    guard let path, !path.isEmpty else { throw Refusal("\(given) is not a page") }
    return SourceFile(path: path, bytes: bytes)
  }

  /// The folders inside its root that look like catalogs, as seen from here.
  var lookalikes: [String] {
    guard case .catalog(let root, _) = target else { return [] }
    let found = try? CatalogSearch(contract: { contract }).lookalikes(below: root)
    return found?.filter { !$0.utf8.elementsEqual(root.utf8) }.map(LintTarget.shown) ?? []
  }

  /// The contract that fits its files, where none was chosen, as a message says so; nil where none
  /// fits.
  var otherContract: String? {
    guard case .byDefault = contractOrigin, case .catalog(let root, _) = target else { return nil }
    let contracts = BuiltInContract.names.compactMap { try? BuiltInContract.named($0)?.get() }
    guard let fitting = FittingContract(folder: root).best(among: contracts),
      fitting.name != contract.name
    else { return nil }
    return "its files fit the contract '\(fitting.name)'; '--contract \(fitting.name)' checks them"
  }

  /// Why a folder has no pages: where the contract expects them, or how to describe other files.
  var emptiness: String {
    if let otherContract { return otherContract }
    if case .byDefault = contractOrigin {
      return "no file matches a path of the contract '\(contract.name)'; 'catalint init' writes a "
        + "configuration for other files"
    }
    let paths = contract.kinds.flatMap(\.paths).map { "'\($0.text)'" }
    return "expected pages of the contract '\(contract.name)' at "
      + paths.prefix(3).joined(separator: ", ") + (paths.count > 3 ? ", …" : "")
  }

  /// The paths as a message quotes them.
  var given: String { "'\(paths.joined(separator: "', '"))'" }
}

/// The settings of a catalog at another time.
struct EarlierSettings {
  let configuration: Configuration?
  let contract: Contract
}

extension [Project] {
  /// The folders of catalogs as a message lists them.
  var names: String { map { "'\($0.target.folderName)'" }.joined(separator: ", ") }
}
