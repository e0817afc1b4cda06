import Foundation
import TestSupport

/// A command of `Fixtures/commands`: its input and output.
///
/// `command` has its arguments, as typed in a shell. It runs in an empty folder, after `setup`: a
/// shell script in which `$FIXTURES` is the folder of the fixtures. `stdout`, `stderr` and `status`
/// are the outcome, with `{here}` for the folder's own path and `{package}` for that of the
/// repository; an empty stream has no file.
struct CommandCase: CustomStringConvertible {
  /// The path of the case in `Fixtures/commands`: `check/baseline/missing`.
  let description: String

  init(_ path: String) { description = path }

  /// The cases in groups by command, those of `check` by topic.
  static let grouped = GroupedCases(
    in: PackageFolder.root.appending(path: "Fixtures/commands"), with: "command")

  static let all = grouped.paths.map(CommandCase.init)

  /// The folder in `Fixtures/commands` that has the case: the name of its command.
  var group: String { String(description.prefix { $0 != "/" }) }

  /// A file of the case, by its path from the package's root.
  func path(_ name: String) -> String { "Fixtures/commands/\(self)/\(name)" }

  /// The text of a file of the case; empty if it does not exist.
  func text(_ name: String) -> String {
    let file = PackageFolder.root.appending(path: path(name))
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }
}
