import Diagnostics
import TestSupport
import Testing

/// The sample catalog with one change: every contradiction is found, on the page at fault.
@Suite struct CatalogChangeTests {
  @Test(arguments: CatalogChange.all)
  func `a change is reported where it contradicts the catalog`(_ change: CatalogChange) throws {
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    var pages = sample.pages
    for (path, original, text, source) in change.added {
      let copy = String(decoding: try #require(pages[source]), as: UTF8.self)
      pages[path] = Array(copy.replacing(original, with: text).utf8)
    }
    for path in change.removed { #expect(pages.removeValue(forKey: path) != nil) }
    var catalog = SmallCatalog(pages, contract: sample.contract)
    for (path, original, text) in change.replaced {
      catalog = try #require(catalog.replacing(original, with: text, at: path))
    }
    let found = Set(catalog.diagnostics().map { "\($0.path): \($0.rule)" })
    #expect(found.sorted() == change.findings.sorted())
  }

  @Test func `a page that was emptied is one finding`() throws {
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    for path in ["authors", "providers"].map({ "\($0)/openai/models/gpt-image-1.md" }) {
      var pages = sample.pages
      #expect(pages.updateValue([], forKey: path) != nil)
      let found = SmallCatalog(pages, contract: sample.contract).diagnostics()
      #expect(found.map { "\($0.path): \($0.rule)" } == ["\(path): hidden-contents"])
    }
  }

  @Test func `where no two pages agree, each value is named`() throws {
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    let catalog = try #require(
      sample
        .replacing(
          "2025-06-17", with: "2025-03-20", at: "authors/google/models/gemini-2.5-flash.md")?
        .replacing(
          "2025-06-17", with: "2025-05-20",
          at: "providers/google-ai-studio/models/gemini-2.5-flash.md"))
    #expect(
      catalog.diagnostics(["facts-disagree"]).map(\.message.text) == [
        "release date is '2025-03-20' here, but '2025-05-20' in "
          + "'providers/google-ai-studio/models/gemini-2.5-flash.md' and '2025-06-17' in "
          + "'providers/google-vertex/models/gemini-2.5-flash.md'"
      ])
  }

  @Test func `two rows with the name of two pages are two of those listed`() throws {
    let path = "providers/README.md"
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    let catalog = try #require(sample.replacing("and 3 more", with: "and 4 more", at: path))
    let found = catalog.diagnostics(["wrong-count"])
    #expect(found.map(\.path) == [path])
    #expect(found.first?.fix?.edits.map(\.replacement) == ["3"])
  }

  @Test func `sections that are the same contradict each other in nothing`() throws {
    let path = "providers/README.md"
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    let text = String(decoding: try #require(sample.pages[path]), as: UTF8.self)
    let start = try #require(text.firstRange(of: "### [Groq]")).lowerBound
    let end = try #require(text.firstRange(of: "### [OpenAI]")).lowerBound
    let section = String(text[start..<end])
    let catalog = try #require(sample.replacing(section, with: section + section, at: path))
    #expect(
      catalog.diagnostics(["duplicate-index-entry"]).map(\.message.text)
        == ["'Groq' is listed here again"])
  }

  @Test func `a row that links to a page of another kind names it`() throws {
    let path = "authors/openai/models/gpt-4.1-mini.md"
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    let catalog = try #require(
      sample.replacing(
        "[OpenAI](../../../providers/openai/models/gpt-4.1-mini.md) |",
        with: "[OpenAI](../../../providers/openai/README.md) |", at: path))
    let found = catalog.diagnostics(["missing-counterpart"]).filter { $0.path == path }
    #expect(
      found.first?.message.text
        == "row 'OpenAI' links to 'providers/openai/README.md'; expected a provider's page of a model"
    )
  }
}
