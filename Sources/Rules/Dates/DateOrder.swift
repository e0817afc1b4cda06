import Contract
package import Diagnostics
package import Records
import SourceText

/// Dates of one page that cannot all be right.
package enum DateOrder: PageRule {
  package static let descriptor = RuleDescriptor(
    "date-order", "Dates in an impossible order",
    severity: .error, category: .dates, traits: [.judgesValue],
    rationale: """
      A model's knowledge ends before it is released; a record is made before it is changed, and a
      page has no fact from after it was written. In any other order, two dates were swapped
      or one is mistyped, most often in its year.
      """,
    examples: [
      Example(
        "Knowledge after the release", on: .providerModel,
        bad: .overview(["Release Date": "2024-04-14", "Knowledge Cutoff": "⟦2024-06-01⟧"]),
        good: .overview(["Release Date": "2025-04-14", "Knowledge Cutoff": "2024-06-01"]))
    ])

  /// Which date comes before which; of the later dates of a pair, the first that contradicts it is
  /// the one that counts.
  private static let order: [(earlier: Role, later: [Role])] = [
    (.knowledgeCutoff, [.releaseDate, .updated, .pageUpdated]),
    (.releaseDate, [.updated, .pageUpdated]),
    (.created, [.updated, .pageUpdated]),
    (.updated, [.pageUpdated]),
  ]

  package static func check(_ page: Page, into findings: inout Findings) {
    for record in page.mergedRecords { check(record, of: page, into: &findings) }
  }

  private static func check(_ record: RecordFacts, of page: Page, into findings: inout Findings) {
    let pairs = contradictions(in: record)
    var reported: Set<FieldIndex> = []
    for (first, second) in pairs {
      // A date that several others contradict is the wrong one.
      if pairs.count(where: { $0.later.field == second.field }) == 1 {
        findings.report(first, is: "later", than: second, on: page)
      } else if reported.insert(second.field).inserted {
        findings.report(second, is: "earlier", than: first, on: page)
      }
    }
  }

  /// The dates that are later than one that should come after them.
  private static func contradictions(in record: RecordFacts) -> [(earlier: Fact, later: Fact)] {
    order.compactMap { earlier, later in
      guard let first = record.fact(earlier, where: \.isDated) else { return nil }
      return later.lazy.compactMap { record.fact($0, where: \.isDated) }
        .first { first.isLater(than: $0) }.map { (first, $0) }
    }
  }
}

extension Fact {
  fileprivate var isDated: Bool { days != nil }

  /// Whether it is later on every day that the two may mean; by time of day where both have one.
  fileprivate func isLater(than other: Fact) -> Bool {
    guard let days, let otherDays = other.days else { return false }
    if days == otherDays, case .date(.timestamp(_, let seconds)) = value,
      case .date(.timestamp(_, let otherSeconds)) = other.value
    {
      return seconds > otherSeconds
    }
    return days.lowerBound > otherDays.upperBound
  }
}
