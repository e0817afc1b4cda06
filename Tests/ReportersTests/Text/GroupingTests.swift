import Diagnostics
import Reporters
import SourceText
import Testing

/// One cause on many pages is shown once.
@Suite struct GroupingTests {
  @Test(arguments: [
    (["a"], nil),
    (["a", "a"], "1 more like this on this page, first at a"),
    (["a", "a", "a"], "2 more like this on this page, first at a"),
    (["a", "b"], "1 more like this on 1 other page, first at b"),
    (["a", "b", "c"], "2 more like this on 2 other pages, first at b"),
    (["a", "b", "b", "c"], "3 more like this on 2 other pages, first at b"),
    (["a", "a", "b"], "2 more like this, 1 on this page and 1 on 1 other page, first at a"),
    (
      ["a", "a", "a", "b", "c", "c"],
      "5 more like this, 2 on this page and 3 on 2 other pages, first at a"
    ),
  ])
  func `the remainder says how many there are, and where`(_ pages: [String], words: String?) {
    let report = Report(pages: [:], count: 9, pages.map { .made(on: $0) })
    let shown = lines(of: report).dropFirst()
    #expect(Array(shown) == (words.map { ["  \($0)"] } ?? []))
  }

  @Test func `the remainder is after the fix`() {
    let fix = Fix("repair it", safety: .unsafe, edits: [])
    let report = Report(pages: [:], count: 2, ["a", "b"].map { .made(on: $0, fix: fix) })
    #expect(
      lines(of: report).last
        == "  fix: repair it (to review); 1 more like this on 1 other page, first at b")
  }

  @Test(
    arguments: [
      ([.safe, .safe], ""), ([nil, nil], ""), ([.safe, nil], " (without a fix)"),
      ([.safe, .unsafe, .safe, nil], " (1 with a safe fix, 1 with one to review)"),
      ([nil, .unsafe, .unsafe], " (2 with a fix to review)"),
    ] as [([Fix.Safety?], String)])
  func `fixes that differ from the one that is shown are counted`(
    _ fixes: [Fix.Safety?], words: String
  ) {
    let found = fixes.enumerated().map { number, safety in
      Diagnostic.made(on: "\(number)", fix: safety.map { Fix("repair it", safety: $0, edits: []) })
    }
    let last = lines(of: Report(pages: [:], count: 9, found)).last
    #expect(last?.hasSuffix(", first at 1\(words)") == true, "\(last ?? "")")
  }

  @Test func `the place of the next finding has its line`() {
    let found = [Diagnostic.made(on: "a"), .made(ByteRange(3, 4), on: "b")]
    let report = Report(pages: ["a": "x", "b": "x\nyz\n"], found)
    #expect(lines(of: report).last == "  1 more like this on 1 other page, first at b:2:2")
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
    #expect(
      lines(of: Report(pages: [:], count: 0, others)).last
        == "  30 more like this on 30 other pages, first at 11")
    #expect(lines(of: Report(pages: [:], count: 1, others.dropLast(20))).count == 11)
  }

  @Test func `pages are distinguished by the bytes of their paths`() {
    let report = Report(pages: [:], count: 2, ["e\u{301}", "\u{E9}"].map { .made(on: $0) })
    #expect(lines(of: report).last?.hasPrefix("  1 more like this on 1 other page") == true)
  }

  private func lines(of report: Report) -> [String] {
    TextReporter(isQuiet: true).write(report).split(separator: "\n").map(String.init)
  }
}
