import Diagnostics
import Linting
import SourceText
import TestSupport
import Testing

/// Verdicts on parts of a page that are copies.
@Suite struct DuplicateVerdictTests {
  /// A finding in the part of the page with a number, of ten bytes, that refers to another part.
  private func finding(in part: Int, relatedTo other: Int, on page: String = "a.md") -> Diagnostic {
    Diagnostic(
      rule: "field-twice", category: .records, severity: .error, path: page,
      range: ByteRange(part * 10 + 5, part * 10 + 8), message: "twice",
      related: [
        RelatedPlace(
          path: page, range: ByteRange(other * 10 + 2, other * 10 + 4), message: "the first")
      ])
  }

  private func verdict(on part: Int, page: String = "a.md") -> Diagnostic {
    let whole = ByteRange(part * 10, part * 10 + 9)
    return Diagnostic(
      rule: "part-twice", category: .records, severity: .warning, path: page,
      range: ByteRange(whole.start, whole.start + 1), message: "copy",
      consequences: .duplicates(rules: ["field-twice"], in: whole, of: Array(page.utf8)))
  }

  /// How many findings follow from each that is reported.
  private func counts(_ findings: [Diagnostic]) -> [Int] {
    PageVerdicts(findings).applied(to: findings, all: false).map(\.consequenceCount)
  }

  @Test func `a finding follows from the verdict on its part, in any order`() {
    let verdicts = [4, 2, 6].map { verdict(on: $0) }
    #expect(counts(verdicts + [finding(in: 2, relatedTo: 0)]) == [0, 1, 0])
    #expect(counts(verdicts + [finding(in: 4, relatedTo: 2)]) == [1, 0, 0])
    #expect(
      counts([finding(in: 6, relatedTo: 0)] + verdicts + [finding(in: 6, relatedTo: 4)])
        == [0, 0, 2])
  }

  @Test func `a finding outside all parts, within one or on another page is reported`() {
    let verdicts = [4, 2, 6].map { verdict(on: $0) }
    for part in [0, 3, 7] {
      #expect(counts(verdicts + [finding(in: part, relatedTo: 1)]).count == 4)
    }
    #expect(counts(verdicts + [finding(in: 4, relatedTo: 4)]).count == 4)
    #expect(counts(verdicts + [finding(in: 4, relatedTo: 0, on: "b.md")]).count == 4)
  }

  @Test func `a larger verdict on the page is the cause of all`() {
    let page = Diagnostic(
      rule: "page-twice", category: .records, severity: .error, path: "a.md",
      range: ByteRange(at: 0), message: "page", consequences: .pages([Array("a.md".utf8)]))
    #expect(counts([verdict(on: 2), finding(in: 2, relatedTo: 0), page]) == [2])
  }

  @Test(.takesLong) func `time is linear in the number of parts`() {
    Growth.expectLinear(
      "copies", upTo: 4_000,
      input: { count in
        (1...count).flatMap { [verdict(on: $0), finding(in: $0, relatedTo: 0)] }
      },
      { #expect(counts($0).allSatisfy { $0 == 1 }) })
  }
}
