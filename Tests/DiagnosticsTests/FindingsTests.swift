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
}
