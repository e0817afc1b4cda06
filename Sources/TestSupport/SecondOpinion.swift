package import Foundation

/// The results of `Tests/Tools/second_opinion` for a catalog: a Python program that shares no line
/// with Catalint.
///
/// A test that runs it is `.enabled(if: SecondOpinion.canRun)`: reported as skipped where there is
/// no Python with markdown-it-py. `CATALINT_PYTHON` names another one than `python3`.
package struct SecondOpinion: Decodable, Sendable {
  /// How many relative links have each pair of verdicts, on GitHub and on the site.
  package let verdicts: [String: Int]
  /// The places of each rule's findings, as `path:line`, sorted.
  package let findings: [String: [String]]
  /// The fields whose facts it reads.
  package let fields: Set<String>
  /// The facts of each page that are not missing, as `line field text`, sorted.
  package let facts: [String: [String]]

  /// How a site treats a link that ends in `.md`.
  package enum Site: String {
    case strip, resolve
    /// There is no site.
    case absent
  }

  /// Whether there is a Python with the program's dependencies.
  package static let canRun = canRun(["-c", "import markdown_it"])

  /// Whether Python runs a program of these arguments.
  package static func canRun(_ arguments: [String]) -> Bool { (try? run(arguments)) != nil }

  /// Asks about the catalog in a folder.
  package init(on folder: URL, site: Site = .strip) throws {
    let program = PackageFolder.root.appending(path: "Tests/Tools/second_opinion").path
    let output = try Self.run([program, folder.path, "--site", site.rawValue])
    self = try JSONDecoder().decode(Self.self, from: output)
  }

  private struct Failure: Error {
    let message: String
  }

  /// The output of Python with these arguments; an error where it fails.
  package static func run(_ arguments: [String]) throws -> Data {
    let environment = ProcessInfo.processInfo.environment
    let python = Process()
    let output = Pipe()
    python.executableURL = URL(filePath: "/usr/bin/env")
    python.arguments = [environment["CATALINT_PYTHON"] ?? "python3"] + arguments
    python.environment = environment.merging(["PYTHONDONTWRITEBYTECODE": "1"]) { $1 }
    python.standardOutput = output
    try python.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    python.waitUntilExit()
    guard python.terminationStatus == 0 else {
      throw Failure(message: "\(arguments) ended with \(python.terminationStatus)")
    }
    return data
  }
}
