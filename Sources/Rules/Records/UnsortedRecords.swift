import Contract
package import Diagnostics
package import Records
import SourceText

/// Records of a page out of the order that the contract has for them.
package enum UnsortedRecords: PageRule {
  package static let descriptor = RuleDescriptor(
    "unsorted-records", "Records out of order",
    severity: .warning, category: .records,
    rationale: """
      Programs that read a list of records most often take the first as the newest. A record in the
      wrong place is most often a sign of a wrong date.
      """,
    examples: [
      Example(
        "An older release first", path: "products/python.yaml",
        bad: """
          releases:
            - cycle: "3.12"
              date: 2023-10-02
            - cycle: "3.13"
              date: ⟦2024-10-07⟧

          """,
        good: DataExamples.sortedReleases,
        contract: DataExamples.releases)
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    var last: [Siblings: (record: RecordFacts, fact: Fact)] = [:]
    for record in page.dataRecords where !record.isOutOfOrder {
      guard let set = record.layout, let order = set.order, let fact = record.fact(of: order.field)
      else { continue }
      let siblings = record.siblings
      defer { last[siblings] = (record, fact) }
      guard let before = last[siblings],
        let isLess = page.compare(fact, before.fact, ignoringCase: order.ignoresCase),
        isLess == !order.isDescending
      else { continue }
      findings.report(
        .unsorted(
          "\(page.title(of: fact)) '\(page.text(of: fact))'", page.text(of: before.fact),
          OrderWords(of: fact, isDescending: order.isDescending)),
        at: fact.range, element: set.name,
        related: [page.related(before.fact.range, before.record.name ?? set.name)])
    }
  }
}

extension Page {
  /// Whether the value of the first fact is less than that of the second; nil where they are equal,
  /// or cannot be compared.
  fileprivate func compare(
    _ fact: Fact, _ other: Fact, ignoringCase ignoresCase: Bool
  ) -> Bool? {
    if let days = fact.days, let otherDays = other.days {
      return days.overlaps(otherDays) ? nil : days.upperBound < otherDays.lowerBound
    }
    if let quantity = fact.quantity, let otherQuantity = other.quantity {
      return quantity.agrees(with: otherQuantity) ? nil : otherQuantity.exceeds(quantity)
    }
    if let number = fact.number, let otherNumber = other.number {
      return number.agrees(with: otherNumber) ? nil : otherNumber.exceeds(number)
    }
    if let price = fact.price, let otherPrice = other.price {
      return price.agrees(with: otherPrice) ? nil : otherPrice.exceeds(price)
    }
    guard fact.isName, other.isName else { return nil }
    if ignoresCase {
      let (text, otherText) = (self.text(of: fact).uppercased(), self.text(of: other).uppercased())
      return text.hasSameBytes(as: otherText) ? nil : text.precedes(otherText)
    }
    let (text, otherText) = (bytes(of: fact), bytes(of: other))
    return text.elementsEqual(otherText) ? nil : text.lexicographicallyPrecedes(otherText)
  }
}

/// How messages name an order of values.
private struct OrderWords {
  /// How a value in the wrong place compares with the one before it.
  let relation: String
  let expected: String

  init(of fact: Fact, isDescending: Bool) {
    (relation, expected) =
      if fact.days != nil {
        isDescending
          ? ("is later than", "the latest first") : ("is earlier than", "the earliest first")
      } else if fact.quantity != nil || fact.number != nil || fact.price != nil {
        isDescending
          ? ("is larger than", "the largest first") : ("is smaller than", "the smallest first")
      } else {
        isDescending
          ? ("comes after", "reverse alphabetical order") : ("comes before", "alphabetical order")
      }
  }
}

extension Diagnostic.Message {
  fileprivate static func unsorted(_ fact: String, _ before: String, _ words: OrderWords) -> Self {
    """
    \(fact) \(term: words.relation) '\(before)' of the record before it; expected \
    \(term: words.expected)
    """
  }
}
