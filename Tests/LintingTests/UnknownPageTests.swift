import Catalog
import Diagnostics
import Linting
import TestSupport
import Testing

/// Pages that nothing in the catalog knows, and keys that every Hugo page may have.
@Suite struct UnknownPageTests {
  private let sample: SmallCatalog
  private let page = "authors/openai/models/gpt-4.1-mini.md"

  init() throws { sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample")) }

  private func catalog(with text: String, at path: String) -> SmallCatalog {
    SmallCatalog(
      sample.pages.merging([path: Array(text.utf8)]) { $1 }, contract: sample.contract)
  }

  private func text(_ path: String) -> String {
    String(decoding: sample.pages[path] ?? [], as: UTF8.self)
  }

  @Test func `a page that no other page knows is one finding`() throws {
    let stale = "authors/openai/models/gpt-2.md"
    let text = text(page).replacing("2025-04-14", with: "April 14, 2025")
    let catalog = catalog(with: text, at: stale)
    let found = catalog.diagnostics().filter { $0.path == stale || $0.related.first?.path == stale }
    let all = catalog.verdict(reportsAll: true).diagnostics
    #expect(found.map(\.rule) == ["orphan-page"])
    #expect(found.first?.severity == .error)
    #expect(found.first?.consequenceCount ?? 0 >= 4)
    #expect(all.contains { $0.rule == "malformed-date" && $0.path == stale })
    #expect(all.contains { $0.rule == "missing-index-entry" })
  }

  @Test func `a page that is linked has its own findings`() {
    let stale = "authors/openai/models/gpt-2.md"
    let text = text(page).replacing("2025-04-14", with: "April 14, 2025")
    var pages = catalog(with: text, at: stale).pages
    pages["README.md"]? += "\n[GPT-2](\(stale))\n".utf8
    let found = SmallCatalog(pages, contract: sample.contract).diagnostics()
    #expect(found.contains { $0.rule == "malformed-date" && $0.path == stale })
    #expect(!found.contains { $0.rule == "orphan-page" })
  }

  @Test func `keys that Hugo reads are no unknown keys of an index`() {
    let keys = """
      menu: {main: {weight: 1}}
      draft: false
      description: "All models"
      linkTitle: Models
      aliases: [/all/]
      lastmod: 2025-09-04
      wieght: 3

      """
    let text = text("models/_index.md").replacing("---\ntitle", with: "---\n\(keys)title")
    let found = catalog(with: text, at: "models/_index.md").diagnostics()
      .filter { $0.category == .frontmatter }
    #expect(found.map(\.message.text).count == 1)
    #expect(found.first?.rule == "unknown-key")
  }

  @Test func `a link that says the file's name is right where several pages have one title`() {
    let path = "providers/openai/models/gpt-4.1-mini-azure.md"
    var pages = sample.pages
    pages[path] = pages["providers/openai/models/gpt-4.1-mini.md"]
    pages["CONTRIBUTING.md"] = Array("[gpt-4.1-mini-azure](\(path))\n".utf8)
    pages["x/README.md"] = Array("# gpt-4.1-mini-azure\n".utf8)
    let found = SmallCatalog(pages, contract: sample.contract).diagnostics()
    #expect(!found.contains { $0.rule == "misleading-link" })
  }
}
