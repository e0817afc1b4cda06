import Diagnostics
import Reporters
import SourceText
import Testing

/// One cause on many pages is shown once.
@Suite struct GroupingTests {
  @Test(arguments: [
    (["a"], nil),
    (["a", "a"], "and 1 more on this page"),
    (["a", "a", "a"], "and 2 more on this page"),
    (["a", "b"], "and on 1 more page"),
    (["a", "b", "c"], "and on 2 more pages"),
    (["a", "b", "b"], "and 2 more on 1 other page"),
    (["a", "b", "b", "c"], "and 3 more on 2 other pages"),
    (["a", "a", "b"], "and 1 more on this page, 1 on 1 other page"),
    (["a", "a", "a", "b", "c", "c"], "and 2 more on this page, 3 on 2 other pages"),
  ])
  func `the remainder says how many there are, and where`(_ pages: [String], words: String?) {
    let report = Report(pages: [:], count: 9, pages.map { .made(on: $0) })
    let shown = lines(of: report).dropFirst()
    #expect(Array(shown) == (words.map { ["  \($0)"] } ?? []))
  }

  @Test func `the remainder is after the fix`() {
    let fix = Fix("mend it", safety: .unsafe, edits: [])
    let report = Report(pages: [:], count: 2, ["a", "b"].map { .made(on: $0, fix: fix) })
    #expect(lines(of: report).last == "  fix: mend it (to review); and on 1 more page")
  }

  @Test func `the first finding of a group is the one shown`() {
    let pages = ["a": "x", "b": "x"]
    let report = Report(
      pages: pages,
      [.made(on: "a", "row has \(3) cells"), .made(on: "b", "row has \(5) cells")])
    #expect(lines(of: report).first == "a:1:1: error: row has 3 cells [some-rule]")
  }

  @Test(arguments: [
    Diagnostic.made(on: "b", rule: "other-rule"),
    Diagnostic.made(on: "b", "it is broken"),
    Diagnostic.made(on: "b", kind: "author"),
    Diagnostic.made(on: "b", element: "badge vision"),
  ])
  func `findings that differ in rule, wording, page kind or element have separate causes`(
    _ other: Diagnostic
  ) {
    #expect(lines(of: Report(pages: [:], count: 2, [.made(on: "a"), other])).count == 2)
  }

  @Test func `groups are in the order of their first findings`() {
    let found: [Diagnostic] = [
      .made(on: "a", rule: "z"), .made(on: "b", rule: "y"), .made(on: "c", rule: "z"),
      .made(on: "d", rule: "x"), .made(on: "e", rule: "y"),
    ]
    let shown = lines(of: Report(pages: [:], count: 5, found)).filter { !$0.hasPrefix(" ") }
    #expect(
      shown == [
        "a: error: it is wrong [z]", "b: error: it is wrong [y]", "d: error: it is wrong [x]",
      ])
  }

  @Test func `without grouping every finding is shown`() {
    let report = Report(pages: [:], count: 9, ["a", "a", "b"].map { .made(on: $0) })
    let text = TextReporter(isGrouped: false, isQuiet: true).write(report)
    #expect(text.split(separator: "\n").count == 3)
  }

  @Test func `a report on a single page shows every finding`() {
    let report = Report(pages: [:], count: 1, ["a", "a", "a"].map { .made(on: $0) })
    #expect(lines(of: report).count == 3)
  }

  @Test func `a cause on a single page with findings on many others is shown once`() {
    let others = (10...40).map { Diagnostic.made(on: "\($0)") }
    #expect(lines(of: Report(pages: [:], count: 0, others)).last == "  and on 30 more pages")
    #expect(lines(of: Report(pages: [:], count: 1, others.dropLast(20))).count == 11)
  }

  @Test func `pages are distinguished by the bytes of their paths`() {
    let report = Report(pages: [:], count: 2, ["e\u{301}", "\u{E9}"].map { .made(on: $0) })
    #expect(lines(of: report).last == "  and on 1 more page")
  }

  private func lines(of report: Report) -> [String] {
    TextReporter(isQuiet: true).write(report).split(separator: "\n").map(String.init)
  }
}
