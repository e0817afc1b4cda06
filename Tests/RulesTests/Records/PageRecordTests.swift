import Contract
import Diagnostics
import TestSupport
import Testing

/// Rows of tables and repeated sections as records of a set.
@Suite struct PageRecordTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z 0-9 -"}
    missing: [""]
    fields:
      api: {type: link, title: API}
      https: {type: text, title: HTTPS, items: ["Yes", "No"]}
      port: {type: quantity}
      sponsor: {type: tick}
      category: {type: text}
      owner: {type: text}
    kinds:
      list:
        title: the list
        paths: [a.md]
        sections:
          - {heading: "{category}", level: 2, records: {categories: {
              record: {required: [owner]}, sorted-by: category, at-least: 2}}}
        labels: [{section: "{category}", values: {Owner: owner}}]
        tables:
          - section: "{category}"
            columns: [API, HTTPS, Port, Sponsor]
            optional-columns: [HTTPS, Port, Sponsor]
            each-row: {API: api, HTTPS: https, Port: port, Sponsor: sponsor}
            records:
              apis:
                key: api
                unique: [port]
                record: {required: [https], properties: {port: {maximum: 65535}}}
                sorted-by: api
                ignore-case: true
                unless: sponsor
                at-least: 2
    """)

  private static let rules: Set = [
    "duplicate-value", "unsorted-records", "record-violation", "too-few-records",
    "duplicate-section",
  ]

  private func found(_ page: String) -> [String] {
    SmallCatalog(["a.md": Array(page.utf8)], contract: Self.contract).diagnostics(Self.rules)
      .map { "\($0.rule): \($0.message.text)" }
  }

  private func page(_ rows: String..., columns: String = "| API | HTTPS | Port |") -> String {
    let line = "|" + String(repeating: "---|", count: columns.count { $0 == "|" } - 1)
    return """
      ## Animals

      **Owner**: me

      \(columns)
      \(line)
      \(rows.joined(separator: "\n"))

      ## Books

      **Owner**: me

      """
  }

  @Test func `rows that are right have no finding`() {
    #expect(found(page("| [ant](x) | Yes | 1 |", "| [Bee](x) | No | 2 |")) == [])
  }

  @Test func `of rows that are out of order, the fewest are reported`() {
    #expect(
      found(
        page(
          "| [ant](x) | Yes | 1 |", "| [zebra](x) | Yes | 2 |", "| [Bee](x) | No | 3 |",
          "| [cat](x) | No | 4 |")) == [
          """
          unsorted-records: API 'zebra' comes after 'Bee' of the record after it; expected \
          alphabetical order
          """
        ])
    #expect(
      found(
        page(
          "| [cat](x) | Yes | 1 |", "| [dog](x) | Yes | 2 |", "| [ant](x) | No | 3 |",
          "| [emu](x) | No | 4 |", "| [bee](x) | No | 5 |")) == [
          """
          unsorted-records: API 'ant' comes before 'dog' of the record before it; expected \
          alphabetical order
          """,
          """
          unsorted-records: API 'bee' comes before 'emu' of the record before it; expected \
          alphabetical order
          """,
        ])
  }

  @Test(arguments: [
    "[bee] https://b.org/)", "[bee](https://b.org/", "bee (https://b.org/)", "[bee(https://b.org/)",
    "bee",
  ])
  func `a broken link in a row is one finding, and no other row is blamed for its name`(
    _ cell: String
  ) {
    let contract = SmallCatalog.contract(
      """
      contract: 1
      name: x
      ids: {characters: "a-z"}
      fields: {api: {type: link, title: API, linked: true}, https: {type: text}}
      kinds:
        list:
          paths: [a.md]
          tables:
            - columns: [API, HTTPS]
              each-row: {API: api, HTTPS: https}
              records: {apis: {sorted-by: api}}
      """)
    let text = """
      | API | HTTPS |
      |---|---|
      | [ant](https://a.org/) | Yes |
      | \(cell) | Yes |
      | [cat](https://c.org/) | Yes |

      """
    let found = SmallCatalog(["a.md": Array(text.utf8)], contract: contract).diagnostics()
    #expect(
      found.map { "\($0.rule): \($0.message.text)" } == [
        """
        invalid-value: API '\(cell)' is not a link; expected a text in brackets, and its address \
        after it
        """
      ])
  }

  @Test func `rows are sorted regardless of case, except those that the order passes over`() {
    let columns = "| API | HTTPS | Sponsor |"
    #expect(
      found(
        page(
          "| [Zoo](x) | Yes | ✅ |", "| [Bee](x) | Yes | ❌ |", "| [ant](x) | Yes | ❌ |",
          columns: columns)) == [
          """
          unsorted-records: API 'ant' comes before 'Bee' of the record before it; expected \
          alphabetical order
          """
        ])
  }

  @Test func `a key and another unique field are reported where they occur again`() {
    #expect(
      found(page("| [a](x) | Yes | 1 |", "| [a](y) | Yes | 2 |", "| [b](y) | Yes | 1 |")) == [
        "duplicate-value: duplicate API 'a' in apis",
        "duplicate-value: duplicate port '1' in apis",
      ])
  }

  @Test func `records of two tables have their own keys and their own order`() {
    let rows = ["| [b](x) | Yes | 1 |", "| [c](x) | Yes | 2 |"]
    let more = "\n| API | HTTPS | Port |\n|---|---|---|\n\(rows.joined(separator: "\n"))\n"
    #expect(found(page(rows[0], rows[1]) + more) == [])
  }

  @Test func `a row without a required value is named by its key`() {
    #expect(
      found(page("| [a](x) |  | 1 |", "| [b](x) | Yes | 70000 |")) == [
        "record-violation: apis 'a' has no HTTPS",
        "record-violation: port '70000' is too large; expected at most 65535",
      ])
  }

  @Test func `a missing column and a missing cell are not rows without a value`() {
    #expect(found(page("| [a](x) |", "| [b](x) |", columns: "| API |")) == [])
    #expect(found(page("| [a](x) | Yes | 1 |", "| [b](x) |")) == [])
  }

  @Test func `too few rows are reported at the table`() {
    #expect(
      found(page("| [a](x) | Yes | 1 |"))
        == ["too-few-records: only 1 row in this table; expected at least 2"])
  }

  @Test func `sections are records too`() {
    #expect(
      found("## Books\n\n**Owner**: me\n\n## Animals\n")
        == [
          """
          unsorted-records: category 'Animals' comes before 'Books' of the record before it; \
          expected alphabetical order
          """,
          "record-violation: categories has no owner",
        ].sorted())
    #expect(
      found("## Books\n\n**Owner**: me\n")
        == ["too-few-records: only 1 section in categories; expected at least 2"])
  }

  @Test func `a section that is there twice is one finding`() {
    let section = "## Books\n\n**Owner**: me\n\n"
    #expect(
      found(section + section)
        == ["duplicate-section: section 'Books' is on the page twice"])
  }
}
