import Contract
import Diagnostics
import SourceText
import TestSupport
import Testing

/// Lists whose items are unique and sorted, and sections and rows that a page may have besides.
@Suite struct ListFormTests {
  private func found(_ tags: String, _ form: String) -> [String] {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: a}
      fields: {tags: {type: list, separator: " ", \(form)}}
      kinds: {page: {title: a page, paths: [a.yaml], data: {fields: {tags: tags}}}}
      """)
    return SmallCatalog(["a.yaml": Array("tags: \(tags)\n".utf8)], contract: contract)
      .diagnostics(["unsorted-items", "duplicate-item"])
      .map { "\($0.range.start) \($0.message.text)" }
  }

  @Test(arguments: ["a b c", "[a, b, c]", "a", "''", "B a"])
  func `a sorted list has no finding`(_ tags: String) {
    #expect(found(tags, "sorted: true, unique-items: true") == [])
  }

  @Test func `the fewest items that have to be moved are reported`() {
    #expect(
      found("b c d a", "sorted: true")
        == ["12 'a' is out of alphabetical order in tags; expected it before 'b'"])
    #expect(
      found("d a b c", "sorted: true")
        == ["6 'd' is out of alphabetical order in tags; expected it after 'c'"])
  }

  @Test func `letter case counts unless the contract ignores it`() {
    #expect(found("a B A", "sorted: true, unique-items: true").count == 2)
    #expect(
      found("a B c A", "sorted: true, ignore-case: true")
        == ["12 'A' is out of alphabetical order in tags; expected it before 'B'"])
  }

  @Test func `a duplicate is not reported as out of order too`() {
    #expect(
      found("a B c A", "sorted: true, unique-items: true, ignore-case: true")
        == ["12 duplicate item 'A' in tags"])
  }

  @Test func `an item that an alias repeats is reported at the alias`() {
    #expect(found("[&t a, b, *t]", "unique-items: true") == ["16 duplicate item 'a' in tags"])
  }

  @Test func `a duplicate of an allowed item is reported once`() {
    #expect(
      found("a b a", "unique-items: true, items: [a, b]") == ["10 duplicate item 'a' in tags"])
  }

  @Test func `an item is not expected next to an equal one`() {
    #expect(
      found("b a b", "sorted: true")
        == ["6 'b' is out of alphabetical order in tags; expected it after 'a'"])
    #expect(
      found("b b c a b", "sorted: true")
        == [
          "10 'c' is out of alphabetical order in tags; expected it after 'b'",
          "12 'a' is out of alphabetical order in tags; expected it before 'b'",
        ])
  }

  @Test func `an item that is there again is reported each time`() {
    #expect(
      found("[a, b, a, a]", "unique-items: true")
        == ["13 duplicate item 'a' in tags", "16 duplicate item 'a' in tags"])
  }

  private func found(_ page: String, kind: String) -> [String] {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: a}
      fields: {size: {type: quantity}}
      kinds:
        page: {title: a page, paths: [a.md], \(kind)}
        other: {title: another page, paths: [b.md], labels: [{values: {Size: size}}]}
      """)
    return SmallCatalog(["a.md": Array(page.utf8)], contract: contract)
      .diagnostics(["unknown-section", "missing-section", "unknown-field", "missing-field"])
      .map { "\($0.rule): \($0.message.text)" }
  }

  private static let closed =
    "section-level: 2, sections: [Size, {heading: Licence, optional: true}], closed-sections: true"

  @Test(arguments: ["# A\n\n## Size\n\n### More\n", "## Size\n\n## 📜 Licence\n"])
  func `headings below those of the contract do not begin sections`(_ page: String) {
    #expect(found(page, kind: Self.closed) == [])
  }

  @Test func `another section is reported, and a misspelt one is reported once`() {
    #expect(
      found("## Size\n\n## Lisence\n\n## Prices\n", kind: Self.closed) == [
        "unknown-section: section 'Lisence' is not one of those of a page; did you mean 'Licence'?",
        "unknown-section: section 'Prices' is not one of those of a page",
      ])
    #expect(
      found("## Siez\n", kind: Self.closed)
        == ["missing-section: section 'Size' is missing; is 'Siez' a misspelling of it?"])
  }

  @Test func `an open table may have other rows, but no misspelt ones`() {
    let kind = "tables: [{columns: [Name, Value], facts: {Size: size, Weight: ~}, open: true}]"
    let head = "| Name | Value |\n|---|---|\n"
    #expect(found(head + "| Size | 1 |\n| Colour | red |\n| Weight | 2 |\n", kind: kind) == [])
    #expect(
      found(head + "| Siez | 1 |\n", kind: kind)
        == ["unknown-field: there is no field 'Siez' here; did you mean 'Size'?"])
  }

  @Test(arguments: [
    "## 📏 Size\n", "## Size 📏\n", "## Size\n", "## How large\n", "## How large 📏\n",
  ])
  func `a section may have several headings, and symbols anywhere`(_ page: String) {
    #expect(
      found(
        page, kind: "symbols: anywhere, sections: [{headings: [📏 Size, How large]}]") == [])
  }
}
