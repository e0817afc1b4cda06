import Diagnostics
import Foundation
import Reporters
import SourceText
import TestSupport
import Testing

@testable import Linting

/// Hostile names of pages.
@Suite struct FileNameTests {
  private static let names = [
    "new\nline", "car\rriage", "col:on:1:2", "\u{1B}[31mred", "::error::", "-dash", "--help",
    " space ",
    "quo'te\"", "back\\slash", "%2e%2e", "\u{202E}dm.", "\u{600}", "\u{301}",
    "\u{1F469}\u{200D}\u{1F4BB}",
    "tab\t", "*?[a]", "$(id)", "#top", "a&b", "\u{7F}", String(repeating: "l", count: 252),
  ]

  private func check(_ folder: TemporaryFolder, parts: [String] = []) -> LintResult {
    Linter(contract: SmallCatalog.starmap, rules: RuleSettings(), jobs: 2)
      .run(.catalog(root: folder.path, parts: parts))
  }

  @Test(arguments: names) func `any name is a page's name`(_ name: String) throws {
    let folder = try TemporaryFolder()
    let path = "authors/openai/models/\(name).md"
    try folder.write("# A\n\n[a](gone.md)\n".utf8, to: path)
    let result = check(folder, parts: [path])
    #expect(result.pages == 1)
    #expect(result.unread.isEmpty)
    let link = try #require(result.diagnostics.first { $0.rule == "broken-link" })
    #expect(Array(link.path.utf8) == Array(path.utf8))
  }

  @Test(arguments: names) func `a name has no effect on a terminal`(_ name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("# A\n\n[a](gone.md)\n".utf8, to: "\(name).md")
    let result = check(folder)
    let report = Report(
      root: ".", pages: 1, diagnostics: result.diagnostics, notices: result.notices
    ) { SourceFile(path: $0, text: "# A\n\n[a](gone.md)\n") }
    let text = TextReporter().write(report)
    #expect(!text.unicodeScalars.contains { $0 != "\n" && ($0.value < 0x20 || $0.value == 0x7F) })
    #expect(!text.contains("\u{202E}"))
    let json = try JSONSerialization.jsonObject(
      with: Data(JSONReporter(version: "0").write(report).utf8))
    #expect(json is [String: Any])
  }

  @Test func `a page whose name is not text is reported, another file is not`() throws {
    let folder = try TemporaryFolder()
    do {
      try folder.makeFile(named: Array("caf".utf8) + [0xE9] + Array(".md".utf8))
      try folder.makeFile(named: [0xFF, 0xFE])
    } catch {
      return  // This file system has no such names.
    }
    let result = check(folder)
    #expect(result.pages == 0)
    #expect(result.unread.map(\.path) == ["caf\u{FFFD}.md"])
    #expect(result.unread.map(\.reason) == ["its name is not UTF-8"])
  }
}
