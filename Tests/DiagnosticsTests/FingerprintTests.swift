import Diagnostics
import SourceText
import TestSupport
import Testing

/// Fingerprints identify a finding, across edits elsewhere on its page.
@Suite struct FingerprintTests {
  private static func finding(
    _ range: ByteRange = ByteRange(at: 0), on path: String = "page.md", rule: String = "some-rule",
    severity: Severity = .error, _ message: Diagnostic.Message = "it is wrong", kind: String = "",
    element: String = "", related: [RelatedPlace] = [], fix: Fix? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule: rule, category: .tables, severity: severity, path: path, range: range,
      message: message, cause: .init(kind: kind, element: element), related: related, fix: fix)
  }

  /// The fingerprints of findings on pages, by path; a page that is not there is gone.
  private func fingerprints(_ pages: [String: String], _ found: [Diagnostic]) -> [String] {
    var fingerprints = Fingerprints()
    return found.map { finding in
      let file = pages[finding.path].map { SourceFile(path: finding.path, text: $0) }
      return "\(fingerprints.next(finding, in: file))"
    }
  }

  /// Those of findings at the marked ranges of one page.
  private func fingerprints(marked: String) -> [String] {
    let page = MarkedText(marked)
    return fingerprints(["page.md": page.text], page.ranges.map { Self.finding($0) })
  }

  @Test func `it is the same in every process and on every machine`() {
    let finding = Self.finding(ByteRange(0, 3), element: "context")
    #expect(fingerprints(["page.md": "16k tokens"], [finding]) == ["35b7feae0c359849"])
  }

  @Test func `it stays where lines move`() {
    let before = fingerprints(marked: "| ⟦16k⟧ |\n\n| ⟦8k⟧ |\n")
    let after = fingerprints(marked: "# 模型\r\n\r\n| 🎯 ⟦16k⟧ |\n| x |\n\n| ⟦8k⟧ |\n")
    #expect(before == after)
    #expect(Set(before).count == 2)
  }

  @Test func `equal findings on a page are numbered`() {
    let three = fingerprints(marked: "⟦a⟧ ⟦a⟧ ⟦b⟧ ⟦a⟧")
    #expect(Set(three).count == 4)
    #expect(fingerprints(marked: "⟦a⟧ b ⟦a⟧") == [three[0], three[1]])
  }

  @Test func `it depends on what a finding is about, but for its former form`() {
    func finding(_ about: String...) -> Diagnostic {
      Diagnostic(
        rule: "some-rule", category: .tables, severity: .error, path: "page.md",
        range: ByteRange(0, 3), message: "it is wrong", about: about)
    }
    let file = SourceFile(path: "page.md", text: "16k")
    func fingerprints(_ form: Fingerprints.Form) -> [Fingerprint] {
      [finding(), finding("a", "b"), finding("a"), finding("ab")].map { finding in
        var fingerprints = Fingerprints(form)
        return fingerprints.next(finding, in: file)
      }
    }
    #expect(Set(fingerprints(.current)).count == 4)
    #expect(Set(fingerprints(.former)) == [fingerprints(.current)[0]])
  }

  @Test func `it does not depend on the wording, the severity, the fix or related places`() {
    let range = ByteRange(0, 3)
    let one = Self.finding(range)
    let other = Self.finding(
      range, severity: .info, "it may be wrong", kind: "model",
      related: [RelatedPlace(path: "b.md", range: range, message: "here")],
      fix: Fix("repair it", safety: .safe, edits: []))
    let pages = ["page.md": "16k"]
    #expect(fingerprints(pages, [one]) == fingerprints(pages, [other]))
  }

  @Test func `rule, path, element and text each make another`() {
    let range = ByteRange(0, 3)
    let found = [
      Self.finding(range), Self.finding(range, rule: "other-rule"),
      Self.finding(range, on: "b.md"), Self.finding(range, element: "context"),
      Self.finding(ByteRange(4, 7)), Self.finding(ByteRange(at: 0)),
    ]
    let pages = ["page.md": "16k 8k.", "b.md": "16k"]
    #expect(Set(found.flatMap { fingerprints(pages, [$0]) }).count == found.count)
  }

  @Test func `parts do not run into each other`() {
    let found = [
      Self.finding(on: "b", rule: "a"), Self.finding(on: "", rule: "ab"),
      Self.finding(on: "ab", rule: ""), Self.finding(on: "", rule: "a", element: "b"),
    ]
    #expect(Set(fingerprints([:], found)).count == found.count)
  }

  @Test func `a known one is kept, with any left out before it`() {
    let page = MarkedText("⟦a⟧ ⟦a⟧ ⟦a⟧")
    let file = SourceFile(path: "page.md", text: page.text)
    var known = page.ranges.map { Self.finding($0) }
    var fingerprints = Fingerprints()
    for index in known.indices {
      known[index].fingerprint = fingerprints.next(known[index], in: file)
    }
    var others = Fingerprints()
    #expect(others.next(known[2], in: file) == known[2].fingerprint)
    #expect(Set(known.map(\.fingerprint)).count == 3)
  }

  @Test func `it is sixteen hexadecimal digits`() {
    for fingerprint in fingerprints([:], (0..<200).map { Self.finding(on: "\($0).md") }) {
      #expect(fingerprint.utf8.count == 16)
      #expect(UInt64(fingerprint, radix: 16) != nil)
    }
  }
}
