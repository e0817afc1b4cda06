import Contract
import Diagnostics
import SourceText
import TestSupport
import Testing

/// Values that have to be links, and those that are written as code.
@Suite struct MarkedValueTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "A-Z a-z 0-9 . -"}
    missing: [""]
    fields:
      api: {type: link, title: API, linked: true}
      auth: {type: text, items: ["No", apiKey, OAuth], code: [apiKey, OAuth]}
    kinds:
      page:
        paths: ["{id}.md"]
        frontmatter: {fields: {api: api}}
        tables: [{columns: [API, Auth], each-row: {API: api, Auth: auth}}]
    """)

  /// The findings of a row, as the text of the place and the message.
  private func findings(_ row: String) -> [String] {
    let page =
      "---\napi: Text\n---\n\n# A\n\n| API | Auth |\n|---|---|\n\(row)\n\n[b]: https://example.com\n"
    let bytes = Array(page.utf8)
    return SmallCatalog(["a.md": bytes], contract: Self.contract).diagnostics().map {
      "\($0.rule) \(String(decoding: bytes[$0.range.offsets], as: UTF8.self))"
    }
  }

  @Test(arguments: [
    "| [A](https://example.com) | No |", "| [A][b] | `apiKey` |",
    "| **[A](https://example.com)** | `OAuth` |",
    "| <https://example.com> | `No` |", "| | No |",
  ])
  func `a value in its form is not reported`(row: String) { #expect(findings(row) == []) }

  @Test func `another form is reported`() {
    #expect(findings("| A | No |") == ["invalid-value A"])
    #expect(findings("| [A][c] | No |") == ["invalid-value [A][c]"])
    #expect(findings("| [A] (https://example.com) | No |") == ["invalid-value A"])
    #expect(findings("| **[A]  (<https://example.com>)** | No |") == ["invalid-value A"])
    #expect(findings("| [A][b] | apiKey |") == ["missing-backticks apiKey"])
    #expect(findings("| [A][b] | **OAuth** |") == ["missing-backticks **OAuth**"])
  }

  @Test(arguments: [
    ("alpha", "`alpha`"), ("**alpha**", "`alpha`"), ("al_pha", "`al_pha`"),
    ("<code>alpha</code>", nil), ("[alpha](https://example.com)", "`alpha`"), ("al&amp;pha", nil),
    ("al\\*pha", nil), ("al*ph*a", nil), ("~~alpha~~", nil), ("al<!-- p -->ha", nil),
    ("[alpha]", nil),
  ])
  func `backticks are offered only for a text without markup`(cell: String, fix: String?) {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z"}
      fields: {auth: {type: text, code: true}}
      kinds: {page: {paths: ["{id}.md"], tables: [{columns: [N, A], each-row: {A: auth}}]}}
      """)
    let page = "| N | A |\n|---|---|\n| x | \(cell) |\n"
    let found = SmallCatalog(["a.md": Array(page.utf8)], contract: contract)
      .diagnostics(["missing-backticks"])
    #expect(found.first?.fix?.edits.first?.replacement == fix)
  }

  @Test func `only a link can be linked, and only IDs, texts and their items can be code`() {
    let text = """
      contract: 1
      name: x
      ids: {characters: a}
      fields:
        a: {type: text, linked: true}
        b: {type: text, items: [x], code: [y]}
        c: {type: list, code: true}
        d: {type: list, code: false}
      kinds: {page: {paths: [x.md], frontmatter: {fields: {a: a, b: b, c: c, d: d}}}}

      """
    guard case .failure(let problems) = ContractReader.read(Array(text.utf8)) else {
      Issue.record("the contract is valid")
      return
    }
    #expect(
      problems.list.map(\.message) == [
        "only a field of type 'link' can be 'linked'", "there is no 'y' above; expected 'x'",
        "only a field of type 'id' or 'text' can have 'code'",
      ])
  }
}
