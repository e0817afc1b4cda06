import Catalog
import SourceText
import TestSupport
import Testing

/// Time is linear in the size of the input, for any content.
@Suite(.serialized)
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
    "1", ",111", ".111", "1,1.1", "k ", " tokens", "-", "２", "\u{A0}", "April ", "a_%2C", "$",
    " $", "tok ", "US", "(", "/1M",
  ])
  func `a value of one piece, many times`(_ piece: String) {
    Growth.expectLinear(piece, upTo: 40_000) {
      "1" + String(repeating: piece, count: $0)
    } _: { text in
      _ = QuantityReading(text)
      _ = DateReading(date: text)
      _ = DateReading(timestamp: text)
      _ = PriceReading("$" + text)
      _ = PriceReading(String(text.dropFirst()) + "1")
      _ = BadgeReading(text + "-b-c")
    }
  }

  @Test(arguments: [
    "  f%: {type: text}\n", "  f%: {type: wrong}\n", "  f%: {wrong: text}\n",
    "  f%: {type: id, role: id}\n",
    "  f%: x\n",
  ])
  func `a contract of many fields`(_ line: String) {
    func text(_ count: Int) -> [UInt8] {
      let fields = (0..<count).map { line.replacing("%", with: "\($0)") }.joined()
      let uses = (0..<count).map { "        L\($0): f\($0)x\n" }.joined()
      return Array(
        """
        contract: 1
        name: x
        ids: {characters: a}
        fields:
        \(fields)
        kinds:
          page:
            paths: [x]
            footer:
        \(uses)
        """.utf8)
    }
    Growth.expectLinear(line, upTo: 1_000, input: text) { _ = ContractReader.read($0) }
  }

  @Test(arguments: [
    "a", " ", "a ", " a", "a b ", "/", " /", "/ ", "to ", "to  ", "a to", "a to b to ", "(", " ()",
  ])
  func `a cell of several fields, of one piece many times`(_ piece: String) throws {
    let contract = try #require(
      Contract.reading(
        """
        contract: 1
        name: x
        ids: {characters: a}
        fields: {a: {type: text}, b: {type: text}, c: {type: text}}
        kinds:
          x:
            paths: [x.md]
            tables:
              - columns: [A, B, C, D]
                record: {A: "{a} / {b}", B: "{a} {b}", C: "{a} a b a b ({b} to to be", D: "x {a}-{b}-{c}"}
        """))
    func text(_ count: Int) -> [UInt8] {
      let cell = "x " + String(repeating: piece, count: count) + " to be |"
      return Array("| A | B | C | D |\n|---|---|---|---|\n|\(cell)\(cell)\(cell)\(cell)\n".utf8)
    }
    Growth.expectLinear(piece, upTo: 10_000, input: text) {
      _ = Page.reading("x.md", $0, contract: contract)
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
      _ = index.orphans()
    }
  }
}
