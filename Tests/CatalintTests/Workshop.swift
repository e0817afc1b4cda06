import Foundation
import TestSupport

/// An empty folder to run commands in, gone with the test.
final class Workshop: Sendable {
  /// Without symbolic links.
  let folder: URL

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "catalint-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    self.folder = folder.resolvingSymlinksInPath()
  }

  /// Whether scripts can use git.
  static let hasGit = FileManager.default.isExecutableFile(atPath: "/usr/bin/git")

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The outcome of a script.
  struct Outcome {
    let standardOutput: String
    let standardError: String
    let status: Int32
  }

  /// Runs a shell script, with the built programs in its path.
  func run(_ script: String) throws -> Outcome {
    // Streams go to files: no pipe can fill and stop the command.
    let logs = try Workshop()
    let shell = shell(script)
    for name in ["stdout", "stderr"] { try Data().write(to: logs.folder.appending(path: name)) }
    let streams = try ["stdout", "stderr"].map {
      try FileHandle(forWritingTo: logs.folder.appending(path: $0))
    }
    shell.standardOutput = streams[0]
    shell.standardError = streams[1]
    try shell.run()
    shell.waitUntilExit()
    return Outcome(
      standardOutput: try logs.text("stdout"), standardError: try logs.text("stderr"),
      status: shell.terminationReason == .exit ? shell.terminationStatus : -1)
  }

  /// A script that makes the folder a repository with the sample catalog in `docs/catalog`.
  static func sampleRepository(message: String) -> String {
    """
    set -e
    git init -q -b main
    git config user.name A
    git config user.email a@example.com
    mkdir docs
    cp -R "$FIXTURES/clean/sample" docs/catalog
    git add --all
    git commit -q -m \(message)

    """
  }

  /// A script before its start.
  func shell(_ script: String) -> Process {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", script]
    shell.currentDirectoryURL = folder
    shell.environment = [
      "PATH": "\(BuiltPrograms.folder.path):/usr/bin:/bin",
      "FIXTURES": PackageFolder.root.appending(path: "Fixtures").path,
    ]
    shell.standardInput = FileHandle.nullDevice
    return shell
  }

  /// The text of a file of the folder.
  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }
}
