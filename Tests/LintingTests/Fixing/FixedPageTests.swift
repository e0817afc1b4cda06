import Diagnostics
import SourceText
import Testing

@testable import Linting

/// One page, step by step.
@Suite struct FixedPageTests {
  /// A finding of a rule whose fix replaces one text by another.
  private func finding(_ rule: String, _ range: ByteRange, _ text: String) -> Diagnostic {
    Diagnostic(
      rule: rule, category: .text, severity: .error, path: "x.md", range: range,
      message: "defect",
      fix: Fix(
        "write '\(text)'", safety: .safe,
        edits: [Edit(path: "x.md", range: range, replacement: text)]))
  }

  private func page(_ text: String) -> FixedPage { FixedPage(SourceFile(path: "x.md", text: text)) }

  private func text(_ page: FixedPage) -> String { page.source.text(page.source.range) }

  @Test func `the edits of a step are those that were made`() {
    var page = page("abcd")
    let edits = page.apply([
      finding("one", ByteRange(0, 2), "x"), finding("two", ByteRange(1, 3), "y"),
      finding("three", ByteRange(3, 4), "z"),
    ])
    #expect(edits.map(\.replacement) == ["x", "z"])
    #expect(text(page) == "xcz")
    #expect(page.findings.map(\.rule) == ["one", "three"])
    #expect(page.had(Array("abcd".utf8)))
    #expect(!page.had(Array("xcz".utf8)))
  }

  @Test func `a fix that changes nothing is not a step`() {
    var page = page("abc")
    #expect(page.apply([finding("idle", ByteRange(0, 1), "a")]).isEmpty)
    #expect(page.steps.isEmpty)
    #expect(!page.isChanged)
  }

  @Test(arguments: [
    (ByteRange(0, 1), ByteRange(0, 1)), (ByteRange(2, 4), ByteRange(2, 5)),
    (ByteRange(3, 6), ByteRange(2, 7)), (ByteRange(4, 6), ByteRange(5, 7)),
    (ByteRange(6, 8), ByteRange(7, 10)), (ByteRange(8, 9), ByteRange(10, 11)),
    (ByteRange(0, 9), ByteRange(0, 11)),
  ])
  func `a place is found again after edits`(_ old: ByteRange, _ new: ByteRange) {
    // `ab` `cd` `efgh` `i`: `cd` is replaced by three bytes, and one is inserted before `i`.
    let map = EditMap([
      Edit(path: "x.md", range: ByteRange(2, 4), replacement: "123"),
      Edit(path: "x.md", range: ByteRange(at: 8), replacement: "+"),
    ])
    #expect(map(old) == new)
  }
}
