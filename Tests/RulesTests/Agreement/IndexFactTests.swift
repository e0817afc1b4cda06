import Diagnostics
import TestSupport
import Testing

/// The sample catalog with a mistake in an index and in its twin: each of the two is reported.
@Suite struct IndexFactTests {
  @Test(arguments: IndexMistake.all)
  func `a fact of an index that does not follow from the pages is reported there`(
    _ mistake: IndexMistake
  ) throws {
    var catalog = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    for page in mistake.pages {
      catalog = try #require(catalog.replacing(mistake.original, with: mistake.text, at: page))
    }
    let found = catalog.diagnostics()
    let places = Set(found.map { "\($0.path): \($0.rule)" })
    #expect(places == Set(mistake.places.map { "\($0): \(mistake.rule)" }), "\(found)")
    let ranges = found.map { "\($0.path): \($0.range)" }
    #expect(Set(ranges).count == ranges.count, "\(found)")
  }

  @Test(arguments: [("📝 👁️ 🔧", "📝 👁 🔧"), ("📝 🔧 ⚡ |", "📝 🔧 ⚡\u{FE0F} |")])
  func `a symbol is the same with and without a variation selector for color`(
    _ symbol: String, other: String
  ) throws {
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    let path = try #require(
      sample.pages.keys.sorted().first {
        $0.hasSuffix("_index.md") && sample.replacing(symbol, with: other, at: $0) != nil
      })
    let catalog = try #require(sample.replacing(symbol, with: other, at: path))
    #expect(!catalog.diagnostics().contains { $0.rule == "facts-disagree" })
  }
}

/// A mistake in an index, and the rule that reports it.
struct IndexMistake: CustomTestStringConvertible, Sendable {
  let pages: [String]
  let original: String
  let text: String
  let rule: String
  /// Where it is reported: where it contradicts another page, that may be there.
  private(set) var places: [String]

  var testDescription: String { "'\(original)' for '\(text)' in \(pages[0])" }

  private static func index(
    _ folder: String, _ original: String, _ text: String, _ rule: String
  ) -> IndexMistake {
    let prefix = folder.isEmpty ? "" : folder + "/"
    return IndexMistake(
      pages: ["\(prefix)README.md", "\(prefix)_index.md"], original: original, text: text,
      rule: rule, places: ["\(prefix)README.md", "\(prefix)_index.md"])
  }

  /// The same, reported on other pages.
  private func at(_ places: String...) -> IndexMistake {
    var mistake = self
    mistake.places = places
    return mistake
  }

  private static func page(
    _ path: String, _ original: String, _ text: String, _ rule: String
  ) -> IndexMistake {
    IndexMistake(pages: [path], original: original, text: text, rule: rule, places: [path])
  }

  static let all = lists + rows + counts + siblings

  private static let lists = [
    index("authors/meta", "131.1k | Text, Vision |", "131.1k | Text |", "facts-disagree"),
    index(
      "authors/anthropic", "| Text, Vision, Functions |", "| Text, Vision, Audio, Functions |",
      "facts-disagree"),
    index("providers/groq", "$0.79 | 📝 🔧 ⚡ |", "$0.79 | — |", "facts-disagree"),
    index(
      "models", "| 32k | Text, Image, PDF |", "| 32k | Text, Image, Video, PDF |", "facts-disagree"),
    index(
      "models", "gpt-image-1 | 📝 👁️ ⚡ | — |", "gpt-image-1 | 📝 👁️ ⚡ | 🔧 Tools |", "facts-disagree"),
    index("authors", "| 2 | groq | Open models |", "| 2 | — | Open models |", "facts-disagree"),
    index("authors", "| 4 | openai | Gen", "| 4 | groq, openai | Gen", "facts-disagree"),
    index(
      "authors/openai", "400k | Text, Vision, Functions |",
      "400k | Text, Vision, Vision, Functions |",
      "invalid-value"),
  ]

  private static let rows = [
    index("providers/openai", "| N/A | $5.00 |", "| 128k | $5.00 |", "facts-disagree"),
    index("models", "| OpenAI | 8.2k | N/A |", "| OpenAI | 8.2k | $0.02/$0.02 |", "facts-disagree"),
    index(
      "authors/google", "[Gemini 2.5 Pro](./models", "[Gemini 2.5 Ultra](./models", "facts-disagree"
    ),
    index(
      "models", "| text-embedding-3-small | 📝 |", "| text-embedding-3 | 📝 |", "stale-index-entry"),
    index("providers", "| OpenAI | 400k", "| Open AI | 400k", "stale-index-entry"),
    index("", "| 2 | llama-guard-4-12b |", "| 2 | gpt-image-1 |", "stale-index-entry"),
    index("providers", "  - llama-3.3-70b-versatile", "  - gpt-4.1-mini", "stale-index-entry"),
    index("providers", "  - gpt-4.1-mini\n", "  - gpt-5-2025-08-07\n", "duplicate-index-entry"),
    index(
      "providers", "- **Status**: [Check current status](https://groqstatus.com)",
      "- **Status**: [Check current status](https://status.openai.com)", "facts-disagree"),
    index("authors/anthropic", "🚀 AI Startups", "🏢 Major Tech Companies", "facts-disagree")
      .at("authors/README.md", "authors/_index.md"),
  ]

  private static let counts = [
    index("models", "| 9 | 81.8% |", "| 7 | 63.6% |", "wrong-count"),
    index("models", "| 9 | 81.8% |", "| 9 | 81,8% |", "wrong-count"),
    index("", "| 10 (90.9%) |", "| 8 (72.7%) |", "wrong-count"),
    index("", "| 611k tokens |", "| 502k tokens |", "wrong-count"),
    index("authors/anthropic", "- 1 model\n", "- 2 models\n", "wrong-count"),
  ]

  private static let mini = "authors/openai/models/gpt-4.1-mini.md"
  private static let pro = "authors/google/models/gemini-2.5-pro.md"

  private static let siblings = [
    page(mini, "- gpt-image-1\n", "- gpt-4.1-mini\n", "stale-index-entry"),
    page(mini, "- gpt-image-1\n", "- gpt-4.5-preview\n", "stale-index-entry"),
    page(mini, "- gpt-image-1\n", "- gpt-5-2025-08-07\n", "duplicate-index-entry"),
    page(mini, "- _...and 1 more_\n", "", "missing-index-entry"),
    page(pro, "- Gemini 2.5 Flash\n", "- Claude Opus 4.1\n", "stale-index-entry"),
    page(pro, "- Gemini 2.5 Flash\n", "- Gemini 2.5 Flash\n- _...and 0 more_\n", "wrong-count"),
  ]
}
