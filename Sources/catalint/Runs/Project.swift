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
  let comparedFiles: CatalogSource?
  /// The catalog at the revision of the settings; nil where they come from no revision.
  let settingsRevisionFiles: CatalogSource?
  /// The settings of the files to compare with; nil where they are the present ones.
  let earlier: EarlierSettings?
  /// Whether the settings of the files to compare with are not the present ones, or cannot be read.
  let settingsDiffer: Bool
  /// Where settings files are read.
  let settings: SettingsSource
  /// Notices about the settings.
  let notices: [String]
  /// As they were given.
  let paths: [String]
  /// Whether the root was derived from the PATH argument alone.
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

  /// The contract path in the configuration, even if an option overrides it.
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

  /// The same of a folder that was a catalog.
  func excludes(_ folder: String) -> Bool {
    guard case .catalog(let root, _) = target else { return false }
    return excludes(CatalogSearch.Found(target: .catalog(root: folder, parts: []), outer: root))
  }

  /// The page that was asked for, with other bytes than its file's.
  func page(holding bytes: [UInt8]) throws -> SourceFile {
    let path =
      switch target {
      case .catalog(_, let parts): parts.first
      case .pages(let pages): pages.first
      }
    guard let path, !path.isEmpty else { throw Refusal("\(quotedPaths) is not a page") }
    return SourceFile(path: path, bytes: bytes)
  }

  /// The paths as a message quotes them.
  var quotedPaths: String { "'\(paths.joined(separator: "', '"))'" }
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
