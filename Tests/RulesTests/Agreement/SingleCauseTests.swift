import Diagnostics
import TestSupport
import Testing

/// The sample catalog with one mistake on some pages: what follows from it is not reported as well.
@Suite struct SingleCauseTests {
  @Test(arguments: damagedTables + lists)
  func `a mistake is one finding, at its place`(_ mistake: SampleMistake) throws {
    #expect(try mistake.findings() == mistake.expected)
  }

  private static let openAI = ["authors/openai/README.md", "authors/openai/_index.md"]
  private static let google = ["authors/google/README.md", "authors/google/_index.md"]
  private static let providers = ["providers/README.md", "providers/_index.md"]

  private static let modelHeader = "| Model | Providers | Context | Capabilities |\n"
  private static let delimiterRow = "|---------|---------|---------|---------|\n"

  /// What a damaged table of an index contains is not counted, and nothing is missing in it.
  private static let damagedTables = [
    SampleMistake(openAI, "| Model | Providers |", "| Model | Provider |", "missing-column", 2),
    SampleMistake(google, modelHeader + delimiterRow, modelHeader, "broken-table"),
    SampleMistake(google, modelHeader + delimiterRow, modelHeader + "|---|---|\n", "broken-table"),
    SampleMistake(
      ["README.md", "_index.md"], "| Provider | Models |", "| Providers | Models |",
      "missing-column"),
    SampleMistake(
      ["models/README.md", "models/_index.md"], "| Model | Provider | Context | Pricing |",
      "| Models | Provider | Context | Pricing |", "missing-column", 5),
  ]

  private static let lists = [
    SampleMistake(
      google, "google-ai-studio, google-vertex |", "google-vertex |", "missing-counterpart", 2),
    SampleMistake(openAI, "| openai |", "| OpenAI |", "", 0),
    SampleMistake(openAI, "| openai |", "| oai |", "missing-counterpart", 4),
    SampleMistake(
      providers, "### [OpenAI](openai/README.md)", "### [OpenAI](../authors/openai/README.md)",
      "stale-index-entry"),
  ]
}

/// One text for another all over some pages of the sample catalog, and the findings.
struct SampleMistake: CustomTestStringConvertible, Sendable {
  private let pages: [String]
  private let original: String
  private let text: String
  /// Each as 'PAGE: RULE'.
  let expected: [String]

  /// A rule reports each page so many times, or others instead of these.
  init(
    _ pages: [String], _ original: String, _ text: String, _ rule: String, _ count: Int = 1,
    at places: [String]? = nil
  ) {
    self.pages = pages
    self.original = original
    self.text = text
    expected = (places ?? pages).flatMap { Array(repeating: "\($0): \(rule)", count: count) }
  }

  var testDescription: String { "'\(original)' for '\(text)' in \(pages[0])" }

  func findings() throws -> [String] {
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    var pages = sample.pages
    for page in self.pages {
      let bytes = try #require(pages[page])
      let changed = String(decoding: bytes, as: UTF8.self).replacing(original, with: text)
      #expect(Array(changed.utf8) != bytes)
      pages[page] = Array(changed.utf8)
    }
    return SmallCatalog(pages, contract: sample.contract).diagnostics()
      .map { "\($0.path): \($0.rule)" }.sorted()
  }
}
