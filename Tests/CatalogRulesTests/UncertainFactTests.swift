import Catalog
import Diagnostics
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

  @Test func `texts of all sections are counted, and none where a row of any lost a cell`() {
    #expect(rules(2, lastRow: "| y | q |") == [])
    #expect(rules(1, lastRow: "| y | q |") == ["wrong-count"])
    #expect(!rules(2, lastRow: "| y |").contains("wrong-count"))
  }

  private static let author = "authors/openai/models/gpt-4.md"

  private func availability(_ others: [String: String]) -> [String] {
    let page = """
      # GPT 4

      ## 🌐 Provider Availability

      | Provider | Context | Pricing (Input/Output) | Notes |
      |---|---|---|---|
      | [Groq](../../../providers/openai/models/gpt-4.md) | — | — |  |

      """
    let catalog = SmallCatalog(texts: others.merging([Self.author: page]) { first, _ in first })
    return catalog.diagnostics().filter { $0.path == Self.author }.map(\.rule)
      .filter { $0 == "facts-disagree" }
  }

  @Test func `a row may call a page anything that has no title, or whose owner has no page`() {
    let model = "providers/openai/models/gpt-4.md"
    let owner = "providers/openai/README.md"
    #expect(availability([model: "# GPT 4\n", owner: "# OpenAI\n"]).count == 1)
    #expect(availability([model: "# GPT 4\n"]) == [])
    #expect(availability([model: "No title.\n", owner: "# OpenAI\n"]) == [])
  }
}
