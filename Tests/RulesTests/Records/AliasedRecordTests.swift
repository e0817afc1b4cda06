import Contract
import Diagnostics
import SourceText
import TestSupport
import Testing

/// Records that aliases of YAML repeat: their values have the places of their anchors.
@Suite struct AliasedRecordTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: a}
    fields: {cycle: {type: text}, day: {type: date}, latest: {type: text}}
    unique:
      - {fields: [page.latest, page.releases.cycle], title: cycle, within: page}
    kinds:
      page:
        paths: ["{id}.yaml"]
        data:
          fields: {latest.cycle: latest}
          records:
            releases: {each: "releases[]", key: cycle, fields: {cycle: cycle, day: day}}
            others: {each: "others[]", key: cycle, fields: {cycle: cycle}}
    """)

  /// The findings of a page with `⟦ ⟧` around the place of each, and the places that they refer to.
  private func check(
    _ rule: String, _ marked: String, related: [[String]],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let marked = MarkedText(marked)
    let catalog = SmallCatalog(["a.yaml": Array(marked.text.utf8)], contract: Self.contract)
    let found = catalog.diagnostics([rule])
    #expect(found.map(\.range) == marked.ranges, sourceLocation: sourceLocation)
    let lines = found.map { finding in
      finding.related.map { place in
        String(
          decoding: Array(marked.text.utf8)[..<place.range.end], as: UTF8.self
        ).split(separator: "\n").last.map(String.init) ?? ""
      }
    }
    #expect(lines == related, sourceLocation: sourceLocation)
  }

  @Test func `a record that an alias repeats is reported at the alias`() {
    check(
      "duplicate-value",
      """
      latest: &l {cycle: aa, day: 2024-01-01}
      releases:
        - *l
        - {cycle: b}
        - ⟦*l⟧
        - ⟦*l⟧

      """, related: [["latest: &l {cycle: aa"], ["latest: &l {cycle: aa"]])
    check(
      "duplicate-value",
      """
      releases:
        - &l {cycle: aa}
        - ⟦*l⟧
      others: [*l, {cycle: b}, ⟦*l⟧]

      """, related: [["  - &l {cycle: aa"], ["  - &l {cycle: aa"]])
  }

  @Test func `a key that an alias repeats is reported at the alias`() {
    check(
      "duplicate-value",
      """
      releases:
        - {cycle: &c aa}
        - cycle: ⟦*c⟧
          day: 2024-01-03

      """, related: [["  - {cycle: &c aa"]])
  }

  @Test func `a value that an alias repeats at another address is not called its own duplicate`() {
    check(
      "value-not-unique", "latest: &l {cycle: ⟦aa⟧}\nreleases: [*l, {cycle: b}]\n", related: [[]])
    check(
      "value-not-unique", "latest: {cycle: aa}\nreleases: [{cycle: ⟦aa⟧}]\n",
      related: [["latest: {cycle: aa"]])
  }

  @Test func `a key that is written twice is reported as before`() {
    check(
      "duplicate-value", "releases:\n  - {cycle: aa}\n  - {cycle: ⟦aa⟧}\n",
      related: [["  - {cycle: aa"]])
  }
}
