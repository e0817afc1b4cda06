import Diagnostics
import SourceText
import TestSupport
import Testing

/// Rows and sections of generated pages, compared with the records of their data.
@Suite struct CopiedRecordTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z 0-9 -"}
    missing: ["-"]
    fields:
      version: {type: text}
      released: {type: date}
      size: {type: quantity}
      notes: {type: text}
      other: {type: link}
    kinds:
      data:
        paths: ["data/{id}.yaml"]
        data:
          records:
            releases:
              each: "releases[]"
              key: version
              fields: {version: version, released: released, size: size}
      page:
        paths: ["pages/{id}.md"]
        generated-from: data
        tables:
          - columns: [Version, Released, Size]
            each-row: {Version: version, Released: released, Size: size}
          - columns: [Version, Notes]
            each-row: {Version: version, Notes: notes}
          - columns: [Other, Version, Released]
            each-row: {Other: other, Version: version, Released: released}
            listing: {subject: other, pages: page}
        sections:
          - {heading: "Release {version}", level: 2, optional: true}
        labels: [{values: {Day: released}}]

    """)

  private static let data = """
    releases:
      - {version: "2.1", released: 2025-03-01, size: 1234}
      - {version: "2.0", released: 2024-03-01}
      - {version: beta, released: 2023-03-01}

    """

  private func check(
    _ marked: String, _ expected: [String], data: String = Self.data,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let marked = MarkedText("# A\n\n" + marked)
    let pages = ["data/a.yaml": data, "pages/a.md": marked.text]
    let found = SmallCatalog(pages.mapValues { Array($0.utf8) }, contract: Self.contract)
      .diagnostics(["differs-from-source"])
    #expect(found.map(\.message.text) == expected, sourceLocation: sourceLocation)
    #expect(found.map(\.range) == marked.ranges, sourceLocation: sourceLocation)
  }

  private func table(_ rows: String...) -> String {
    (["| Version | Released | Size |", "|---|---|---|"] + rows).joined(separator: "\n") + "\n"
  }

  @Test func `equal and rounded values, and fewer of them, are right`() {
    check(table("| 2.1 | 2025-03-01 | 1.2k |", "| 2.0 | - | - |"), [])
    check("| Version | Notes |\n|---|---|\n| 1.0 | old |\n| 2.1 | new |\n", [])
    check(
      "| Other | Version | Released |\n|---|---|---|\n| [B](b.md) | 2.1 | 2020-01-01 |\n", [])
  }

  @Test func `another value in a row is reported at the row`() {
    check(
      table("| 2.1 | ⟦2025-03-02⟧ | 1.2k |", "| 2.0 | 2024-03-01 | ⟦5⟧ |"),
      [
        "released of '2.1' is '2025-03-02' here, but '2025-03-01' in 'data/a.yaml', which the page "
          + "is generated from",
        "size of '2.0' is '5' here, but 'data/a.yaml', which the page is generated from, has none",
      ])
  }

  @Test func `a row that the data does not have is reported`() {
    check(
      table("| 2.1 | 2025-03-01 | - |", "| ⟦1.9⟧ | 2024-03-01 | - |", "| ⟦bta⟧ | 2023-03-01 | - |"),
      [
        "'data/a.yaml', which the page is generated from, has no '1.9' in 'releases'",
        "'data/a.yaml', which the page is generated from, has no 'bta' in 'releases'; did you mean "
          + "'beta'?",
      ])
  }

  @Test func `a section is compared like a row`() {
    check(
      "## Release 2.1\n\n**Day**: ⟦2025-03-03⟧\n\n## Release 2.0\n\n**Day**: 2024-03-01\n",
      [
        "released of '2.1' is '2025-03-03' here, but '2025-03-01' in 'data/a.yaml', which the page "
          + "is generated from"
      ])
  }

  @Test func `nothing is missing in data that cannot be read`() {
    let rows = table("| 2.1 | 2025-03-01 | 7k |", "| 1.9 | 2024-03-01 | - |")
    check(
      rows, [], data: "releases:\n  - {version: \"2.1\", released: 2025-03-01}\n  - {version: \n")
    check(
      rows, [], data: "releases: [{version: \"2.1\", released: 2025-03-01, size: [1]}]\n")
  }
}
