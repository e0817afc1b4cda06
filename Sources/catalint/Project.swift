import Catalog
import Linting

/// What a command works on: pages, and what is to hold for them.
struct Project {
  /// Nil where there is no file, so that all is as it is by default.
  let configuration: Configuration?
  let configurationFile: ConfigurationFile?
  let contract: Contract
  let contractOrigin: SettingOrigin
  let target: CheckTarget
  /// As they were given.
  let paths: [String]

  /// Which pages are checked.
  var filter: PageFilter { configuration?.filter ?? PageFilter() }

  /// The paths as a message quotes them.
  var given: String { "'\(paths.joined(separator: "', '"))'" }
}
