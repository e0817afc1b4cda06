import Contract
import Diagnostics
import TestSupport
import Testing

/// Dates that are wrong on their own page, and values of rows that are wrong, do not accuse others.
@Suite struct MisorderedDateTests {
  private static let models = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z"}
    fields:
      id: {type: id, role: id}
      released: {type: date, role: release-date, title: release date}
      updated: {type: date, role: updated, title: date of the last update}
    kinds:
      author-model: {title: an author's model, paths: ["authors/{id}.yaml"], data: {fields: {id: id, released: released, updated: updated}}}
      offer: {title: an offer, paths: ["offers/{id}.yaml"], data: {fields: {id: id, released: released, updated: updated}}}
    agreement: [{kinds: [author-model, offer], by: id, fields: [released]}]
    """)

  private func findings(_ pages: [String: String], _ contract: Contract) -> [String] {
    SmallCatalog(pages.mapValues { Array($0.utf8) }, contract: contract).diagnostics()
      .map { "\($0.path) \($0.rule)" }
  }

  @Test(arguments: ["authors", "offers"])
  func `a date that its own page contradicts is the wrong one of two`(_ wrong: String) {
    let pages = Dictionary(
      uniqueKeysWithValues: ["authors", "offers"].map { folder in
        let year = folder == wrong ? "2027" : "2025"
        return ("\(folder)/a.yaml", "id: a\nreleased: \(year)-04-14\nupdated: 2026-01-01\n")
      })
    // One of the findings about the date, and none at the other page.
    let found = findings(pages, Self.models)
    #expect(found.count == 1 && found.first?.hasPrefix("\(wrong)/a.yaml ") == true)
  }

  private static let cities = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z"}
    fields:
      id: {type: id, role: id}
      name: {type: text, role: title}
      size: {type: quantity}
      city: {type: link}
    kinds:
      index:
        title: the index
        paths: [index.md]
        sections: [Cities]
        tables:
          - section: Cities
            columns: [City, Size]
            each-row: {City: city, Size: size}
            listing: {subject: city, pages: city, linked: true, every: {}, agree: [size], sorted-by: city}
      city:
        title: a city
        paths: ["cities/{id}.md"]
        heading: name
        labels: [{values: {ID: id, Size: size}}]
    """)

  @Test(arguments: [
    ("Zerlin", "Aachen", ["index.md missing-index-entry"]),
    ("Berlin", "Aachen", []),
  ])
  func `a row with a wrong name is not out of order`(
    _ berlin: String, _ aachen: String, _ expected: [String]
  ) {
    let names = ["aachen": "Aachen", "berlin": "Berlin", "bonn": "Bonn", "celle": "Celle"]
    var pages = Dictionary(
      uniqueKeysWithValues: names.map { id, name in
        ("cities/\(id).md", "# \(name)\n\n- **ID**: \(id)\n- **Size**: 1\n")
      })
    func row(_ name: String, _ id: String) -> String { "| [\(name)](cities/\(id).md) | 1 |\n" }
    func index(_ rows: [String]) -> String {
      "# Index\n\n## Cities\n\n| City | Size |\n|---|---|\n" + rows.joined()
    }
    let rows = [
      row(aachen, "aachen"), row(berlin, "berlin"), row("Bonn", "bonn"), row("Celle", "celle"),
    ]
    pages["index.md"] = index(rows)
    #expect(findings(pages, Self.cities) == expected)
    pages["index.md"] = index([rows[0], rows[3], rows[1], rows[2]])
    #expect(findings(pages, Self.cities).contains("index.md unsorted-index"))
  }
}
