import Contract
import Diagnostics
import SourceText
import TestSupport
import Testing

/// Patterns and lengths of texts.
@Suite struct TextConstraintTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "A-Z a-z 0-9 . -"}
    missing: [""]
    fields:
      name: {type: text, max-length: 5}
      code: {type: text, pattern: "^[a-z]+$", min-length: 2}
      tags: {type: list, items: [fast, slow, x1], pattern: "^[a-z]*$"}
      home: {type: url, pattern: "^https:"}
    kinds:
      data:
        paths: ["{id}.yaml", "{id}.json"]
        data: {fields: {name: name, code: code, tags: tags, home: home}}
      page:
        paths: ["{id}.md"]
        labels:
          - values: {Name: name, Code: code, Tags: tags, Home: home}
    """)

  /// The findings of a page with `⟦ ⟧` around the place of each.
  private func check(
    _ marked: String, _ path: String, _ messages: [String], rule: String = "invalid-value",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let marked = MarkedText(marked)
    let catalog = SmallCatalog([path: Array(marked.text.utf8)], contract: Self.contract)
    let found = catalog.diagnostics()
    #expect(found.map(\.message.text) == messages, sourceLocation: sourceLocation)
    #expect(found.map(\.range) == marked.ranges, sourceLocation: sourceLocation)
    #expect(found.allSatisfy { $0.rule == rule }, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "name: abcde\n", "name: ''\n", "name: 'äöüß€'\n", "code: ab\ntags: [fast]\n",
    "home: https://example.com\n", "tags: []\n", "name: ~\n",
  ])
  func `a text of the right form is not reported`(text: String) {
    check(text, "a.yaml", [])
  }

  @Test func `each text of another form is reported at its place`() {
    check("name: ⟦abcdef⟧\n", "a.yaml", ["name 'abcdef' has 6 characters; expected at most 5"])
    check(
      #"{"name": "⟦a\u0062c\u0064ef⟧"}"# + "\n", "a.json",
      ["name 'abcdef' has 6 characters; expected at most 5"])
    check("code: '⟦A⟧'\n", "a.yaml", ["code 'A' has 1 character; expected at least 2"])
    check("code: ⟦aB⟧\n", "a.yaml", ["code 'aB' does not match the pattern '^[a-z]+$'"])
    check("tags: [fast, ⟦x1⟧]\n", "a.yaml", ["tags 'x1' does not match the pattern '^[a-z]*$'"])
    check("tags: 'fast, ⟦x1⟧'\n", "a.yaml", ["tags 'x1' does not match the pattern '^[a-z]*$'"])
    check(
      "home: ⟦http://example.com⟧\n", "a.yaml",
      ["home 'http://example.com' does not match the pattern '^https:'"])
  }

  @Test func `a text of a page is judged as it is read`() {
    check(
      "- **Name**: ⟦a&amp;bcde⟧\n", "a.md", ["name 'a&bcde' has 6 characters; expected at most 5"])
    check("- **Name**: a&amp;bcd\n", "a.md", [])
    check("- **Code**: `ab`\n", "a.md", [])
  }

  @Test func `what is not allowed at all is reported once`() {
    check("tags: [⟦1x⟧]\n", "a.yaml", ["tags has no '1x'; did you mean 'x1'?"])
    check(
      "home: ⟦example.com⟧\n", "a.yaml",
      ["home 'example.com' is not a URL: it has no scheme; expected 'http' or 'https'"])
  }

  @Test func `a link by reference is the address of its definition`() {
    let definition = "\n[h]: https://example.com/\n[i]: http://example.com/\n"
    check("- **Home**: [home][h]\n" + definition, "a.md", [])
    check("- **Home**: [h]\n" + definition, "a.md", [])
    check(
      "- **Home**: ⟦[home][i]⟧\n" + definition, "a.md",
      ["home 'http://example.com/' does not match the pattern '^https:'"])
  }

  @Test func `an escape of an invisible character is one finding`() {
    check(
      #"{"home": "https://example.com/⟦\u200B⟧"}"# + "\n", "a.json",
      ["U+200B (zero width space) is invisible, but changes the value of a field"],
      rule: "invisible-character")
  }

  @Test func `a pattern takes time linear in the text`() {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: a}
      fields: {name: {type: text, pattern: "^(a+)+$"}}
      kinds: {data: {paths: ["{id}.yaml"], data: {fields: {name: name}}}}
      """)
    let text = "name: " + String(repeating: "a", count: 100_000) + "b\n"
    let catalog = SmallCatalog(["a.yaml": Array(text.utf8)], contract: contract)
    #expect(catalog.diagnostics().map(\.rule) == ["invalid-value"])
  }

  @Test(arguments: [
    ("[fast, slwo]", ["slow"]), ("[slwo, slow]", [nil]), ("[slow, slwo]", [nil]),
    ("[slwo, sllow]", ["slow", nil]),
  ])
  func `a fix adds no item that the list has`(tags: String, fixes: [String?]) {
    let text = Array("tags: \(tags)\n".utf8)
    let found = SmallCatalog(["a.yaml": text], contract: Self.contract).diagnostics()
    #expect(found.map { $0.fix?.edits.first?.replacement } == fixes)
  }
}
