import Diagnostics
import Linting
import SourceText
import TestSupport
import Testing

/// Suppressions that the base of a change does not have.
@Suite struct NewSuppressionTests {
  private static let path = "authors/openai/models/gpt-4.1-mini.md"
  private static let rules: Set<String> = [
    "control-character", "broken-link", "new-suppression", "unused-suppression",
  ]

  /// The findings about suppressions for a page in the base and now.
  private func found(_ base: String?, _ now: String) -> [Diagnostic] {
    let before = SmallCatalog(texts: base.map { [Self.path: $0] } ?? [:])
    return SmallCatalog(texts: [Self.path: now]).diagnostics(Self.rules, base: before)
      .filter { $0.rule == "new-suppression" }
  }

  private func expectNone(
    _ base: String, _ now: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(found(base, now).map(\.message.text) == [], sourceLocation: sourceLocation)
  }

  private static let line = "<!-- catalint-disable-next-line broken-link -->"
  private static let start = "<!-- catalint-disable broken-link -->\n"
  private static let end = "<!-- catalint-enable broken-link -->\n"
  private static let file = "<!-- catalint-disable-file broken-link -->\n"

  @Test func `a new suppression is reported with what it hides`() throws {
    for comment in [
      "<!-- catalint-disable-file broken-link -->", "<!-- catalint-disable broken-link -->",
      "<!-- catalint-disable-next-line broken-link -->",
    ] {
      let now = "# A page\n\n\(comment)\n[a](b.md) and [c](d.md)\n"
      for base in ["# A page\n\n[a](e.md)\n", nil] {
        let finding = try #require(found(base, now).first)
        #expect(
          finding.message.text == "the base does not have this suppression of 'broken-link'; "
            + "it hides 2 findings, the first: [broken-link] link 'b.md' resolves to no page")
        #expect(finding.severity == .error)
        #expect(finding.range.count == comment.utf8.count)
        #expect(finding.related.map(\.path) == [Self.path, Self.path])
        #expect(
          finding.related.map(\.message) == [
            "hidden: link 'b.md' resolves to no page [broken-link]",
            "hidden: link 'd.md' resolves to no page [broken-link]",
          ])
      }
    }
  }

  @Test func `a suppression in a comment of YAML is reported as well`() {
    let base = "---\ntitle: a\n---\n"
    let now = "---\n# catalint-disable-next-line control-character\ntitle: a\u{2028}b\n---\n"
    #expect(found(base, now).count == 1)
    #expect(found(base, "---\ntitle: a # catalint-disable-file\n---\n").count == 1)
  }

  @Test func `a suppression that hides nothing yet is reported`() {
    let messages = found("# A page\n", "\(Self.file)\n# A page\n").map(\.message.text)
    #expect(
      messages == [
        "the base does not have this suppression of 'broken-link'; it hides nothing yet"
      ])
  }

  @Test func `a suppression that the base has is not new, wherever it is now`() {
    let link = "[a](b.md)\n"
    for comment in [Self.line + "\n", Self.start, Self.file] {
      expectNone("# A page\n\n\(comment)\(link)", "# A page\n\nMore.\n\n\(comment)\(link)")
      expectNone("# A page\n\n\(comment)\(link)", "\(comment)\(link)\n\n# A page\n")
      expectNone("# A page\n\n\(comment)\(link)", "# A page\r\n\r\n\(comment)\(link)")
    }
    expectNone("\(Self.line)\n[a](b.md)\n", "\(Self.line)\n[a](c.md) and more\n")
    expectNone("\(Self.file)\n[a](b.md)\n", "\(Self.file)\n[a](b.md)\n[c](d.md)\n")
  }

  @Test func `of several equal ones, the added one is reported`() {
    let one = "\(Self.line)\n[a](b.md)\n\n"
    let other = "\(Self.line)\n[c](d.md)\n\n"
    for now in [other + one, one + other] {
      let messages = found(one, now).map(\.message.text)
      #expect(messages.count == 1 && messages[0].contains("'d.md'"), "\(messages)")
    }
    expectNone(one + other, other + one)
    expectNone(one + other, one)
  }

  @Test(arguments: [
    ("<!-- catalint-disable-next-line broken-link -->", "<!-- catalint-disable-next-line -->"),
    (
      "<!-- catalint-disable-next-line broken-link -->",
      "<!-- catalint-disable-next-line broken-link control-character -->"
    ),
    ("<!-- catalint-disable-next-line broken-link -->", "<!-- catalint-disable broken-link -->"),
    ("<!-- catalint-disable broken-link -->", "<!-- catalint-disable-file broken-link -->"),
    ("<!-- catalint-disable-next-line control-character -->", "<!-- catalint-disable-file -->"),
    ("<!-- catalint-disable-file control-character -->", "<!-- catalint-disable-file -->"),
    ("<!-- catalint-disble broken-link -->", "<!-- catalint-disable broken-link -->"),
  ])
  func `a wider suppression is reported, and a narrower one is not`(_ one: String, _ other: String)
  {
    let text = "\n[a](b.md)\u{7}\n"
    #expect(found(one + text, other + text).count == 1)
    expectNone(other + text, one + text)
  }

  @Test func `names of rules that were removed from a list for all are not new`() {
    expectNone(
      "<!-- catalint-disable -->\n[a](b.md)\u{7}\n",
      "<!-- catalint-disable broken-link control-character -->\n[a](b.md)\u{7}\n")
    expectNone(
      "<!-- catalint-disable-file -->\n[a](b.md)\n",
      "<!-- catalint-disable-file broken-link -->\n\(Self.line)\n[a](b.md)\n")
  }

  // MARK: - Regions

  private static let region = "\(start)\n[a](b.md)\n\n\(end)\nText.\n\n[c](README.md)\n"

  @Test(arguments: [
    "\(start)\n[a](b.md)\n\nText.\n\n[c](d.md)\n",
    "\(start)\n[a](b.md)\n\nText.\n\n[c](d.md)\n\n\(end)",
    "\(start)\n[a](b.md)\n\n[e](f.md)\n\n\(end)\nText.\n\nMore.\n\n[c](README.md)\n",
    "\(start)\n[a](b.md)\n\n<!-- catalint-enable control-character -->\n\n[c](d.md)\n",
  ])
  func `a region that covers more lines and hides more is reported`(_ now: String) {
    let messages = found(Self.region, now).map(\.message.text)
    #expect(messages.count == 1, "\(messages)")
    #expect(
      messages.allSatisfy {
        $0.hasPrefix("this suppression of 'broken-link' covers more lines than in the base, ")
          && $0.contains("hides [broken-link]") && !$0.contains("'b.md'")
      }, "\(messages)")
  }

  @Test(arguments: [
    "\(start)\n[a](b.md)\n\n\(end)\nOther text.\n\n[c](README.md)\n",
    "\(start)\n[e](f.md)\n\n\(end)\nText.\n\n[c](README.md)\n",
    "\(start)\n[a](b.md)\n\nMore text.\n\n\(end)\nText.\n",
    "Text.\n\nMore.\n\n\(start)\n[a](b.md)\n\n\(end)",
    "\(line)\n[a](b.md)\n\nText.\n",
    "[a](README.md)\n",
  ])
  func `a region that covers no more, or hides no more, is not new`(_ now: String) {
    expectNone(Self.region, now)
  }

  @Test func `a rule that is no longer enabled in a region for all is reported`() {
    let base = "<!-- catalint-disable -->\n\n\(Self.end)\n[a](README.md)\n"
    #expect(found(base, "<!-- catalint-disable -->\n\n[a](b.md)\n").count == 1)
    expectNone(base, "<!-- catalint-disable -->\n\nText.\u{7}\n")
  }

  // MARK: - Growth

  @Test(arguments: [
    "\(line)\n[a](b.md)\n\n", "\(start)\n[a](b.md)\n\n\(end)\n",
    "<!-- catalint-disable x -->\n[a](b.md)\n\n", "<!-- catalint-disable -->\n",
  ])
  func `work grows linearly with suppressions`(_ piece: String) {
    Growth.expectLinear(piece, upTo: 4_000) {
      String(repeating: piece, count: $0)
    } _: {
      _ = found(String(repeating: piece, count: 100), $0)
    }
  }
}
