import Diagnostics
import SourceText
import Testing

@Suite struct FindingsTests {
  private static let rule = RuleDescriptor(
    "ragged-table", "A row has another number of cells", severity: .error, category: .tables,
    rationale: "", examples: [])

  @Test func `a finding has its rule's name and the severity that the run gives it`() {
    var findings = Findings(
      rule: Self.rule, severity: .warning, subject: .init(path: "a.md", kind: "model"))
    findings.report("row has \(3) cells", at: ByteRange(4, 9), element: "specifications")
    #expect(
      findings.diagnostics == [
        Diagnostic(
          rule: "ragged-table", category: .tables, severity: .warning, path: "a.md",
          range: ByteRange(4, 9), message: "row has \(3) cells",
          cause: .init(kind: "model", element: "specifications"))
      ])
  }

  @Test func `a finding on another page has that page's kind`() {
    var findings = Findings(
      rule: Self.rule, severity: .error, subject: .init(path: "a.md", kind: "model"))
    findings.report("x", at: ByteRange(at: 0), on: .init(path: "b.md", kind: "index"))
    #expect(findings.diagnostics.map(\.path) == ["b.md"])
    #expect(findings.diagnostics.map(\.cause.kind) == ["index"])
  }

  @Test func `successive findings keep their own properties`() {
    var findings = Findings(
      rule: Self.rule, severity: .error, subject: .init(path: "a.md", kind: "model"))
    let header = [RelatedPlace(path: "a.md", range: ByteRange(0, 3), message: "the header has 2")]
    findings.report("row has \(3) cells", at: ByteRange(4, 9), element: "x", related: header)
    findings.report("row has \(3) cells", at: ByteRange(9, 14), element: "x", related: header)
    findings.report("row has \(4) cells", at: ByteRange(14, 19), element: "x")
    findings.report("row is empty", at: ByteRange(19, 24), element: "y", related: header)
    let found = findings.diagnostics
    #expect(
      found.map(\.message.text) == [
        "row has 3 cells", "row has 3 cells", "row has 4 cells", "row is empty",
      ])
    #expect(
      found.map(\.message.wording) == [
        "row has … cells", "row has … cells", "row has … cells", "row is empty",
      ])
    #expect(found.map(\.related.count) == [1, 1, 0, 1])
    #expect(found.map(\.cause.element) == ["x", "x", "x", "y"])
    #expect(Set(found).count == 4)
  }

  @Test func `each finding is that of the rule that had begun`() {
    let other = RuleDescriptor(
      "invalid-date", "A text is not a date", severity: .error, category: .dates, rationale: "",
      examples: [])
    var findings = Findings(
      rule: Self.rule, severity: .error, subject: .init(path: "a.md", kind: "model"))
    findings.report("x", at: ByteRange(4, 9))
    findings.begin(other, severity: .info)
    findings.report("x", at: ByteRange(4, 9))
    #expect(findings.diagnostics.map(\.rule) == ["ragged-table", "invalid-date"])
    #expect(findings.diagnostics.map(\.category) == [.tables, .dates])
    #expect(findings.diagnostics.map(\.severity) == [.error, .info])
  }

  @Test func `repeats are removed among the findings from one on`() {
    var findings = Findings(
      rule: Self.rule, severity: .error, subject: .init(path: "a.yaml", kind: "model"))
    findings.report("x", at: ByteRange(4, 9))
    for range in [ByteRange(4, 9), ByteRange(0, 3), ByteRange(4, 9)] {
      findings.report("x", at: range)
      findings.report("y", at: range)
    }
    findings.removeRepeats(from: 1)
    #expect(findings.diagnostics.map(\.message.text) == ["x", "x", "y", "x", "y"])
    #expect(
      findings.diagnostics.map(\.range)
        == [ByteRange(4, 9), ByteRange(4, 9), ByteRange(4, 9), ByteRange(0, 3), ByteRange(0, 3)])
  }

  @Test func `other paths replace those of findings, of related places and of edits`() {
    var findings = Findings(
      rule: Self.rule, severity: .error, subject: .init(path: "a.md", kind: "model"))
    let place = RelatedPlace(path: "b.md", range: ByteRange(0, 3), message: "here")
    let edit = Edit(path: "a.md", range: ByteRange(4, 9), replacement: "")
    findings.report(
      "x", at: ByteRange(4, 9), related: [place],
      fix: Fix("delete it", safety: .safe, edits: [edit]))
    findings.report("x", at: ByteRange(9, 14))
    findings.report("x", at: ByteRange(0, 3), on: .init(path: "b.md", kind: "index"))
    let mapped = findings.diagnostics.mappingPaths { "docs/\($0)" }
    #expect(mapped.map(\.path) == ["docs/a.md", "docs/a.md", "docs/b.md"])
    #expect(mapped[0].related.map(\.path) == ["docs/b.md"])
    #expect(mapped[0].fix?.edits.map(\.path) == ["docs/a.md"])
    #expect(mapped[1].fix == nil)
  }
}
