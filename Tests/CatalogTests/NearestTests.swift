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
        of: found, on: page, in: index.contract.renderers[0])
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

  @Test func `a missing index gets the other index of its folder as a suggestion`() throws {
    #expect(
      try nearest(to: "../../authors/meta/_index.md", on: "providers/openai/README.md")
        == .same("authors/meta/README.md"))
  }

  @Test(arguments: [
    ("authors/opnai/README.md", "authors/openai/README.md"),
    ("authors/together/README.md", nil), ("authors/meta/READNE.md", "authors/meta/README.md"),
  ])
  func `each name in a path is compared with the one at its place`(
    _ missing: String, _ near: String?
  ) throws {
    let paths = ["README.md", "authors/meta/README.md", "authors/openai/README.md"]
    let page = PageSummary(Page.reading(paths[0], "[View all 2 models](\(missing))\n"))
    let others = paths.dropFirst().map { PageSummary(Page.reading($0, "# \($0)\n")) }
    let index = CatalogIndex(
      contract: SmallCatalog.starmap, pages: others + [page], files: paths)
    let link = try #require(page.links.first)
    let found = index.directory.spelledLike(missing, for: link, on: page)
    #expect(found == near.map { .similar($0) })
  }
}
