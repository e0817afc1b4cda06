import Contract
import Diagnostics
import Records
import TestSupport
import Testing

/// Nothing is computed from facts that are not certain.
@Suite struct UncertainFactTests {
  private func sample(
    _ changes: (path: String, original: String, text: String)...
  ) throws -> [String] {
    var catalog = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    for (path, original, text) in changes {
      catalog = try #require(catalog.replacing(original, with: text, at: path))
    }
    return catalog.diagnostics().map { "\($0.path): \($0.rule)" }
  }

  private static let model = "providers/openai/models/gpt-5-2025-08-07.md"

  @Test func `a heading whose number cannot be read is not left out of a sum`() throws {
    let found = try sample(
      ("models/README.md", "### GPT (3 models)", "### GPT (three models)"),
      ("models/_index.md", "### GPT (3 models)", "### GPT (three models)"))
    #expect(
      found == ["models/README.md: malformed-quantity", "models/_index.md: malformed-quantity"])
  }

  @Test func `a value that others contradict makes no average wrong`() throws {
    let found = try sample((Self.model, "**Context Window**: 400k", "**Context Window**: 900k"))
    #expect(found == ["\(Self.model): facts-disagree"])
  }

  @Test func `a page without a value that others state makes no average wrong`() throws {
    let found = try sample((Self.model, "- **Context Window**: 400k tokens\n", ""))
    #expect(found == ["\(Self.model): record-violation"])
    let mini = "providers/openai/models/gpt-4.1-mini.md"
    #expect(
      try sample((mini, "- **Context Window**: 1,047,576 tokens\n", ""))
        == ["\(mini): record-violation"])
  }

  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: shops
    ids: {characters: a-z}
    fields: {item: {type: link}, owner: {type: text}, owners: {type: quantity}}
    kinds:
      shop:
        paths: ["{name}.md"]
        sections: [A, {heading: B, optional: true}]
        labels: [{section: A, values: {Owners: owners}}]
        tables: [{columns: [Item, Owner], each-row: {Item: item, Owner: owner}}]
        counts: [{field: owners, section: A, distinct: owner}]
    """)

  private func rules(_ number: Int, lastRow: String) -> [String] {
    let page = """
      ## A

      **Owners**: \(number)

      | Item | Owner |
      |---|---|
      | x | p |

      ## B

      | Item | Owner |
      |---|---|
      \(lastRow)

      """
    return SmallCatalog(["a.md": Array(page.utf8)], contract: Self.contract).diagnostics()
      .map(\.rule)
  }

  @Test func `texts of all sections are counted, unless a row of one lost a cell`() {
    #expect(rules(2, lastRow: "| y | q |") == [])
    #expect(rules(1, lastRow: "| y | q |") == ["wrong-count"])
    #expect(!rules(2, lastRow: "| y |").contains("wrong-count"))
  }

  @Test(arguments: [(11, false), (10, false), (12, true), (9, true)])
  func `a count of badges may include the pages whose badges are unknown, and no others`(
    number: Int, isWrong: Bool
  ) throws {
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    let unknown = try #require(
      sample.replacing(
        "badge/text-✓-blue", with: "badge/qqqqqq-✓-blue",
        at: "providers/openai/models/gpt-4.1-mini.md"))
    let catalog = try #require(
      unknown.replacing(
        "Text Generation | 11 |", with: "Text Generation | \(number) |", at: "models/README.md"))
    let counts = catalog.diagnostics().filter {
      $0.rule == "wrong-count" && $0.message.text.contains("the badge")
    }
    #expect(counts.isEmpty != isWrong, "\(counts)")
  }

  @Test func `no number is expected beside a list of more pages than there are`() throws {
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    let stale = (1...20).map { "- gone-\($0)\n" }.joined()
    let catalog = try #require(
      sample.replacing(
        "- gpt-image-1\n", with: stale, at: "authors/openai/models/gpt-4.1-mini.md"))
    #expect(Set(catalog.diagnostics().map(\.rule)) == ["stale-index-entry"])
  }

  @Test(arguments: [("# OpenAI\n", 1), ("No title.\n", 0)])
  func `a row may call a page without a title anything`(_ page: String, count: Int) {
    let index = """
      | Author | Models | Hosted By | Focus Area |
      |---|---|---|---|
      | [Open Minds](openai/README.md) | 0 | — | Models |

      """
    let catalog = SmallCatalog(texts: [
      "authors/README.md": index, "authors/openai/README.md": page,
    ])
    #expect(catalog.diagnostics().count { $0.rule == "facts-disagree" } == count)
  }

  private static let offers = SmallCatalog.contract(
    """
    contract: 1
    name: offers
    places: [{name: repository, links: files, index: README.md}]
    ids: {characters: a-z}
    fields: {id: {type: id, role: id}, name: {type: text, role: title}, offer: {type: link}}
    kinds:
      model:
        paths: ["models/{id}.md"]
        heading: name
        tables:
          - columns: [Seller, Price]
            each-row: {Seller: offer}
            listing: {subject: offer, pages: offer}
      offer:
        paths: ["shops/{shop}/{id}.md"]
        heading: name
      shop:
        paths: ["shops/{shop}/README.md"]
        heading: name
    """)

  @Test(arguments: [["shops/corner/README.md": "# Corner Shop\n"], [:]])
  func `a row may call a page anything whose owner has no page`(_ shops: [String: String]) {
    let pages = [
      "models/tea.md":
        "# Tea\n\n| Seller | Price |\n|---|---|\n| [Grocer](../shops/corner/tea.md) | 1 |\n",
      "shops/corner/tea.md": "# Tea\n",
    ].merging(shops) { first, _ in first }
    let catalog = SmallCatalog(
      pages.mapValues { Array($0.utf8) }, contract: Self.offers)
    #expect(catalog.diagnostics().count { $0.rule == "facts-disagree" } == shops.count)
  }
}
