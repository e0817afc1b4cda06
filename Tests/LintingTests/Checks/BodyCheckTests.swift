import Contract
import Diagnostics
import SourceText
import TestSupport
import Testing

/// Checks of what is in the text of Markdown: labels, rows, and sections with a field in their
/// heading.
@Suite struct BodyCheckTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z 0-9 -"}
    prices: {currency: $}
    missing: [""]
    fields:
      shelf: {type: text}
      books: {type: quantity}
      title: {type: text}
      pages: {type: quantity}
      price: {type: price}
      note: {type: text}
      licence: {type: text}
      owner: {type: text}
      item: {type: text}
    kinds:
      list:
        paths: ["{id}.md"]
        section-level: 2
        sections:
          - Facts
          - {heading: Notes, optional: true}
          - heading: "{shelf} ({books})"
            records: {shelves: {key: shelf}}
            check:
              - {assert: size(volumes) == books, id: count, at: books, message: "{shelf} has {books}"}
              - {assert: has(note), id: note}
              - {assert: size(page.shelves) < 3, id: shelves}
        labels:
          - {section: Facts, values: {Licence: licence, Owner: owner}}
          - {section: "{shelf} ({books})", values: {Note: note}}
        items: [{section: Notes, forms: ["see {item}"]}]
        tables:
          - section: "{shelf} ({books})"
            columns: [Title, Pages, Price]
            optional-columns: [Price]
            each-row: {Title: title, Pages: pages, Price: price}
            records: {volumes: {key: title, record: {properties: {pages: {maximum: 900}}}}}
            check:
              - {assert: has(price), id: price}
              - {assert: pages < 700, id: pages}
        check:
          - {assert: has(owner), id: owner}
          - {assert: 'shelves.all(s, s.volumes.all(v, v.pages < 600))', id: thick}
          - {assert: size(volumes) < 4, id: volumes}
          - {assert: "item.all(i, i != 'y')", id: items, message: "{item}"}

    """)

  /// The findings of checks on a page with these facts and shelves, with the text of each place.
  private func findings(_ facts: String, _ shelves: String...) -> [String] {
    let page = "# A\n\n## Facts\n\n\(facts)\n\n\(shelves.joined(separator: "\n"))"
    let bytes = Array(page.utf8)
    return SmallCatalog(["a.md": bytes], contract: Self.contract).diagnostics()
      .filter { $0.rule.hasPrefix(ContractChecks.prefix) }
      .map {
        "\($0.rule.dropFirst(6)) '\(String(decoding: bytes[$0.range.offsets], as: UTF8.self))': \($0.message)"
      }
  }

  private static func shelf(
    _ name: String, _ books: Int, note: String = "- **Note**: n",
    columns: String = "Title | Pages | Price", _ rows: String...
  ) -> String {
    let line = String(repeating: "---|", count: columns.count { $0 == "|" }) + "---"
    return
      "## \(name) (\(books))\n\n\(note)\n\n\(columns)\n\(line)\n\(rows.joined(separator: "\n"))\n"
  }

  private static let good = "- **Licence**: MIT\n- **Owner**: Ann"

  @Test func `sections see their heading, labels and rows`() {
    #expect(findings(Self.good, Self.shelf("Old", 1, "T | 5 | $1")) == [])
    #expect(
      findings(
        Self.good, Self.shelf("Old", 3, "T | 5 | $1", "U | 5 | $1"),
        Self.shelf("New", 1, "V | 6 | $2"))
        == ["count '3': Old has 3"])
    #expect(
      findings(Self.good, Self.shelf("Old", 1, note: "Text.", "T | 5 | $1"))
        == ["note 'Old (1)': this is false here: has(note)"])
    let shelves = ["A", "B", "C"].map { Self.shelf($0, 1, "\($0)x | 5 | $1") }.joined(
      separator: "\n")
    #expect(findings(Self.good, shelves).count == 3)
  }

  @Test func `a page sees its sections and all rows`() {
    let rows = Self.shelf("Old", 2, "T | 650 | $1", "U | 5 | $1")
    #expect(
      findings(Self.good, rows) == [
        "thick 'A': this is false here: shelves.all(s, s.volumes.all(v, v.pages < 600))"
      ])
    #expect(
      findings(
        Self.good, Self.shelf("Old", 2, "T | 5 | $1", "U | 5 | $1"),
        Self.shelf("New", 2, "V | 5 | $1", "W | 5 | $1")) == [
          "volumes 'A': this is false here: size(volumes) < 4"
        ])
    // The schema of the rows does not allow it already.
    #expect(findings(Self.good, Self.shelf("Old", 1, "T | 1000 | $1")) == [])
  }

  @Test func `a label that may be misspelt makes its field unknown`() {
    let shelf = Self.shelf("Old", 1, "T | 5 | $1")
    #expect(findings("- **Licence**: MIT", shelf) == ["owner 'A': this is false here: has(owner)"])
    #expect(findings("- **Licence**: MIT\n- **Ownr**: Ann", shelf) == [])
    #expect(findings("- **Licence**: MIT\n- **Owner** Ann", shelf) == [])
    #expect(findings("- **Licence**: MIT\n- **Colour**: red", shelf).count == 1)
    #expect(findings(Self.good, Self.shelf("Old", 1, note: "- **Noet**: n", "T | 5 | $1")) == [])
    #expect(findings(Self.good, Self.shelf("Old", 1, columns: "Title | Pages", "T | 5")).count == 1)
    #expect(
      findings(Self.good, Self.shelf("Old", 1, columns: "Title | Pages | Pricee", "T | 5 | $1"))
        == [])
  }

  @Test func `rows see the records in the data of their page`() throws {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z 0-9 -"}
      missing: [""]
      fields: {cycle: {type: text}, window: {type: quantity}, title: {type: text}}
      kinds:
        page:
          paths: ["{id}.md"]
          frontmatter:
            records: {releases: {each: "releases[]", key: cycle, fields: {cycle: cycle, window: window}}}
          tables:
            - columns: [Title, Window]
              each-row: {Title: title, Window: window}
              optional: true
              records: {rows: {key: title}}
              check: [{assert: "page.releases.exists(r, r.window == window)", id: a, message: "{title}"}]
          check: [{assert: size(rows) < 3, id: b, message: x}]

      """)
    let releases = "---\nreleases: [{cycle: '1', window: 5}, {cycle: '2', window: 6}]\n---\n\n# A\n"
    let rows = "| Title | Window |\n|---|---|\n| T | 5 |\n| U | 7 |\n| V | 6 |\n"
    func findings(_ pages: [String: String]) -> [String] {
      SmallCatalog(pages.mapValues { Array($0.utf8) }, contract: contract).diagnostics()
        .filter { $0.rule.hasPrefix(ContractChecks.prefix) }
        .map { "\($0.path) \($0.rule.dropFirst(6)): \($0.message)" }
    }
    #expect(findings(["p.md": "\(releases)\n\(rows)"]) == ["p.md b: x", "p.md a: U"])
  }

  @Test func `items of a list with one field are its values`() {
    #expect(
      findings(Self.good + "\n\n## Notes\n\n- see x\n- see y\n", Self.shelf("Old", 1, "T | 5 | $1"))
        == ["items 'x': x, y"])
  }
}
