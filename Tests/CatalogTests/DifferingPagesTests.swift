import Contract
import Diagnostics
import Records
import TestSupport
import Testing

/// Pages of one kind that may differ in a field, and rows that mark exceptions.
@Suite struct DifferingPagesTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    places: [{name: files, links: files}]
    ids: {characters: a}
    fields:
      size: {type: quantity}
      host: {type: link}
      notes: {type: text}
    kinds:
      thing:
        paths: ["things/{id}.md"]
        labels: [{values: {Size: size}}]
        tables:
          - columns: [Host, Size, Notes]
            each-row: {Host: host, Size: size, Notes: notes}
            listing:
              subject: host
              pages: offer
              agree: [size]
              exceptions: {field: notes, texts: {Own size: [size]}}
      offer:
        paths: ["offers/{host}/{id}.md"]
        labels: [{values: {Size: size}}]
    agreement:
      - {kinds: [thing, offer], by: id, fields: [size], may-differ: [size]}
    """)

  private func findings(thing: String, _ a: String, _ b: String, rows: String = "") -> [String] {
    let table = rows.isEmpty ? "" : "\n| Host | Size | Notes |\n|---|---|---|\n\(rows)\n"
    let pages = [
      "things/x.md": "- **Size**: \(thing)\n\(table)", "offers/a/x.md": "- **Size**: \(a)\n",
      "offers/b/x.md": "- **Size**: \(b)\n",
    ]
    let catalog = SmallCatalog(pages.mapValues { Array($0.utf8) }, contract: Self.contract)
    return catalog.diagnostics(["facts-disagree"]).map { "\($0.path): \($0.message.text)" }
  }

  @Test func `two offers may differ where the page of the thing agrees with one`() {
    #expect(findings(thing: "8", "8", "4") == [])
  }

  @Test func `a page that agrees with no offer is reported`() {
    #expect(findings(thing: "9", "8", "4").count == 1)
  }

  @Test func `where all offers agree, a row that agrees with them is not at fault`() {
    let row = "| [a](../offers/a/x.md) | 4 |  |"
    #expect(
      findings(thing: "8", "4", "4", rows: row)
        == ["things/x.md: size is '8' here, and '4' in 3 other places"])
  }

  @Test func `a row has to agree with its own offer`() {
    #expect(findings(thing: "8", "8", "4", rows: "| [b](../offers/b/x.md) | 4 |  |") == [])
    #expect(findings(thing: "8", "8", "4", rows: "| [b](../offers/b/x.md) | 8 |  |").count == 1)
  }

  @Test func `a row that names an exception keeps its page out of the comparison`() {
    let row = "| [a](../offers/a/x.md) | 4 | Own size |\n| [b](../offers/b/x.md) | 4 | Own size |"
    #expect(findings(thing: "8", "4", "4", rows: row) == [])
    #expect(
      !findings(thing: "8", "4", "4", rows: row.replacing("Own size", with: "")).isEmpty)
  }
}
