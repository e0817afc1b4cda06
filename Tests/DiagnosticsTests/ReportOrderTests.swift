import Diagnostics
import SourceText
import TestSupport
import Testing

@Suite struct ReportOrderTests {
  private static func finding(
    path: String = "b.md", _ range: ByteRange = ByteRange(4, 8), rule: String = "b-rule",
    message: Diagnostic.Message = "b", severity: Severity = .error,
    cause: Diagnostic.Cause = .init(), related: [RelatedPlace] = [], fix: Fix? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule: rule, category: .tables, severity: severity, path: path, range: range,
      message: message, cause: cause, related: related, fix: fix)
  }

  /// In report order, each different from the one before in one property.
  private static let ordered: [Diagnostic] = [
    finding(path: "B.md"),
    finding(path: "a.md"),
    finding(path: "a.md/b.md"),
    finding(path: "aa.md"),
    finding(ByteRange(3, 9)),
    finding(ByteRange(4, 4)),
    finding(rule: "a-rule"),
    finding(message: "a"),
    finding(),
    finding(related: [related("a.md", 2)]),
    finding(related: [related("a.md", 3)]),
    finding(related: [related("b.md", 0)]),
    finding(related: [related("a.md", 3), related("a.md", 4)]),
    finding(fix: Fix("a", safety: .safe, edits: [edit(1, "a")])),
    finding(fix: Fix("a", safety: .safe, edits: [edit(1, "b")])),
    finding(fix: Fix("a", safety: .unsafe, edits: [])),
    finding(fix: Fix("b", safety: .safe, edits: [])),
    finding(cause: .init(element: "e")),
    finding(cause: .init(kind: "k")),
    finding(severity: .warning),
    finding(message: "b2"),
    finding(rule: "c-rule"),
    finding(ByteRange(4, 9)),
    finding(ByteRange(10, 11)),
    finding(path: "e\u{301}.md", ByteRange(at: 9)),
    finding(path: "z.md"),
    finding(path: "\u{E9}.md", ByteRange(at: 0)),
  ]

  private static func edit(_ offset: Int, _ text: String) -> Edit {
    Edit(path: "b.md", range: ByteRange(at: offset), replacement: text)
  }

  private static func related(_ path: String, _ offset: Int) -> RelatedPlace {
    RelatedPlace(path: path, range: ByteRange(at: offset), message: "here")
  }

  @Test func `findings are ordered by path, range, rule and message, by their bytes`() {
    for (place, left) in Self.ordered.enumerated() {
      for (other, right) in Self.ordered.enumerated() {
        let isBefore = Diagnostic.inReportOrder(left, right)
        #expect(isBefore == (place < other), "\(place) and \(other)")
      }
    }
  }

  @Test(arguments: 0..<20)
  func `findings are reported in one order, for any order of discovery`(_ seed: UInt64) {
    var numbers = SeededRandom(seed: seed)
    let shuffled = Self.ordered.shuffled(using: &numbers)
    var sorted = shuffled
    sorted.sortInReportOrder()
    // Compared by their bytes too: `é` equals `é`, however it is spelt.
    #expect(sorted.map { Array($0.path.utf8) } == Self.ordered.map { Array($0.path.utf8) })
    #expect((sorted == Self.ordered) == true)
  }

  @Test func `findings are different if what they are about differs in bytes alone`() {
    func finding(_ about: String, _ path: String, like other: Diagnostic? = nil) -> Diagnostic {
      Diagnostic(
        rule: "a-rule", category: .tables, severity: .error, path: "a.md", range: ByteRange(4, 8),
        message: "a", about: [about],
        related: path.isEmpty ? [] : [Self.related(path, 2)], like: other)
    }
    let one = finding("e\u{301}", "")
    let other = finding("\u{E9}", "", like: one)
    #expect(Diagnostic.inReportOrder(one, other))
    #expect(!Diagnostic.inReportOrder(other, one))
    let path = "e\u{301}.md"
    let last = finding("a", "\u{E9}.md", like: finding("a", path))
    #expect(last.related.map { Array($0.path.utf8) } == [Array("\u{E9}.md".utf8)])
  }

  @Test func `a finding is not before itself`() {
    for finding in Self.ordered { #expect(!Diagnostic.inReportOrder(finding, finding)) }
  }
}
