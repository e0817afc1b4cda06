import Diagnostics
import Foundation
import SourceText
import TestSupport
import Testing

/// The sample catalog with one mistake on some pages: what follows from it is not reported as well.
@Suite struct SingleCauseTests {
  @Test(arguments: damagedTables + lists + pages + links + names + headings)
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
      "| Models | Provider | Context | Pricing |", "missing-column", 4),
  ]

  private static let lists = [
    SampleMistake(
      google, "google-ai-studio, google-vertex |", "google-vertex |", "missing-counterpart", 2),
    SampleMistake(openAI, "| openai |", "| OpenAI |", "", 0),
    SampleMistake(openAI, "| openai |", "| oai |", "missing-counterpart", 4),
    SampleMistake(
      providers, "### [OpenAI](openai/README.md)", "### [OpenAI](../authors/openai/README.md)",
      "stale-index-entry"),
    // The labels below it follow those of the section above.
    SampleMistake(providers, "### [Groq](groq/README.md)\n", "", "duplicate-field"),
    SampleMistake(
      ["README.md", "_index.md"], "| 4 | gpt-5-2025-08-07 |",
      "| 4 | [gpt-5-2025-08-07](providers/openai/models/gpt-5-2025-08-07.md) |", "", 0),
    SampleMistake(
      openAI, "(./models/gpt-4.1-mini.md)", "(/authors/openai/models/gpt-4.1-mini.md)",
      "absolute-catalog-link"),
    SampleMistake(
      [author], "- gpt-image-1\n", "- gpt-image-1\n- gpt-image-1\n", "duplicate-index-entry"),
  ]

  private static let author = "authors/openai/models/gpt-4.1-mini.md"
  private static let provider = "providers/openai/models/gpt-4.1-mini.md"
  private static let guarded = "providers/groq/models/meta-llama/llama-guard-4-12b.md"

  /// A page that contradicts itself, its path or its ID is the one that is wrong.
  private static let pages = [
    SampleMistake(
      [provider], "Max Output**: 32,768", "Max Output**: 16,384",
      "facts-disagree, quantity-disagrees"),
    SampleMistake(
      [provider],
      " ![Can analyze and understand images](https://img.shields.io/badge/vision-✓-purple)", "",
      "badge-disagrees-with-table"),
    SampleMistake(
      ["providers/openai/models/gpt-5-2025-08-07.md"], "Release Date**: 2025-08-07",
      "Release Date**: 2025-07-07", "facts-disagree, id-date-differs"),
    SampleMistake(
      [guarded], "**Authors**: [Meta](../../../../authors/meta/README.md)",
      "**Authors**: [Google](../../../../authors/google/README.md)", "facts-disagree"),
    SampleMistake([guarded], "**Authors**: [Meta]", "**Authors**: [Anthropic]", "misleading-link"),
    SampleMistake([author], "gpt-4.1-mini", "gpt-4.1-nano", "broken-link, id-differs-from-path"),
    SampleMistake([author], "All OpenAI Models", "All Google Models", "author-disagrees"),
  ]

  /// Several pages have the name of a provider that is an author as well.
  private static let links = [
    SampleMistake(
      [provider], "/ [OpenAI](../README.md)", "/ [OpenAI](../../../authors/openai/README.md)",
      "misleading-link"),
    SampleMistake(
      [provider], "Provider**: [OpenAI](../README.md)",
      "Provider**: [OpenAI](../../../authors/openai/README.md)", "misleading-link"),
    SampleMistake(
      [provider], "Authors**: [OpenAI](../../../authors/openai/README.md)",
      "Authors**: [OpenAI](../README.md)", "misleading-link"),
    SampleMistake(
      [provider], "## 🎛️ Generation Controls",
      "[Controls](#\u{FE0F}-generation-controls)\n\n## 🎛️ Generation Controls", "", 0),
    SampleMistake(
      [author], "### Other Models by This Author", "### Other Models by this Autor",
      "unknown-section"),
  ]

  private static let vertex = "providers/google-vertex/models/gemini-2.5-pro.md"
  private static let models = ["models/README.md", "models/_index.md"]

  /// A page that has the name of another owner in all places is wrong, not what links to it.
  private static let names = [
    SampleMistake([vertex], "Google Vertex AI", "Groq", "provider-disagrees"),
    SampleMistake(
      [provider], "[OpenAI](../README.md)", "[Groq](../../groq/README.md)", "provider-disagrees"),
    SampleMistake(
      [author], "OpenAI", "Google", "author-disagrees, misleading-link"),
    // The errors of a row are not hidden by the backslashes in its name.
    SampleMistake(
      [author], "| [OpenAI](../../../providers/openai/models/gpt-4.1-mini.md) | 1.0M | $0.40 ",
      "| \\[OpenAI\\](../../../providers/openai/models/gpt-4.1-mini.md) | 9.0M | $0.40 ",
      "escaped-markup, facts-disagree"),
    // Either may be right, and the others are rounded.
    SampleMistake([author], "1.0M tokens", "1,000,000 tokens", "facts-disagree"),
  ]

  /// What a heading that is misspelt hides is neither missing nor wrong elsewhere.
  private static let headings = [
    SampleMistake([provider], "### Feature Overview", "### Feature overwiew", "unknown-section"),
    SampleMistake([provider], "### Feature Overview\n", "", "badge-disagrees-with-table"),
    SampleMistake(models, "## Model Families", "## Model Familes", "missing-section"),
  ]

  @Test(arguments: [
    ([provider], "### Feature Overview", "### Feature overwiew"),
    (models, "## Model Families", "## Model Familes"),
    (providers, "| Provider | Models | Free", "| Provider | Modles | Free"),
    ([author], "| **Model ID** |", "| **Modle ID** |"), ([vertex], "Google Vertex AI", "Groq"),
  ])
  func `what a fix writes is the name that was there`(
    _ paths: [String], _ original: String, _ text: String
  ) throws {
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    var pages = sample.pages
    for path in paths {
      let page = String(decoding: try #require(pages[path]), as: UTF8.self)
      pages[path] = Array(page.replacing(original, with: text).utf8)
    }
    let fixes = SmallCatalog(pages, contract: sample.contract).diagnostics().map(\.fix)
    #expect(!fixes.isEmpty)
    for fix in fixes {
      for edit in try #require(fix).edits.sorted(by: { $0.range > $1.range }) {
        pages[edit.path]?.replaceSubrange(
          edit.range.start..<edit.range.end, with: edit.replacement.utf8)
      }
    }
    for path in paths { #expect(pages[path] == sample.pages[path]) }
  }

  @Test func `of rounded values that agree with two exact ones, no fix is offered`() throws {
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    let catalog = try #require(
      sample.replacing("1.0M tokens", with: "1,000,000 tokens", at: Self.author))
    #expect(catalog.diagnostics().map(\.fix?.title) == [nil])
  }

  @Test func `a row of a page that was removed is not one of those listed`() throws {
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    var pages = sample.pages
    for folder in ["authors", "providers"] {
      #expect(pages.removeValue(forKey: "\(folder)/openai/models/gpt-image-1.md") != nil)
    }
    let found = SmallCatalog(pages, contract: sample.contract).diagnostics(["wrong-count"])
    #expect(!found.contains { $0.message.text.contains("further") && $0.path.hasPrefix("prov") })
  }

  @Test func `a label that a page about the same thing contradicts is wrong rather than its link`()
    throws
  {
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    let label = try #require(
      sample.replacing("**Authors**: [Meta]", with: "**Authors**: [Anthropic]", at: Self.guarded))
    #expect(label.diagnostics(["misleading-link"]).map(\.fix?.title) == [nil])
    let link = try #require(
      sample.replacing(
        "**Authors**: [Meta](../../../../authors/meta/",
        with: "**Authors**: [Meta](../../../../authors/google/", at: Self.guarded))
    let fixes = link.diagnostics(["misleading-link"]).compactMap(\.fix)
    #expect(fixes.flatMap(\.edits).map(\.replacement) == ["../../../../authors/meta/README.md"])
  }

  @Test func `every section that an index lacks is reported`() throws {
    var sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    for page in Self.providers {
      let text = String(decoding: try #require(sample.pages[page]), as: UTF8.self)
      let start = try #require(text.range(of: "### [Groq]")).lowerBound
      let end = try #require(text.range(of: "\n---\n_[")).lowerBound
      sample = try #require(sample.replacing(String(text[start..<end]), with: "", at: page))
    }
    #expect(
      sample.diagnostics().map { "\($0.path) \($0.message)" }
        == Self.providers.flatMap { page in
          ["groq", "openai"].map { "\(page) there is no section for 'providers/\($0)/README.md'" }
        })
  }

  @Test(arguments: [
    "providers/openai/archive/", "", "models/", "authors/",
  ])
  func `a whole page of a kind at any path among pages is misplaced`(_ folder: String) throws {
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    var pages = sample.pages
    let path = folder + "gpt-4.1-mini.md"
    pages[path] = pages[Self.provider]
    #expect(
      SmallCatalog(pages, contract: sample.contract).diagnostics()
        .map { "\($0.path): \($0.rule)" } == ["\(path): misplaced-page"])
  }

  @Test func `links to a page whose file is misnamed follow from that, and have no fix`() throws {
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    var pages = sample.pages
    pages["authors/openai/Readme.md"] = pages.removeValue(forKey: "authors/openai/README.md")
    let catalog = SmallCatalog(pages, contract: sample.contract)
    #expect(catalog.diagnostics().map(\.rule) == ["misplaced-page"])
    let links = catalog.diagnostics(["link-case"])
    #expect(!links.isEmpty && links.allSatisfy { $0.fix == nil })
  }

  @Test func `a file with a misspelt name has the right ID, and nothing is fixed`() throws {
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    var pages = sample.pages
    let path = "providers/openai/models/gpt-4.1-mni.md"
    pages[path] = pages.removeValue(forKey: Self.provider)
    let found = SmallCatalog(pages, contract: sample.contract).diagnostics()
    #expect(
      Set(found.map { "\($0.path): \($0.rule)" }) == [
        "\(path): id-differs-from-path", "\(Self.author): broken-link",
        "providers/openai/README.md: broken-link", "providers/openai/_index.md: broken-link",
      ])
    #expect(found.allSatisfy { $0.fix == nil }, "\(found)")
  }

  @Test func `a link with a misspelt folder is intended for a page of the kind of its path`() throws
  {
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    let catalog = try #require(
      sample.replacing(
        "./models/gpt-4.1-mini.md", with: "./model/gpt-4.1-mini.md",
        at: "providers/openai/README.md"))
    #expect(
      catalog.diagnostics(["broken-link"]).flatMap { $0.fix?.edits ?? [] }.map(\.replacement)
        == ["./models/gpt-4.1-mini.md"])
  }
}

/// One text for another all over some pages of the sample catalog, and the findings.
struct SampleMistake: CustomTestStringConvertible, Sendable {
  private let pages: [String]
  private let original: String
  private let text: String
  /// Each as 'PAGE: RULE'; of several rules on a page, each is here.
  let expected: [String]

  /// Each of the rules, with commas between them, reports each page so many times.
  init(
    _ pages: [String], _ original: String, _ text: String, _ rules: String, _ count: Int = 1
  ) {
    self.pages = pages
    self.original = original
    self.text = text
    expected = pages.flatMap { page in
      rules.split(separator: ", ").flatMap { Array(repeating: "\(page): \($0)", count: count) }
    }.sorted()
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
