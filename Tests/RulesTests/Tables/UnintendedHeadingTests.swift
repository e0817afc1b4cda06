import Diagnostics
import SourceText
import TestSupport
import Testing

/// Headings that are recognised as text above a break.
@Suite struct UnintendedHeadingTests {
  private func findings(
    _ text: String, on path: String = "authors/openai/models/gpt-4.1-mini.md"
  ) -> [String] {
    let catalog = SmallCatalog(texts: [path: text])
    return catalog.diagnostics().filter { $0.rule == "unintended-heading" }.map {
      catalog.source($0.path)?.text($0.range) ?? ""
    }
  }

  @Test(arguments: [
    ("a line\n---\n", ["a line"]), ("two\nlines  \n---  \n", ["two"]),
    ("> quoted\n> ---\n", ["quoted"]),
    ("*Last Updated: 2025-09-04*\n---\n", ["*Last Updated: 2025-09-04*"]),
    ("FAQ\n---\n", []), ("a line\n------\n", []), ("a line\n===\n", []), ("a line\n-\n", []),
    ("## a line\n---\n", []), ("- a line\n---\n", []), ("a line\n\n---\n", []),
    ("📋 Technical Specifications\n---\n", []), ("| a | b |\n---\n", []),
  ])
  func `text directly above a break that is not a section`(_ text: String, found: [String]) {
    #expect(findings(text) == found)
  }

  @Test func `a page of no kind may have any heading`() {
    #expect(findings("a line\n---\n", on: "notes/page.md") == [])
  }
}
