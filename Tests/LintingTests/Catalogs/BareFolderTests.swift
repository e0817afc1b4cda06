import Contract
import Diagnostics
import Records
import TestSupport
import Testing

/// Links to folders without an index page.
@Suite struct BareFolderTests {
  private func found(_ link: String, on path: String, besides others: [String] = []) -> [String] {
    var texts = ["README.md": "# Catalog\n", "authors/meta/README.md": "# Meta\n"]
    texts["authors/meta/models/llama-3.md"] = "# llama-3\n"
    for path in others { texts[path] = "# A page\n" }
    texts[path] = "# A model\n\n\(link)\n"
    return SmallCatalog(texts: texts).diagnostics([
      "broken-link", "misleading-link", "link-breaks-on-github", "link-breaks-on-site",
    ]).filter { $0.path == path }.map(\.rule)
  }

  @Test func `a link to a folder of pages without an index resolves to no page`() {
    #expect(found("[Meta](../)", on: "authors/meta/models/a/b.md") == ["broken-link"])
    #expect(found("[A list](../)", on: "authors/meta/models/a/b.md") == ["broken-link"])
  }

  @Test func `a label that names the index above is wrong in both places`() {
    #expect(found("[All Meta Models](./)", on: "authors/meta/models/b.md") == ["misleading-link"])
  }

  @Test func `a folder with an index is shown by it`() {
    let path = "authors/meta/models/a/b.md"
    #expect(
      found("[A list](../)", on: path, besides: ["authors/meta/models/README.md"]) != [
        "broken-link"
      ])
    #expect(found("[Meta](../)", on: "authors/meta/models/b.md") == ["link-breaks-on-site"])
  }

  @Test func `a folder without pages may be shown as it is`() {
    let catalog = SmallCatalog(
      ["README.md": Array("# Catalog\n\n[The logos](logos/)\n".utf8)],
      otherFiles: ["logos/openai.svg"])
    #expect(!catalog.diagnostics().contains { $0.rule == "broken-link" })
  }
}
