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
