import Foundation
import TestSupport

/// A command of `Fixtures/commands`: its input and output.
///
/// `command` has its arguments, as typed in a shell. It runs in an empty folder, after `setup`: a
/// shell script in which `$FIXTURES` is the folder of the fixtures. `stdout`, `stderr` and `status`
/// are the outcome, with `{here}` for the folder's own path and `{package}` for that of the
/// repository; an empty stream has no file.
struct CommandCase: CustomStringConvertible {
  /// The name of the case's folder.
  let description: String

  init(_ name: String) { description = name }

  static let all: [CommandCase] = {
    let folder = PackageFolder.root.appending(path: "Fixtures/commands")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map(CommandCase.init)
  }()

  /// A file of the case, by its path from the package's root.
  func path(_ name: String) -> String { "Fixtures/commands/\(self)/\(name)" }

  /// The text of a file of the case; empty if it does not exist.
  func text(_ name: String) -> String {
    let file = PackageFolder.root.appending(path: path(name))
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }
}
