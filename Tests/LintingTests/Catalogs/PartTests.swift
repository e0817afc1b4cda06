import Contract
import Diagnostics
import Records
import TestSupport
import Testing

@testable import Linting

/// Parts of a catalog: all of it is read, and findings about the part are reported.
@Suite struct PartTests {
  private let folder: TemporaryFolder
  private let contract: Contract

  init() throws {
    let catalog = try FixtureCatalog.broken("links/link-to-a-page-renamed")
    contract = try SmallCatalog(catalog).contract
    folder = try TemporaryFolder()
    try folder.write(catalog.files)
  }

  private func findings(_ parts: String...) -> [String] {
    CatalogRun(folder.path, parts: parts, contract: contract).result.diagnostics.map {
      "\($0.path) \($0.rule)"
    }
  }

  private let page = "authors/openai/models/gpt-4.1-mini.md"

  @Test func `a page, a folder or several of them can be selected`() {
    let all = findings()
    #expect(!all.isEmpty && all.allSatisfy { $0.hasPrefix(page) })
    #expect(findings(page) == all)
    #expect(findings("authors") == all)
    #expect(findings("providers", "authors/openai/models") == all)
    #expect(findings("providers") == [])
    #expect(findings("authors/openai/README.md", "models") == [])
  }

  @Test func `pages of the part are counted`() {
    #expect(CatalogRun(folder.path, parts: [page]).result.pages == 1)
    #expect(
      CatalogRun(folder.path, parts: ["authors/openai/README.md", "models"]).result.pages == 3)
    #expect(CatalogRun(folder.path, parts: ["none"]).result.pages == 0)
  }

  @Test func `a page that is left out is named with the reason`() throws {
    try folder.write(".github/x.md")
    let result = CatalogRun(folder.path, parts: [page, ".github/x.md"]).result
    #expect(result.pages == 1)
    #expect(
      result.leftOut == [
        LeftOutFile(
          path: ".github/x.md",
          reason: "names that begin with a dot are not part of a catalog")
      ])
    #expect(result.unmatched == [])
  }

  @Test func `a path without a page is named with the reason`() throws {
    try folder.write("authors/LICENSE", "authors/images/x.png")
    let result = CatalogRun(
      folder.path, parts: ["authors/LICENSE", page, "authors/images", "authors"]
    ).result
    #expect(
      result.unmatched == [
        LeftOutFile(
          path: "authors/LICENSE",
          reason: "it is neither Markdown nor data of a kind in the contract"),
        LeftOutFile(path: "authors/images", reason: "it has no page"),
      ])
  }

  @Test func `a folder whose pages are all left out is named with the reason`() throws {
    let filter = try PageFilter().excluding(["authors/openai/"], option: "--exclude")
    let linter = Linter(
      contract: SmallCatalog.starmap, rules: RuleSettings(), filter: filter, jobs: 2)
    func reason(_ part: String) -> String? {
      linter.run(.catalog(root: folder.path, parts: [part])).unmatched.first?.reason
    }
    try folder.write("authors/openai/notes/x.md")
    #expect(
      reason("authors/openai/notes")
        == "its page 'authors/openai/notes/x.md' is left out: '--exclude' excludes it")
    #expect(
      reason("authors/openai/models")
        == "its 4 pages are left out, such as '\(page)': '--exclude' excludes it")
  }

  @Test func `a folder that is not a catalog is reported`() throws {
    let notes = try TemporaryFolder()
    try notes.write("docs/catalog/authors/a/models/m.md", "notes.md")
    let result = CatalogRun(notes.path).result
    #expect(result.pages == 2)
    #expect(result.hasOnlyTopPages)
    #expect(result.mismatch?.hasSuffix("is this the catalog's root, and its contract?") == true)
    // An index of that name has every repository.
    try notes.write("README.md")
    #expect(
      CatalogRun(notes.path).result.notices.first?.hasPrefix("most pages are not where") == true)
  }

  @Test func `what could not be read is reported in the order of paths`() throws {
    try folder.makePipe("authors/z.md")
    try folder.link("authors/b.md", to: "none")
    try folder.write(Array(repeating: 0x20, count: (1 << 20) + 1), to: "models/large.md")
    let unread = CatalogRun(folder.path).result.unread
    #expect(unread.map(\.path) == ["authors/b.md", "authors/z.md", "models/large.md"])
  }
}
