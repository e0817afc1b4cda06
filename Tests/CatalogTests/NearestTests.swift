import Catalog
import Contract
import Records
import TestSupport
import Testing

struct NearestTests {
  private static let paths = [
    "README.md", "authors/README.md", "authors/meta/README.md",
    "authors/meta/models/meta-llama/llama-guard-4-12b.md", "authors/openai/models/gpt-4.1-mini.md",
    "providers/groq/models/meta-llama/llama-guard-4-12b.md",
    "providers/openai/models/gpt-4.1-mini.md",
  ]

  private func nearest(to link: String, on path: String) throws -> NearestPage? {
    let page = PageSummary(Page.reading(path, "[x](\(link))\n"))
    let others = Self.paths.filter { $0 != path }.map { PageSummary(Page.reading($0, "")) }
    let index = CatalogIndex(
      contract: SmallCatalog.starmap, pages: others + [page], files: Self.paths)
    let found = try #require(page.links.first)
    guard
      case .missing(let missing) = index.directory.resolution(
        of: found, on: page, in: index.contract.places[0])
    else { return nil }
    return index.links.nearest(to: found, on: page, missing: missing)
  }

  @Test func `a nested ID that was flattened has one page`() throws {
    #expect(
      try nearest(to: "./models/meta-llama-llama-guard-4-12b.md", on: "authors/meta/README.md")
        == .same("authors/meta/models/meta-llama/llama-guard-4-12b.md"))
  }

  @Test func `a link from the wrong folder gets its page as a suggestion`() throws {
    #expect(
      try nearest(to: "providers/openai/models/gpt-4.1-mini.md", on: "authors/README.md")
        == .similar("providers/openai/models/gpt-4.1-mini.md"))
    #expect(
      try nearest(to: "../authors/meta/", on: "providers/openai/models/gpt-4.1-mini.md")
        == .similar("authors/meta"))
  }

  @Test func `a link without a similar page has no suggestion`() throws {
    #expect(try nearest(to: "./nothing.md", on: "README.md") == nil)
  }
}
