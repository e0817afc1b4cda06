import Foundation
import TestSupport

/// A shell in a folder of its own, with the built programs in its path, and a copy of each folder
/// of `Fixtures` that a script names.
final class Console {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "console-\(UUID())")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "Fixtures"), withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Copies the folders that a text names, unless they are there: copying all of them for every
  /// command takes minutes.
  private func copyFixtures(named text: String) throws {
    for path in Set(text.matches(of: /Fixtures\/\w+/).map { String($0.output) }) {
      let (original, copy) = (
        PackageFolder.root.appending(path: path), folder.appending(path: path)
      )
      if FileManager.default.fileExists(atPath: copy.path) { continue }
      if FileManager.default.fileExists(atPath: original.path) {
        try FileManager.default.copyItem(at: original, to: copy)
      }
    }
  }

  /// The transcript of these commands, one after the other.
  ///
  /// A failure of a command is a line of its own, unless `echo $?` is next: a document that
  /// hides a failure differs from its transcript.
  func transcript(of commands: [String]) throws -> String {
    var script = "status=0\n"
    for (place, command) in commands.enumerated() {
      let isShown = place + 1 < commands.count && commands[place + 1] == "echo $?"
      script += """
        cat <<'COMMAND'
        $ \(command)
        COMMAND
        (exit $status)
        \(command)
        status=$?
        \(isShown ? ":" : "[ $status = 0 ] || echo \"(status $status; 'echo $?' shows it)\"")

        """
    }
    return try output(of: script).text
  }

  /// The output of a script on both streams, and its exit status.
  func output(of script: String, in place: String = ".") throws -> (text: String, status: Int32) {
    try copyFixtures(named: "\(place)\n\(script)")
    let shell = Process()
    let pipe = Pipe()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", script]
    shell.currentDirectoryURL = folder.appending(path: place)
    shell.environment = ["PATH": "\(BuiltPrograms.folder.path):/usr/bin:/bin"]
    shell.standardInput = FileHandle.nullDevice
    shell.standardOutput = pipe
    shell.standardError = pipe
    try shell.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    shell.waitUntilExit()
    return (String(decoding: bytes, as: UTF8.self), shell.terminationStatus)
  }
}
