import Diagnostics
import Linting
import SourceText
import Testing

/// Findings of several rules about one value.
@Suite struct ValueFindingTests {
  private func finding(
    _ rule: String, _ severity: Severity = .error, at range: ByteRange = ByteRange(3, 8),
    of element: String = "input-price", writing text: String? = nil, relatedTo other: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule: rule, category: .prices, severity: severity, path: "a.md", range: range,
      message: "wrong", cause: Diagnostic.Cause(kind: "model", element: element),
      related: other.map { [RelatedPlace(path: $0, range: range, message: "there")] } ?? [],
      fix: text.flatMap {
        .write($0, .unsafe, Edit(path: "a.md", range: range, replacement: $0))
      })
  }

  private func rules(_ findings: Diagnostic...) -> [String] {
    PageVerdicts(findings).applied(to: findings, all: false).map(\.rule)
  }

  @Test func `the most severe one is reported, then one with a fix, then one of two pages`() {
    #expect(
      rules(finding("missing-unit", .warning, writing: "1 token"), finding("record-violation"))
        == ["record-violation"])
    #expect(
      rules(finding("record-violation"), finding("facts-disagree", writing: "$1"))
        == ["facts-disagree"])
    #expect(
      rules(finding("date-order"), finding("facts-disagree", relatedTo: "b.md"))
        == ["facts-disagree"])
    #expect(
      rules(finding("wrong-cost", writing: "$1"), finding("facts-disagree", relatedTo: "b.md"))
        == ["wrong-cost"])
  }

  @Test func `two that suggest different values are both reported`() {
    #expect(
      rules(finding("wrong-cost", writing: "$1"), finding("facts-disagree", writing: "$2"))
        == ["wrong-cost", "facts-disagree"])
    #expect(
      rules(finding("wrong-cost", writing: "$1"), finding("facts-disagree", writing: "$1"))
        == ["wrong-cost"])
  }

  @Test func `other fields, other places and other rules are other defects`() {
    let first = finding("record-violation", of: "/input-price")
    #expect(rules(first, finding("facts-disagree")) == ["record-violation"])
    #expect(rules(first, finding("facts-disagree", of: "output-price")).count == 2)
    #expect(rules(first, finding("facts-disagree", at: ByteRange(3, 7))).count == 2)
    #expect(rules(first, finding("malformed-price")).count == 2)
    #expect(rules(first, finding("record-violation")).count == 2)
    // A blank value is one of a field; other empty places are about no value.
    let nowhere = ByteRange(at: 0)
    func all(of field: String) -> [String] {
      rules(
        finding("record-violation", at: nowhere, of: field),
        finding("facts-disagree", at: nowhere, of: field))
    }
    #expect(all(of: "input-price").count == 1)
    #expect(all(of: "").count == 2)
  }
}
