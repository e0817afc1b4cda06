import Catalog
import Contract
import Records
import SourceText
import TestSupport
import Testing

/// Time is linear in the size of the input, for any content.
@Suite(.takesLong, .serialized)
struct CatalogGrowthTests {
  @Test(arguments: [
    "[a](b) / ", "**[a](b)** / ", "*_*_", "**a** ", "`", "``` ` ", "é", "| a | b |\n|---|---|\n",
    "| Max Output | 8k |\n", "- **ID**: x\n", "## 📋 Overview\n", "[a](../b.md) ", "&amp;\\_",
    "![x](https://img.shields.io/badge/a-b-c) ", "https://img.shields.io/badge/", "a: b\n",
    "1,1.1 ",
    "**Last Updated**: 2025-09-04 | ", "\n\n[a](b) / ", "_a", "___ ",
  ])
  func `a page of one piece, many times`(_ piece: String) {
    let heads = ["", "## 🎯 Capabilities\n\n", "## 📋 Overview\n\n- **ID**: ", "---\n"]
    for head in heads + ["| Specification | Value |\n|---|---|\n| **Max Output** | "] {
      Growth.expectLinear(head + piece, upTo: 800) {
        Array((head + String(repeating: piece, count: $0)).utf8)
      } _: { bytes in
        _ = PageSummary(Page.reading(AuthorPage.path, bytes))
        _ = Page.reading("page.md", bytes, contract: SmallCatalog.starmap, .alone)
      }
    }
  }

  @Test func `a long heading with many badges below, and a long column with many links`() {
    func text(_ count: Int) -> [UInt8] {
      let symbols = String(repeating: "é", count: count * 10)
      let badges = String(repeating: "![x](y) ", count: count)
      let rows = String(repeating: "| [a](b) |\n", count: count)
      return Array(
        "## \(symbols) Capabilities\n\n\(badges)\n\n| \(symbols) |\n|---|\n\(rows)".utf8)
    }
    Growth.expectLinear("headings", upTo: 800, input: text) { bytes in
      _ = PageSummary(Page.reading(AuthorPage.path, bytes))
    }
  }

  @Test(arguments: [
    "[a](../b)", "[a](../M1.md)", "[m](../../a1/models/m1.md)", "[Authors](../../..)",
    "[a](../../a1/models/m1.md#b)", "[a](#b)", "[a](../../../..)", "![a](x.svg)",
  ])
  func `an index of many pages`(_ link: String) {
    func summaries(_ count: Int) -> [PageSummary] {
      (0..<count).map {
        PageSummary(Page.reading("authors/a\($0)/models/m\($0).md", "# m\n\n\(link)\n"))
      }
    }
    Growth.expectLinear(link, upTo: 4_000, input: summaries) { pages in
      let index = CatalogIndex(
        contract: SmallCatalog.starmap, pages: pages, files: pages.map(\.path))
      _ = index.links.orphans()
    }
  }
}
