import Catalog
import Linting
import SourceText

/// What a command works on: pages, and what is to hold for them.
struct Project {
  /// Nil where there is no file, so that all is as it is by default.
  let configuration: Configuration?
  let configurationFile: ConfigurationFile?
  let contract: Contract
  let contractOrigin: SettingOrigin
  let target: CheckTarget
  let files: CatalogSource
  /// What the files are held against; nil where all findings are asked for.
  let before: CatalogSource?
  /// Where files are that say how to check.
  let settings: SettingsSource
  /// As they were given.
  let paths: [String]

  /// Which pages are checked.
  var filter: PageFilter { configuration?.filter ?? PageFilter() }

  /// The page that was asked for, with other bytes than its file's.
  func page(holding bytes: [UInt8]) throws -> SourceFile {
    let path =
      switch target {
      case .catalog(_, let parts): parts.first
      case .pages(let pages): pages.first
      }
    guard let path else { throw Refusal("\(given) is no page") }
    return SourceFile(path: path, bytes: bytes)
  }

  /// The paths as a message quotes them.
  var given: String { "'\(paths.joined(separator: "', '"))'" }
}
