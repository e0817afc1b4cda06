import Catalog
import Contract
import Records
import TestSupport
import Testing

struct LinkResolutionTests {
  private static let files = [
    "README.md", "_index.md", "authors/_index.md", "authors/README.md", "authors/openai/README.md",
    "authors/openai/_index.md", "authors/openai/models/gpt-4.1.md", "authors/nobody/README.md",
    "authors/meta/models/meta-llama/guard.md", "logo.svg",
  ]

  /// The targets of links on one page in a repository and, with each hook, on a site.
  private func verdicts(
    of link: String, on path: String
  ) throws -> (files: LinkResolution, sites: [LinkResolution]) {
    let contract = try #require(Contract.reading(places))
    let index = LinkResolutionTests.index(contract)
    let page = Page.reading(path, "[x](\(link))\n", contract: contract)
    let summary = PageSummary(page)
    let found = try #require(summary.links.first)
    let all = contract.renderers.map { index.directory.resolution(of: found, on: summary, in: $0) }
    return (all[0], Array(all.dropFirst()))
  }

  private static func index(_ contract: Contract) -> CatalogIndex {
    let pages = files.filter { $0.hasSuffix(".md") }
      .map { PageSummary(Page.reading($0, "", contract: contract)) }
    return CatalogIndex(contract: contract, pages: pages, files: files)
  }

  private let places = """
    contract: 1
    name: places
    ids: {characters: a-z}
    fields: {}
    kinds: {page: {paths: ["{id}.md"]}}
    places:
      - {name: files, links: files}
      - {name: strip, links: served, index: _index.md, twin: README.md, markdown: strip}
      - {name: resolve, links: served, index: _index.md, twin: README.md, markdown: resolve}
      - {name: none, links: served, index: _index.md, twin: README.md, markdown: none}
    """

  @Test(arguments: ["README.md", "_index.md"])
  func `an index page is at its folder in both places`(_ name: String) throws {
    for link in ["./openai", "openai/", "../authors/openai", "..", "."] {
      let found = try verdicts(of: link, on: "authors/\(name)")
      #expect(found.files == .right, "\(link)")
      #expect(found.sites == [.right, .right, .right], "\(link)")
    }
  }

  @Test func `a model page is a level deeper on a site`() throws {
    let path = "authors/openai/models/gpt-4.1.md"
    let authors = try verdicts(of: "../../..", on: path)
    #expect(authors.files == .right)
    #expect(authors.sites == [.right, .right, .right])
    let root = try verdicts(of: "../../../..", on: path)
    #expect(root.files == .outside)
    #expect(root.sites == [.right, .right, .right])
    let author = try verdicts(of: "../", on: path)
    #expect(author.files == .right)
    #expect(author.sites == Array(repeating: .missing("authors/openai/models"), count: 3))
  }

  @Test func `a link to a Markdown file works as the hook of the site says`() throws {
    let fromIndex = try verdicts(of: "./openai/models/gpt-4.1.md", on: "authors/README.md")
    #expect(fromIndex.files == .right)
    #expect(fromIndex.sites == [.right, .right, .missing("./openai/models/gpt-4.1.md")])
    let fromPage = try verdicts(of: "../README.md", on: "authors/openai/models/gpt-4.1.md")
    #expect(fromPage.files == .right)
    #expect(
      fromPage.sites
        == [.missing("authors/openai/models/README"), .right, .missing("../README.md")])
    let nested = try verdicts(
      of: "../meta/models/meta-llama/guard.md", on: "authors/openai/_index.md")
    #expect(nested.files == .right)
    #expect(nested.sites.prefix(2) == [.right, .right])
  }

  @Test func `a folder without an index is a listing in a repository and no page of a site`() throws
  {
    for link in ["./nobody", "./openai/models"] {
      let found = try verdicts(of: link, on: "authors/README.md")
      #expect(found.files == .right)
      #expect(found.sites[0] == .missing("authors/" + link.dropFirst(2)))
    }
  }

  @Test func `a file is not a folder, and case counts`() throws {
    #expect(
      try verdicts(of: "openai/README.md/", on: "authors/README.md").files
        == .missing("authors/openai/README.md"))
    #expect(
      try verdicts(of: "OpenAI/", on: "authors/README.md").files == .missing("authors/OpenAI"))
    #expect(try verdicts(of: "../logo.svg", on: "authors/README.md").files == .right)
  }

  @Test func `nothing above the root exists`() throws {
    let found = try verdicts(of: "../../elsewhere", on: "authors/README.md")
    #expect(found.files == .outside)
    #expect(found.sites == [.outside, .outside, .outside])
  }
}
