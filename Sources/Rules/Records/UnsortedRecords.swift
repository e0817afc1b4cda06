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

  package static let needs: PageFeatures = .recordSets

  package static func check(_ page: Page, into findings: inout Findings) {
    var groups: [[Sorted]] = []
    var numbers: [Siblings: Int] = [:]
    for record in page.dataRecords where !record.isOutOfOrder {
      guard let set = record.layout, let order = set.order, let fact = record.fact(of: order.field),
        // Of a link that is reported, the name is not known.
        page.canCompare(fact), !page.isUnlinked(fact)
      else { continue }
      let number = numbers[record.siblings] ?? groups.count
      if number == groups.count {
        numbers[record.siblings] = number
        groups.append([])
      }
      groups[number].append(Sorted(record: record, fact: fact, set: set, order: order))
    }
    for records in groups {
      func isInOrder(_ one: Sorted, _ next: Sorted) -> Bool {
        page.areInOrder(one.fact, next.fact, one.order)
      }
      guard zip(records, records.dropFirst()).contains(where: { !isInOrder($0, $1) }) else {
        continue
      }
      // From the end: of two that could be moved, the later one is.
      let backwards = Array(records.reversed())
      let kept = backwards.longestSubsequence { isInOrder($1, $0) }
        .map { records.count - 1 - $0 }.reversed()
      report(records, kept: Array(kept), on: page, into: &findings)
    }
  }

  /// A record and the value by which it is sorted.
  private struct Sorted {
    let record: RecordFacts
    let fact: Fact
    let set: RecordSetLayout
    let order: RecordSetLayout.RecordOrder
  }

  /// Reports the records besides those that are kept, which are sorted; each with the next one that
  /// it is in the wrong order with.
  private static func report(
    _ records: [Sorted], kept: [Int], on page: Page, into findings: inout Findings
  ) {
    var next = 0
    for (index, one) in records.enumerated() {
      if next < kept.count, kept[next] == index {
        next += 1
        continue
      }
      let before = next > 0 ? kept[next - 1] : nil
      let after = next < kept.count ? kept[next] : nil
      let isEarly = before.map { !page.areInOrder(records[$0].fact, one.fact, one.order) } ?? false
      guard let other = isEarly ? before : after else { continue }
      let neighbour = records[other]
      guard isEarly || !page.areInOrder(one.fact, neighbour.fact, one.order) else { continue }
      findings.report(
        .unsorted(
          "\(page.title(of: one.fact)) '\(page.text(of: one.fact))'",
          page.text(of: neighbour.fact),
          OrderWords(of: one.fact, isDescending: one.order.isDescending), isEarly: isEarly,
          isNext: abs(index - other) == 1),
        at: one.fact.range, element: one.set.name,
        related: [page.related(neighbour.fact.range, name(of: neighbour, on: page))])
    }
  }

  /// The name of a record by its key; where it has none, by the value by which it is sorted.
  private static func name(of one: Sorted, on page: Page) -> String {
    let isNamed = one.record.key != nil
    return (isNamed ? one.record.name : nil) ?? "\(one.set.name) '\(page.text(of: one.fact))'"
  }
}

extension Page {
  /// Whether a value can be compared with others.
  fileprivate func canCompare(_ fact: Fact) -> Bool {
    fact.days != nil || fact.quantity != nil || fact.number != nil || fact.price != nil
      || fact.isName
  }

  /// Whether a value may be before another one.
  fileprivate func areInOrder(
    _ fact: Fact, _ next: Fact, _ order: RecordSetLayout.RecordOrder
  ) -> Bool {
    let isLess = compare(next, fact, ignoringCase: order.ignoresCase)
    return isLess.map { $0 == order.isDescending } ?? true
  }

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
  /// How a value compares with one before it that should be after it, and the other way round.
  let early: String
  let late: String
  let expected: String

  init(of fact: Fact, isDescending: Bool) {
    let less: String
    let more: String
    (less, more, expected) =
      if fact.days != nil {
        (
          "is earlier than", "is later than",
          isDescending ? "the latest first" : "the earliest first"
        )
      } else if fact.quantity != nil || fact.number != nil || fact.price != nil {
        (
          "is smaller than", "is larger than",
          isDescending ? "the largest first" : "the smallest first"
        )
      } else {
        (
          "comes before", "comes after",
          isDescending ? "reverse alphabetical order" : "alphabetical order"
        )
      }
    (early, late) = isDescending ? (more, less) : (less, more)
  }
}

extension Diagnostic.Message {
  fileprivate static func unsorted(
    _ fact: String, _ other: String, _ words: OrderWords, isEarly: Bool, isNext: Bool
  ) -> Self {
    """
    \(fact) \(term: isEarly ? words.early : words.late) '\(other)' of \(term: isNext ? "the" : "a") \
    record \(term: isEarly ? "before" : "after") it; expected \(term: words.expected)
    """
  }
}
