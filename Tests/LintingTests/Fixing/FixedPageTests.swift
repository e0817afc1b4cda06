import Diagnostics
import SourceText
import Testing

@testable import Linting

/// One page, step by step.
@Suite struct FixedPageTests {
  /// A finding of a rule whose fix puts one text in place of another.
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

  @Test func `fixes that undo each other end where they began`() {
    var page = page("abc")
    _ = page.apply([finding("one", ByteRange(0, 1), "x")])
    _ = page.apply([finding("two", ByteRange(1, 2), "y")])
    guard case .fought(let fight) = page.apply([finding("three", ByteRange(1, 2), "b")]) else {
      Issue.record("the fight went on")
      return
    }
    #expect(fight.map(\.rule) == ["two", "three"])
    #expect(text(page) == "xbc")
    #expect(page.findings.map(\.rule) == ["one"])
    #expect(page.isBarred(finding("four", ByteRange(0, 1), "z")))
  }

  @Test func `of fixes that do harm half are applied, and one alone no more`() {
    var page = page("abcd")
    let findings = (0..<4).map { finding("rule-\($0)", ByteRange($0, $0 + 1), "x") }
    _ = page.apply(findings)
    #expect(text(page) == "xxxx")
    #expect(page.undo() == nil)
    _ = page.apply(findings)
    #expect(text(page) == "xxcd")
    #expect(page.undo() == nil)
    _ = page.apply(findings)
    #expect(text(page) == "xbcd")
    #expect(page.undo() == findings[0])
    #expect(text(page) == "abcd")
    #expect(page.isBarred(findings[0]))
    #expect(!page.isBarred(findings[1]))
    #expect(page.undo() == nil)
  }

  @Test func `a fix that changes nothing is not tried again`() {
    var page = page("abc")
    let idle = finding("idle", ByteRange(0, 1), "a")
    guard case .unchanged = page.apply([idle]) else {
      Issue.record("something changed")
      return
    }
    #expect(page.isBarred(idle))
    #expect(!page.isChanged)
  }
}
