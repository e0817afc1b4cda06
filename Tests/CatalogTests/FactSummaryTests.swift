import Catalog
import Contract
import Records
import TestSupport
import Testing

struct FactSummaryTests {
  private let text = """
    # Models

    ## Model Families

    ### GPT (2 models)

    | Model | Provider | Context | Pricing |
    |---|---|---|---|
    | [gpt-4.1](../authors/openai/models/gpt-4.1.md) | OpenAI | 1.0M | $2.00/$8.00 |
    | GPT-4 | OpenAI | 8.2k | $30.00/$60.00 |
    | _...and 3 more_ |  |  |  |

    ### Other (1 model)

    | Model | Provider | Context | Pricing |
    |---|---|---|---|
    | [o1](https://example.com/o1) | OpenAI | 200k | N/A |
    | o3
    """
  private var page: Page { Page.reading("models/README.md", text) }
  private var summary: PageSummary { PageSummary(page) }

  private var context: FieldIndex? { page.contract.field(with: .contextWindow) }

  private func stated(_ name: String) -> [FactSummary] {
    summary.facts.filter { page.contract.fields[$0.field].name == name }
  }

  private func text(of fact: FactSummary) -> String { summary.text(of: fact) }

  @Test func `a row has the facts of its cells, and the link of its subject`() throws {
    let rows = summary.rows.map { summary.facts[$0] }
    #expect(rows.map { $0.first.map(text(of:)) } == ["gpt-4.1", "GPT-4", "o1"])
    #expect(rows.map { $0.first?.section } == [2, 2, 3])
    let windows = rows.map { row in row.filter { $0.field == context }.map(text(of:)) }
    #expect(windows == [["1.0M"], ["8.2k"], ["200k"]])
    let link = try #require(rows[0].first?.link)
    #expect(summary.path(of: summary.links[link]) == "../authors/openai/models/gpt-4.1.md")
    // One has no link, the other one a link out of the catalog.
    #expect(rows[1].first?.link == nil)
    #expect(rows[2].first?.link == nil)
  }

  @Test func `a section's count is in the section of its rows`() {
    #expect(stated("listed-models").map(text(of:)) == ["2 models", "1 model"])
    #expect(stated("listed-models").map(\.section) == [2, 3])
    #expect(stated("more-models").map(text(of:)) == ["3"])
    #expect(stated("more-models").map(\.section) == [2])
    #expect(stated("more-models").map(\.row) == [nil])
  }

  @Test func `a row that lost cells has no facts`() {
    #expect(!summary.facts.contains { text(of: $0) == "o3" })
  }
}
