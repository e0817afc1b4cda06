import Diagnostics
import Linting
import TestSupport
import Testing

/// Suppressed findings, and unused suppressions.
@Suite struct SuppressionTests {
  private static let path = "authors/openai/models/gpt-4.1-mini.md"
  private static let rules: Set<String> = [
    "control-character", "broken-link", "unused-suppression",
  ]

  private func verdict(
    _ text: String, _ rules: Set<String>? = nil
  ) -> (left: [String], suppressed: Int) {
    let verdict = SmallCatalog(texts: [Self.path: text]).verdict(rules ?? Self.rules)
    return (verdict.diagnostics.map { "\($0.rule) \($0.range)" }, verdict.suppressed.count)
  }

  private func expectSuppressed(
    _ text: String, _ count: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let verdict = verdict(text)
    #expect(verdict.left == [], sourceLocation: sourceLocation)
    #expect(verdict.suppressed == count, sourceLocation: sourceLocation)
  }

  @Test func `the next line is the next that is neither blank nor a suppression`() {
    expectSuppressed("<!-- catalint-disable-next-line control-character -->\n\n  \na\u{7}b\n", 1)
    expectSuppressed(
      """
      <!-- catalint-disable-next-line control-character -->
      <!-- catalint-disable-next-line broken-link -->

      [a](b.md)\u{7}

      """, 2)
    expectSuppressed(
      "<!-- catalint-disable-next-line control-character --> <!-- catalint-disable-next-line broken-link -->\n"
        + "[a](b.md)\u{7}", 2)
  }

  @Test func `the line after the next one is not suppressed`() {
    let text = "<!-- catalint-disable-next-line control-character -->\na\u{7}\n\u{8}b\n"
    #expect(verdict(text).left == ["control-character 57..<58"])
  }

  @Test func `without rules, all are suppressed`() {
    expectSuppressed("<!-- catalint-disable-next-line -->\n[a](b.md)\u{7}\n", 2)
    expectSuppressed("<!-- catalint-disable-file -- a draft -->\n\n[a](b.md)\u{7}\n", 2)
  }

  @Test(arguments: [
    "[a](b.md) <!-- catalint-disable-line broken-link -->\n",
    "[a](b.md) <!-- catalint-disable-line -- a reason\nof two lines -->\n",
    "- [a](b.md) <!-- catalint-disable-line broken-link -->\n",
    "# A [a](b.md) <!-- catalint-disable-line broken-link -->\n",
    "| a |\n|---|\n| [a](b.md) <!-- catalint-disable-line broken-link --> |\n",
    "| a |\n|---|\n| [a](b.md) | <!-- catalint-disable-line broken-link -->\n",
    "| a |\n|---|\n| [a](b.md) <!-- catalint-disable-line broken-link -->\n",
    "a | b\n---|---\n[a](b.md) | b <!-- catalint-disable-line broken-link -->\n",
    "> | a |\n> |---|\n> | [a](b.md) <!-- catalint-disable-line broken-link --> |\n",
    "| a |\n|---|\n| [a](b.md) \\| <!-- catalint-disable-line broken-link --> |\n",
  ])
  func `a line is suppressed by a comment on it`(_ text: String) {
    expectSuppressed(text, 1)
    expectSuppressed(text.replacing("\n", with: "\r\n"), 1)
    #expect(verdict(text + "\n[a](c.md)\n").left.count == 1)
  }

  @Test func `only the own line is suppressed, in any order of comments`() {
    let text = """
      <!-- catalint-disable-next-line control-character -->
      <!-- catalint-disable-line broken-link -->
      [a](b.md)\u{7}

      """
    #expect(
      verdict(text).left.map { $0.prefix { $0 != " " } } == ["unused-suppression", "broken-link"])
    #expect(verdict(text).suppressed == 1)
    expectSuppressed(
      """
      <!-- catalint-disable-next-line control-character -->
      [a](b.md)\u{7} <!-- catalint-disable-line broken-link -->
      [a](c.md) <!-- catalint-disable-line broken-link -->

      """, 3)
  }

  @Test func `a line of data is suppressed by a comment at its end`() {
    expectSuppressed("---\na: \u{2028}b # catalint-disable-line control-character\n---\n", 1)
    #expect(
      verdict("---\n# catalint-disable-line control-character\na: \u{2028}b\n---\n").left.count == 2
    )
  }

  @Test func `a region ends where it is enabled, or with the page`() {
    let start = "<!-- catalint-disable control-character -->\n\na\u{7}\n\n"
    expectSuppressed(start + "b\u{7}\n", 2)
    expectSuppressed(start + "<!-- catalint-enable control-character -->\n", 1)
    expectSuppressed(start + "<!-- catalint-enable -->\n", 1)
    #expect(verdict(start + "<!-- catalint-enable -->\n\nb\u{7}\n").left.count == 1)
    #expect(verdict(start + "<!-- catalint-enable broken-link -->\n\nb\u{7}\n").left.count == 1)
  }

  @Test func `one rule can be enabled where all are disabled`() {
    let text =
      "<!-- catalint-disable -->\n\n<!-- catalint-enable broken-link -->\n\n[a](b.md)\u{7}\n"
    #expect(verdict(text).left == ["broken-link 69..<73"])
    #expect(verdict(text).suppressed == 1)
  }

  @Test func `findings about other pages are suppressed where they are reported`() {
    expectSuppressed("[c](d.md) <!-- catalint-disable-file broken-link -->\n[a](b.md)\n", 2)
  }

  @Test func `frontmatter is suppressed by comments of YAML`() {
    expectSuppressed(
      "---\n# catalint-disable-next-line control-character -- so\ntitle: a\u{2028}b\n---\n", 1)
    expectSuppressed(
      "---\na: b # catalint-disable-next-line control-character\nc: \u{2028}b\n---\n", 1)
  }

  @Test(arguments: [
    "```\n<!-- catalint-disable-file -->\n```\n", "    <!-- catalint-disable-file -->\n",
    "`<!-- catalint-disable-file -->`\n", "<!-- the catalint-disable-file comment -->\n",
    "---\na: |\n  # catalint-disable-file\n---\n", "---\na: \"# catalint-disable-file\"\n---\n",
    "---\na: b#catalint-disable-file\n---\n", "<!-- catalint is a program -->\n",
  ])
  func `text that looks like a suppression is not one`(_ text: String) {
    #expect(verdict(text + "\na\u{7}\n").left.count == 1)
  }

  @Test func `an unused suppression is reported`() {
    #expect(
      verdict("<!-- catalint-disable-next-line broken-link, control-character -->\na\u{7}\n").left
        == ["unused-suppression 32..<43"])
    #expect(verdict("<!-- catalint-enable -->\n").left == ["unused-suppression 0..<24"])
    #expect(
      verdict(
        "<!-- catalint-disable-file control-character -->\n\n"
          + "<!-- catalint-disable-next-line control-character -->\na\u{7}\n"
      ).left
        == ["unused-suppression 0..<48"])
  }

  @Test func `a suppression of rules that did not run is not reported`() {
    #expect(verdict("<!-- catalint-disable-file date-order -->\n").left == [])
    #expect(verdict("<!-- catalint-disable-file -->\n").left == [])
    let all = SmallCatalog(texts: ["a.md": "<!-- catalint-disable-file -->\n"]).verdict()
    #expect(all.diagnostics.map(\.rule) == ["unused-suppression"])
  }

  @Test(arguments: [
    (
      "catalint-disble broken-link",
      "there is no suppression 'catalint-disble'; did you mean 'catalint-disable'?"
    ),
    (
      "catlint-disable-file",
      "there is no suppression 'catlint-disable-file'; did you mean 'catalint-disable-file'?"
    ),
    (
      "catalint disable-file",
      "there is no suppression 'catalint disable-file'; did you mean 'catalint-disable-file'?"
    ),
    ("catalint-foo", "there is no suppression 'catalint-foo'"),
    (
      "catalint-disable brken-link",
      "there is no rule 'brken-link' to suppress; did you mean 'broken-link'?"
    ),
    ("catalint-disable MD013", "there is no rule 'MD013' to suppress"),
  ])
  func `an invalid suppression is reported with the nearest valid one`(
    _ comment: String, _ message: String
  ) {
    let catalog = SmallCatalog(texts: [Self.path: "<!-- \(comment) -->\n"])
    #expect(catalog.diagnostics(Self.rules).map(\.message.text) == [message])
  }

  /// The words of a comment that is alone on its line, and the directive that is meant.
  @Test(arguments: [
    ("catalint-disable-nextline", "disable-next-line"),
    ("catalint_disable_line", "disable-line"),
    ("Catalint-Disable-File", "disable-file"),
    ("catalint: disable-line", "disable-line"),
    ("catalint disable", "disable"),
    ("catalint-dissable", "disable"),
    ("catalint-disable-next", "disable-next-line"),
    ("catalint-ignore-next-line", "disable-next-line"),
    ("catalint-ignore-file", "disable-file"),
    ("catalint-disable-this-line", "disable-line"),
    ("catalint: ignore", "disable-next-line"),
    ("catalint-ignore", "disable-next-line"),
    ("catalint-on", "enable"),
  ])
  func `a misspelt directive has a fix to review`(_ comment: String, _ directive: String) throws {
    for before in ["", "[a](b.md) "] {
      let text = "\(before)<!-- \(comment) broken-link -->\n"
      let found = SmallCatalog(texts: [Self.path: text]).diagnostics(["unused-suppression"])
      let finding = try #require(found.first)
      let meant = comment.hasSuffix("ignore") && !before.isEmpty ? "disable-line" : directive
      #expect(finding.fix?.title == "write 'catalint-\(meant)'")
      #expect(finding.fix?.safety == .unsafe)
    }
  }

  @Test(arguments: [
    "<!-- eslint-disable no-unused-vars -->\n", "<!-- textlint-disable -->\n",
    "<!-- markdownlint-disable-line MD013 -->\n", "<!-- tslint:disable -->\n",
    "<!-- stylelint-disable-next-line -->\n", "<!-- pylint: disable=all -->\n",
    "---\na: b # eslint-disable-line\n---\n", "---\n# yamllint disable-line\na: b\n---\n",
  ])
  func `a suppression of another linter is not a misspelt one`(_ text: String) {
    #expect(SmallCatalog(texts: [Self.path: text]).diagnostics(["unused-suppression"]).isEmpty)
  }

  @Test func `a misspelt rule has a fix to review`() throws {
    let text = "<!-- catalint-disable broken-lnk, control-character -->\na\u{7}\n"
    let found = SmallCatalog(texts: [Self.path: text]).diagnostics(Self.rules)
    let finding = try #require(found.first { $0.rule == "unused-suppression" })
    #expect(finding.fix?.title == "write 'broken-link'" && finding.fix?.safety == .unsafe)
  }

  @Test(arguments: [
    ("a\n\n<!-- catalint-enable -->\nb\n", "a\n\nb\n"),
    ("a\n<!-- catalint-enable -->\nb\n", "a\n\nb\n"),
    ("a <!-- catalint-enable -->\nb\n", "a\nb\n"),
    ("a <!-- catalint-enable --> b\n", "a b\n"),
    ("a <!-- catalint-enable -->b\n", "a b\n"),
    ("| a |\n|---|\n| b <!-- catalint-enable --> |\n", "| a |\n|---|\n| b |\n"),
    ("| a |\n|---|\n| b | <!-- catalint-enable -->\n", "| a |\n|---|\n| b |\n"),
    ("---\n# catalint-enable\na: b\n---\n", "---\na: b\n---\n"),
    ("---\na: b # catalint-enable\n---\n", "---\na: b\n---\n"),
    ("<!-- catalint-enable -->\r\n\r\nb\r\n", "\r\nb\r\n"),
  ])
  func `its fix removes the unused suppression`(_ text: String, _ fixed: String) {
    let catalog = SmallCatalog(texts: [Self.path: text])
    let result = catalog.applying(catalog.diagnostics(Self.rules)).catalog.pages[Self.path]
    #expect(result == Array(fixed.utf8))
  }

  @Test func `only the page can suppress an unused suppression`() {
    let unused = "<!-- catalint-disable-next-line broken-link -->\na\n"
    expectSuppressed("<!-- catalint-disable-file unused-suppression -->\n\n" + unused, 1)
    expectSuppressed("<!-- catalint-disable-file unused-suppression -->\n", 0)
    #expect(verdict("<!-- catalint-disable-file -->\n\n[a](b.md)\n\n" + unused).left.count == 1)
  }

  @Test(arguments: [
    "<!-- catalint-disable-next-line broken-link -->\n",
    "<!-- catalint-disable-next-line broken-link --> ",
    "<!-- catalint-disable broken-link x -->\n[a](b.md)\n<!-- catalint-enable -->\n",
    "<!-- catalint-disble brken-link -->\n",
  ])
  func `time is linear in their number`(_ piece: String) {
    Growth.expectLinear(piece, upTo: 5_000) {
      String(repeating: piece, count: $0)
    } _: {
      _ = verdict($0)
    }
  }

  @Test(arguments: [">-", "|", "|2-", "&a !!str >"])
  func `a comment after the header of a block is one, and not in the block`(_ header: String) {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z"}
      fields: {size: {type: quantity}, next: {type: quantity}}
      kinds: {p: {paths: ["{id}.yaml"], data: {fields: {size: size, next: next}}}}
      """)
    for (page, left) in [
      ("size: \(header) # catalint-disable-line malformed-quantity\n  x\n", 0),
      ("size: \(header)\n  x # catalint-disable-line malformed-quantity\n", 1),
      ("size: \(header) # catalint-disable-line malformed-quantity\n  x\nnext: y\n", 1),
    ] {
      let verdict = SmallCatalog(["a.yaml": Array(page.utf8)], contract: contract)
        .verdict(["malformed-quantity", "unused-suppression"])
      #expect(verdict.diagnostics.count == left, "\(page)")
    }
  }
}
