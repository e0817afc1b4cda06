import Contract
import Diagnostics
import Records
import SourceText
import TestSupport
import Testing

/// Files of YAML with several documents.
@Suite struct DocumentListTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: books
    ids: {characters: "a-z 0-9 -"}
    fields:
      title: {type: text}
      pages: {type: quantity}
      published: {type: date}
    kinds:
      shelf:
        title: a shelf
        paths: ["{id}.yaml"]
        data:
          documents: each
          records:
            books:
              each: "[]"
              key: title
              fields: {title: title, pages: pages, published: published}
              record: {required: [title]}
    """)

  private static func page(_ text: String) -> Page {
    .reading("x.yaml", text, contract: contract)
  }

  private static func findings(_ text: String) -> [String] {
    SmallCatalog(["x.yaml": Array(text.utf8)], contract: contract).diagnostics().map {
      "\($0.rule) \(SourceFile(path: "", text: text).text($0.range))"
    }
  }

  @Test func `each document is a record with its own facts and places`() throws {
    let page = Self.page("# A list.\n---\ntitle: Emma\npages: 474\n---\ntitle: Persuasion\n...\n")
    #expect(page.dataRecords.map(\.name) == ["books 'Emma'", "books 'Persuasion'"])
    let facts = page.contents.facts.map { page.source.text($0.range) }
    #expect(facts == ["Emma", "474", "Persuasion"])
  }

  @Test(arguments: ["title: Emma\n", "---\ntitle: Emma\n", "---\n---\ntitle: Emma\n---\n# end\n"])
  func `empty documents do not count, and one document is a list of one`(text: String) {
    #expect(Self.page(text).dataRecords.map(\.name) == ["books 'Emma'"])
    #expect(Self.findings(text) == [])
  }

  @Test(arguments: [
    ("title: Emma\n---\ntitle: Emma\n", ["duplicate-value Emma"]),
    ("title: Emma\n---\npages: 1\n", ["record-violation pages: 1"]),
    ("title: Emma\n---\nEmma\n", ["wrong-shape Emma"]),
    ("title: Emma\n---\npages: many\ntitle: x\n", ["malformed-quantity many"]),
    (
      "title: Emma\n---\n# catalint-disable-next-line malformed-quantity\npages: many\ntitle: x\n",
      []
    ),
    ("title: &a Emma\n---\ntitle: x\npages: *a\n", ["invalid-yaml *a"]),
    ("title: Emma\n---\ntitle: x\ntitle: y\n", ["duplicate-key title"]),
  ])
  func `findings are in the document that has them`(text: String, expected: [String]) {
    #expect(Self.findings(text) == expected)
  }

  @Test func `what follows a syntax error is not read, and not reported as missing`() {
    let text = "title: Emma\n---\ntitle: [\n---\npages: 1\n"
    #expect(Self.page(text).dataRecords.first?.name == "books 'Emma'")
    #expect(Self.findings(text).allSatisfy { $0.hasPrefix("invalid-yaml") })
    #expect(Self.findings(text).count == 1)
  }

  @Test func `a date in a later document is fixed there`() throws {
    let text = "title: Emma\n---\ntitle: x\npublished: December 23, 1815\n"
    let found = SmallCatalog(["x.yaml": Array(text.utf8)], contract: Self.contract).diagnostics()
    let edits = try #require(found.first?.fix?.edits)
    #expect(edits.map(\.replacement) == ["1815-12-23"])
    #expect(
      edits.map { SourceFile(path: "", text: text).text($0.range) } == ["December 23, 1815"])
  }

  @Test(arguments: ["", "# nothing\n", "---\n", "---\n---\n", "[\n"])
  func `a file without documents is the empty list`(text: String) {
    let schemas = [("{type: array}", 0), ("{type: array, minItems: 1}", 1), ("{type: object}", 1)]
    for (schema, count) in schemas {
      let contract = SmallCatalog.contract(
        """
        contract: 1
        name: books
        ids: {characters: "a-z"}
        fields: {title: {type: text}}
        kinds:
          shelf:
            paths: ["{id}.yaml"]
            data:
              documents: each
              records: {books: {each: "[]", fields: {title: title}}}
              schema: \(schema)
        """)
      let page = Page.reading("x.yaml", text, contract: contract)
      #expect(page.dataFailures.count == (text == "[\n" ? 0 : count), "\(schema)")
    }
  }
}
