import Catalog
import SourceText
import TestSupport
import Testing

/// Twice the input takes at most three times as long, whatever it is made of.
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
      let small = Array((head + String(repeating: piece, count: 400)).utf8)
      let twice = Array((head + String(repeating: piece, count: 800)).utf8)
      Growth.expectLinear(head + piece, small, twice) { bytes in
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
    Growth.expectLinear("headings", text(400), text(800)) { bytes in
      _ = PageSummary(Page.reading(AuthorPage.path, bytes))
    }
  }

  @Test(arguments: [
    "1", ",111", ".111", "1,1.1", "k ", " tokens", "-", "２", "\u{A0}", "April ", "a_%2C", "$",
    " $", "tok ", "US", "(", "/1M",
  ])
  func `a value of one piece, many times`(_ piece: String) {
    let small = "1" + String(repeating: piece, count: 20_000)
    let twice = "1" + String(repeating: piece, count: 40_000)
    Growth.expectLinear(piece, small, twice) { text in
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
    Growth.expectLinear(line, text(500), text(1_000)) { _ = ContractReader.read($0) }
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
    Growth.expectLinear(piece, text(5_000), text(10_000)) {
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
    let all = summaries(4_000)
    Growth.expectLinear(link, Array(all.prefix(2_000)), all) { pages in
      let index = CatalogIndex(
        contract: SmallCatalog.starmap, pages: pages, files: pages.map(\.path))
      _ = index.orphans()
    }
  }
}
