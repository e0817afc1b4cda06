import Diagnostics
import Reporters
import SourceText
import Testing

/// A report with many causes shows each rule once.
@Suite struct FoldingTests {
  /// This many causes on as many pages, a rule for every ten.
  private static func report(_ causes: Int, _ more: [Diagnostic] = []) -> Report {
    let found = (0..<causes).map { number in
      Diagnostic.made(
        on: "page-\(number).md", rule: "rule-\(number / 10)", element: "field-\(number)")
    }
    return Report(
      pages: [:], count: 99, (found + more).sorted(by: Diagnostic.inReportOrder))
  }

  private static func heads(_ report: Report, isGrouped: Bool = true) -> [Substring] {
    TextReporter(isGrouped: isGrouped, isQuiet: true).write(report).split(separator: "\n")
      .filter { !$0.hasPrefix(" ") }
  }

  @Test func `up to twenty causes are each shown`() {
    #expect(Self.heads(Self.report(20)).count == 20)
    #expect(Self.heads(Self.report(21)).count == 3)
  }

  @Test func `without grouping, and on a single page, every finding is shown`() {
    #expect(Self.heads(Self.report(40), isGrouped: false).count == 40)
    let found = (0..<40).map { Diagnostic.made(element: "field-\($0)") }
    #expect(Self.heads(Report(pages: [:], count: 1, found)).count == 40)
  }

  @Test func `the most severe rule is first, then that with the most findings`() {
    let more: [Diagnostic] = [
      .made(on: "z.md", rule: "hint", severity: .info),
      .made(on: "z.md", rule: "doubt", severity: .warning),
    ]
    let rules = Self.heads(Self.report(25, more)).compactMap { $0.split(separator: "[").last }
    #expect(rules == ["rule-0]", "rule-1]", "rule-2]", "doubt]", "hint]"])
  }

  @Test func `the cause with the most findings is first, then those with other words or many`() {
    let pages = ["z.md": "[one](a)\n[two](bb)\n"]
    func many(_ count: Int, _ range: ByteRange, _ element: String, fix: Fix? = nil) -> [Diagnostic]
    {
      (0..<count).map {
        .made(
          range, on: $0 == 0 ? "z.md" : "z\($0).md", rule: "link", "'\("x")' is wrong",
          element: element, fix: fix)
      }
    }
    let fix = Fix("write 'b'", safety: .safe, edits: [])
    let found =
      many(12, ByteRange(6, 7), "first") + many(10, ByteRange(15, 17), "second", fix: fix)
      + many(11, ByteRange(1, 4), "third") + many(9, ByteRange(1, 4), "few")
      + [.made(ByteRange(0, 1), on: "y.md", rule: "link", "no link at all", element: "other")]
    let filler = Self.report(20).diagnostics
    let report = Report(
      pages: pages, count: 99, (found + filler).sorted(by: Diagnostic.inReportOrder))
    let text = TextReporter(isQuiet: true).write(report)
    #expect(
      text.hasPrefix(
        """
        z.md:1:7: error: 'x' is wrong [link]
          11 more, first in line 1: [one](a)
          10 more, first in line 2: 'bb'; fix: write 'b'
          1 more at y.md: no link at all
          and 1 more cause; 43 findings in all on 13 pages, 10 with a safe fix

        """), "\(text)")
  }

  @Test func `the end says how to see the rest`() {
    let text = TextReporter().write(Self.report(25))
    #expect(
      text.hasSuffix(
        """
        99 pages: 25 errors
        25 causes by rule: --select RULE shows those of one, --no-group all findings

        """))
  }

  @Test func `however many rules there are, each has few lines`() {
    let found = (0..<400).map { number in
      Diagnostic.made(
        on: "page.md", rule: "rule-\(number / 4)", "\("it") is wrong in way \(term: "\(number)")")
    }
    let report = Report(pages: [:], count: 9, found)
    #expect(TextReporter().write(report).split(separator: "\n").count == 100 * 2 + 2)
  }
}
