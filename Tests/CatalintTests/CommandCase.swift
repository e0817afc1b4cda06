import Foundation
import TestSupport

/// A command of `Fixtures/commands`: what it is given, and what it says.
///
/// `command` holds its arguments, as typed in a shell. It runs in an empty folder, or in what
/// `setup` makes of it: a shell script in which `$FIXTURES` is the folder of the fixtures. `stdout`,
/// `stderr` and `status` are what comes of it, with `{here}` for the folder's own path and `{package}`
/// for that of the repository; a stream that nothing is written to has no file.
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

  /// What is in a file of the case; empty for one that is not there.
  func text(_ name: String) -> String {
    let file = PackageFolder.root.appending(path: path(name))
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }
}
