import Diagnostics
import SourceText
import TestSupport
import Testing

/// The names of pages in rows about them.
@Suite struct RowNameTests {
  private static let index = "models/README.md"

  private func findings(_ model: String, _ provider: String) -> [String] {
    let catalog = SmallCatalog(texts: [
      "authors/openai/models/gpt-4.md": "# GPT 4\n",
      "providers/openai/models/gpt-4.md": "# GPT 4\n",
      "providers/openai/README.md": "# OpenAI\n",
      Self.index: """
      ## Model Families

      ### GPT (1 model)

      | Model | Provider | Context | Pricing |
      |---|---|---|---|
      | \(model) | \(provider) | — | — |

      """,
    ])
    return catalog.diagnostics().filter { $0.path == Self.index }
      .filter { ["stale-index-entry", "facts-disagree"].contains($0.rule) }
      .map { catalog.source($0.path)?.text($0.range) ?? "" }
  }

  private static let page = "(../authors/openai/models/gpt-4.md)"

  @Test(arguments: [
    ("[GPT 4]\(page)", "OpenAI", []), ("GPT 4", "OpenAI", []),
    ("[GPT 3]\(page)", "OpenAI", ["GPT 3"]), ("[gpt-4]\(page)", "OpenAI", ["gpt-4"]),
    ("GPT 5", "OpenAI", ["GPT 5"]), ("GPT 4", "OpenIA", ["OpenIA"]),
  ])
  func `a row calls its page by its title`(_ model: String, provider: String, found: [String]) {
    #expect(findings(model, provider) == found)
  }

  @Test func `a provider whose page has no title may have any name`() {
    let catalog = SmallCatalog(texts: [
      "authors/openai/models/gpt-4.md": "# GPT 4\n",
      "providers/openai/models/gpt-4.md": "# GPT 4\n",
      "providers/openai/README.md": "No title.\n",
      Self.index: """
      ## Model Families

      ### GPT (1 model)

      | Model | Provider | Context | Pricing |
      |---|---|---|---|
      | GPT 4 | OpenAI | — | — |

      """,
    ])
    #expect(!catalog.diagnostics().contains { $0.rule == "stale-index-entry" })
  }
}
