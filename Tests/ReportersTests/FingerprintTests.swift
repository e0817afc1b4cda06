import Diagnostics
import Reporters
import SourceText
import Testing

/// What tells a finding from every other, across edits elsewhere on its page.
@Suite struct FingerprintTests {
  @Test func `it is the same in every process and on every machine`() throws {
    let report = Report(
      pages: ["page.md": "16k tokens"],
      [.made(ByteRange(0, 3), rule: "some-rule", element: "context")])
    #expect(try JSONReport(report).fingerprints == ["35b7feae0c359849"])
  }

  @Test func `it stays where lines move`() throws {
    let before = try JSONReport(Report(marked: "| ⟦16k⟧ |\n\n| ⟦8k⟧ |\n"))
    let after = try JSONReport(Report(marked: "# 模型\r\n\r\n| 🎯 ⟦16k⟧ |\n| x |\n\n| ⟦8k⟧ |\n"))
    #expect(before.fingerprints == after.fingerprints)
    #expect(Set(before.fingerprints).count == 2)
  }

  @Test func `equal findings on a page are numbered`() throws {
    let three = try JSONReport(Report(marked: "⟦a⟧ ⟦a⟧ ⟦b⟧ ⟦a⟧")).fingerprints
    #expect(Set(three).count == 4)
    let two = try JSONReport(Report(marked: "⟦a⟧ b ⟦a⟧")).fingerprints
    #expect(two == [three[0], three[1]])
  }

  @Test func `it does not hang on the wording, the severity, the fix or what is related`() throws {
    let pages = ["page.md": "16k"]
    let range = ByteRange(0, 3)
    let one = Report(pages: pages, [.made(range, "it is wrong")])
    let other = Report(
      pages: pages,
      [
        .made(
          range, severity: .info, "it may be wrong", kind: "model",
          related: [RelatedPlace(path: "b.md", range: range, message: "here")],
          fix: Fix("mend it", safety: .safe, edits: []))
      ])
    #expect(try JSONReport(one).fingerprints == JSONReport(other).fingerprints)
  }

  @Test func `rule, path, element and text each make another`() throws {
    let range = ByteRange(0, 3)
    let pages = ["page.md": "16k 8k.", "b.md": "16k"]
    let found: [Diagnostic] = [
      .made(range), .made(range, rule: "other-rule"), .made(range, on: "b.md"),
      .made(range, element: "context"), .made(ByteRange(4, 7)), .made(ByteRange(at: 0)),
    ]
    let fingerprints = try found.flatMap { try JSONReport(Report(pages: pages, [$0])).fingerprints }
    #expect(Set(fingerprints).count == found.count)
  }

  @Test func `parts do not run into each other`() throws {
    let found: [Diagnostic] = [
      .made(on: "b", rule: "a"), .made(on: "", rule: "ab"), .made(on: "ab", rule: ""),
      .made(on: "", rule: "a", element: "b"),
    ]
    let report = Report(pages: [:], found)
    #expect(Set(try JSONReport(report).fingerprints).count == found.count)
  }

  @Test func `it is sixteen hexadecimal digits`() throws {
    let report = Report(pages: [:], (0..<200).map { .made(on: "\($0).md") })
    for fingerprint in try JSONReport(report).fingerprints {
      #expect(fingerprint.utf8.count == 16)
      #expect(UInt64(fingerprint, radix: 16) != nil)
    }
  }
}
