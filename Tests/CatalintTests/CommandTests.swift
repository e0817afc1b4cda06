import Foundation
import TestSupport
import Testing

/// The command line, as a user runs it.
@Suite struct CommandTests {
  @Test(arguments: CommandCase.all)
  func `a command prints what is recorded`(_ command: CommandCase) throws {
    let workshop = try Workshop()
    let script = "set -e\n\(command.text("setup"))\ncatalint \(command.text("command"))"
    let outcome = try workshop.run(script)
    for (name, text) in [
      ("stdout", outcome.standardOutput), ("stderr", outcome.standardError),
      ("status", "\(outcome.status)\n"),
    ] {
      let text = text.replacingOccurrences(of: workshop.folder.path, with: "{here}")
        .replacingOccurrences(of: PackageFolder.root.path, with: "{package}")
      if text.isEmpty, command.text(name).isEmpty { continue }
      try Golden.expect(text, at: command.path(name))
    }
  }

  @Test func `every case is in the folder of its command`() {
    #expect(CommandCase.grouped.problems == [])
    let groups = Set(CommandCase.all.map(\.group))
    for command in CommandCase.all where command.group != "command-line" {
      let word = String(command.text("command").prefix { !$0.isWhitespace })
      #expect(command.group == (groups.contains(word) ? word : "check"), "\(command)")
    }
  }

  @Test func `a failure has an error message, and a success none`() {
    for command in CommandCase.all {
      let errors = command.text("stderr")
      switch command.text("status") {
      case "0\n", "1\n": #expect(!errors.contains("error:"), "\(command)")
      case "2\n": #expect(errors.hasPrefix("error: "), "\(command)")
      default: Issue.record("\(command) ends with \(command.text("status"))")
      }
    }
  }
}
