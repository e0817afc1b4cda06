import Diagnostics
import TestSupport
import Testing

/// Damaged text that code shows.
@Suite struct DamagedCodeTests {
  private func count(_ text: String) -> Int {
    SmallCatalog(texts: ["notes/page.md": "# Notes\n\n\(text)\n"]).diagnostics(["mojibake"]).count
  }

  @Test(arguments: [
    "```js\n// Prints: this is a tÃ©st\n```", "    // Prints: this is a tÃ©st",
    "UTF-8 that is decoded as Latin-1 is shown as `tÃ©st`.", "```\ncaf\u{FFFD}\n```",
  ])
  func `code may show damaged text`(_ text: String) {
    #expect(count(text) == 0)
  }

  @Test(arguments: [
    ("A tÃ©st.", 1), ("| Name |\n|---|\n| `tÃ©st` |", 1), ("## `tÃ©st`", 1),
    // The page was damaged as a whole.
    ("A tÃ©st.\n\n```\nA tÃ©st.\n```", 2), ("A caf\u{FFFD}: `caf\u{FFFD}`.", 2),
    // Only the one is in code.
    ("A caf\u{FFFD}.\n\n```\nA tÃ©st.\n```", 1),
  ])
  func `text, cells and headings may not, and then code neither`(_ text: String, _ count: Int) {
    #expect(self.count(text) == count)
  }

  @Test func `facts in code are values`() throws {
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    let path = "authors/openai/models/gpt-4.1-mini.md"
    let damaged = try #require(
      sample.replacing("`gpt-4.1-mini`", with: "`gpt-4.1-mÃ©ni`", at: path))
    #expect(damaged.diagnostics(["mojibake"]).map(\.path) == [path])
  }
}
