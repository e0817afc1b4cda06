import Contract
package import Diagnostics
package import Records

/// Two records of one set with the same key.
package enum DuplicateValue: PageRule {
  package static let descriptor = RuleDescriptor(
    "duplicate-value", "Duplicate key of a record",
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

  package static func check(_ page: Page, into findings: inout Findings) {
    var known: [Key: Fact] = [:]
    for record in page.dataRecords {
      // A doubled key of a mapping is a duplicate key already.
      guard let set = record.layout, !set.isKeyed, let key = record.key, !key.isMissing else {
        continue
      }
      let text = Key(siblings: Siblings(record), text: Array(page.bytes(of: key)))
      guard let first = known[text] else {
        known[text] = key
        continue
      }
      findings.report(
        .duplicate(page.title(of: key), page.text(of: key), set.name), at: key.range,
        element: set.name, related: [page.related(first.range, "the first is here")])
    }
  }

  private struct Key: Hashable {
    let siblings: Siblings
    let text: [UInt8]
  }
}

/// The records of one set in one other record.
struct Siblings: Hashable {
  private let parent: RecordNumber
  private let set: ObjectIdentifier?

  init(_ record: RecordFacts) {
    parent = record.parent ?? 0
    set = record.layout.map { ObjectIdentifier($0) }
  }

  init(of set: RecordSetLayout, in parent: RecordNumber) {
    self.parent = parent
    self.set = ObjectIdentifier(set)
  }
}

extension Diagnostic.Message {
  fileprivate static func duplicate(_ title: String, _ text: String, _ set: String) -> Self {
    "duplicate \(term: title) '\(text)' in \(term: set)"
  }
}
