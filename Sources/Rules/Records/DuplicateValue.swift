import Contract
package import Diagnostics
package import Records
import SourceText

/// Two records of one set with the same key, or the same value of another unique field.
package enum DuplicateValue: PageRule {
  package static let descriptor = RuleDescriptor(
    "duplicate-value", "Duplicate value among the records of a page",
    severity: .error, category: .records,
    rationale: """
      The key of a record identifies it among the others of its set. Of two records with one key, a
      program that looks the key up finds only one, and the facts of the other are lost.
      """,
    examples: [
      Example(
        "A release twice", path: "products/python.yaml",
        bad: """
          releases:
            - cycle: "3.13"
              date: 2024-10-07
            - cycle: "⟦3.13⟧"
              date: 2023-10-02

          """,
        good: DataExamples.sortedReleases,
        contract: DataExamples.releases)
    ])

  package static let needs: PageFeatures = .recordSets

  package static func check(_ page: Page, into findings: inout Findings) {
    var known: [Key: Fact] = [:]
    var places = RepeatedPlaces<Siblings>(page)
    for record in page.dataRecords {
      guard let set = record.layout else { continue }
      let start = places.start(of: record.range, after: record.siblings)
      for field in (set.key.map { [$0] } ?? []) + set.unique {
        guard let fact = record.fact(of: field), !fact.isMissing else { continue }
        let key = Key(
          siblings: record.siblings, field: field, value: page.key(of: fact))
        guard let first = known[key] else {
          known[key] = fact
          continue
        }
        if page.areHeadingsAlike(first, fact) { continue }
        // A doubled key of a mapping is a duplicate key already.
        if set.isKeyed, field == set.key,
          page.bytes(of: first).hasSameBytes(as: page.bytes(of: fact))
        {
          continue
        }
        let place = page.placeOfRepeated(fact.range, from: start, first: first.range)
        findings.report(
          .duplicate(page.title(of: fact), page.text(of: fact), set.name), at: place,
          element: set.name,
          related: place == first.range ? [] : [page.related(first.range, "the first is here")])
      }
    }
  }

  private struct Key: Hashable {
    let siblings: Siblings
    let field: FieldIndex
    let value: String
  }
}

extension Page {
  /// Whether two facts are all of two headings, which are a duplicate section.
  fileprivate func areHeadingsAlike(_ fact: Fact, _ other: Fact) -> Bool {
    guard fact.place == .heading, other.place == .heading,
      let first = contents.section(at: fact.range.start),
      let second = contents.section(at: other.range.start)
    else { return false }
    return source.slice(contents.sections[first].heading)
      .hasSameBytes(as: source.slice(contents.sections[second].heading))
  }
}

extension Diagnostic.Message {
  fileprivate static func duplicate(_ title: String, _ text: String, _ set: String) -> Self {
    "duplicate \(term: title) '\(text)' in \(term: set)"
  }
}
