import Foundation
import TestSupport
import Testing

@Suite struct DocumentedCommandTests {
  /// Programs that are not run here: they build or install the package, or run these tests.
  static let builders = [
    "make", "swift", "pip", "pipx", "uv", "uvx", "brew", "mise", "ubi", "curl", "sudo", "sha256sum",
    "docker",
  ]

  static func isBuilder(_ command: String) -> Bool {
    builders.contains { command == $0 || command.hasPrefix("\($0) ") }
  }

  @Test(arguments: Document.all)
  func `a document shows the output of its commands`(document: Document) throws {
    var lines = try document.lines()
    for block in try document.blocks().reversed() where block.language == "console" {
      if block.commands.allSatisfy(Self.isBuilder) { continue }
      let transcript = try Console().transcript(of: block.commands)
      lines.replaceSubrange(block.range, with: transcript.dropLast().components(separatedBy: "\n"))
    }
    try Golden.expect(lines.joined(separator: "\n"), at: document.path)
  }

  @Test(arguments: Document.all)
  func `a command is in a block that is run`(document: Document) throws {
    for block in try document.blocks() {
      #expect(
        !["", "sh", "bash", "shell", "zsh"].contains(block.language),
        "\(document.path):\(block.range.lowerBound): write ```console")
    }
  }

  @Test(arguments: Document.all)
  func `a command of a workflow or a hook passes the sample catalog`(document: Document) throws {
    let console = try Console()
    for block in try document.blocks() where block.language == "yaml" {
      for command in block.configuredCommands where command.hasPrefix("catalint ") {
        let result = try console.output(of: command, in: "Fixtures/clean/sample")
        #expect(result.status == 0, "\(command)\n\(result.text)")
      }
    }
  }

  @Test(arguments: Document.all)
  func `a documented hook exists, and the release is the current one`(document: Document) throws {
    let hooks = String(
      decoding: try PackageFolder.bytes(of: ".pre-commit-hooks.yaml"), as: UTF8.self)
    let version = try Console().output(of: "catalint --version").text.dropLast()
    let lines = try document.blocks().filter { $0.language == "yaml" }.flatMap(\.lines)
    for line in lines {
      if line.contains("- id: catalint") {
        #expect(hooks.contains("\n\(line.drop { $0 == " " })\n"), "there is no hook '\(line)'")
      }
      for mark in ["rev: v", "catalint/catalint@v", "catalint=="] where line.contains(mark) {
        #expect(line.hasSuffix("\(mark)\(version)"), "'\(line)' is not of release \(version)")
      }
    }
  }

  @Test(arguments: Document.all)
  func `a command that installs a release names the current one`(document: Document) throws {
    let version = try Console().output(of: "catalint --version").text.dropLast()
    for command in try document.blocks().flatMap(\.commands) where Self.isBuilder(command) {
      for other in command.matches(of: /\d+\.\d+\.\d+/) {
        #expect(other.output == version, "'\(command)' is not of release \(version)")
      }
    }
  }

  @Test(arguments: Document.all)
  func `a build command exists`(document: Document) throws {
    let makefile = String(decoding: try PackageFolder.bytes(of: "Makefile"), as: UTF8.self)
    let commands = try document.blocks().flatMap { $0.commands + $0.configuredCommands }
    for command in try commands + document.codeSpans() where Self.isBuilder(command) {
      let words = command.split(separator: " ")
      switch (words[0], words.dropFirst().first) {
      case ("make", let target?):
        #expect(makefile.contains("\n\(target):"), "there is no '\(command)'")
      case ("swift", "run"):
        let name = words.dropFirst(2).first ?? ""
        let program = BuiltPrograms.folder.appending(path: String(name))
        #expect(FileManager.default.fileExists(atPath: program.path), "there is no '\(command)'")
      default: continue
      }
    }
  }

  @Test(arguments: Document.all)
  func `a subcommand in a line of text exists`(document: Document) throws {
    let console = try Console()
    for span in try document.codeSpans() where span.hasPrefix("catalint ") {
      let words = span.split(separator: " ").prefix(2)
      #expect(
        try console.output(of: "\(words.joined(separator: " ")) --help").status == 0, "\(span)")
    }
  }

  @Test(arguments: Document.all)
  func `an option in a line of text exists`(document: Document) throws {
    let help = try Console().output(of: "catalint check --help; catalint fix --help").text
    for span in try document.codeSpans() {
      for word in span.split(separator: " ") where word.hasPrefix("--") {
        #expect(help.contains("\(word) "), "there is no '\(word)'")
      }
    }
  }
}
