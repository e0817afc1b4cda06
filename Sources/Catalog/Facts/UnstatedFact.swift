package import Contract
import Records
import SourceText

/// A fact that rows state about a page which does not state the field.
package struct UnstatedFact: Sendable {
  package let page: PageSummary
  let number: Int
  package let field: FieldIndex
  /// The occurrences in rows, in the order of pages; never empty.
  package let occurrences: [FactOccurrence]
}

extension Listings {
  /// The facts that rows state about pages, but neither the page nor one about the same thing does.
  func unstatedFacts() -> [UnstatedFact] {
    var found: [PageField: [FactOccurrence]] = [:]
    for listing in all {
      let fields = listing.layout.fields
      for row in listing.rows {
        let others = listing.counterpartFields(of: row)
        var other: Int?
        if !others.isEmpty, case .page(let page) = row.counterpart {
          other = page
        }
        // Most rows are about pages that state all of these.
        guard
          row.page.map({ pages[$0].isSilent(onAnyOf: fields) }) == true
            || other.map({ pages[$0].isSilent(onAnyOf: others) }) == true
        else { continue }
        for fact in listing.facts(of: row) where contract.fields[fact.field].badges == nil {
          let page = fields.contains(fact.field) ? row.page : nil
          guard let page = page ?? (others.contains(fact.field) ? other : nil),
            pages[page].isSilent(on: fact.field),
            !directory.isCopy(fact, on: listing.number),
            // A field that a page marks as having no value is reported as that.
            !pages[page].denied.contains(where: { $0.field == fact.field })
          else { continue }
          found[PageField(page: page, field: fact.field), default: []]
            .append(FactOccurrence(page: listing.number, fact: fact, rank: 0))
        }
      }
    }
    var known: [PageField: Bool] = [:]
    return found.filter { isUnstated($0.key.field, on: $0.key.page, &known) }
      .sorted { $0.key < $1.key }
      .map {
        UnstatedFact(
          page: pages[$0.key.page], number: $0.key.page, field: $0.key.field, occurrences: $0.value)
      }
  }

  /// Whether no page about the same thing states a field that they have to agree about; `known`
  /// caches the results by group.
  private func isUnstated(
    _ field: FieldIndex, on page: Int, _ known: inout [PageField: Bool]
  ) -> Bool {
    counterparts.groups(of: page).allSatisfy { number in
      let group = counterparts.all[number]
      guard group.layout.fields.contains(field) else { return true }
      let key = PageField(page: number, field: field)
      if let isUnstated = known[key] { return isUnstated }
      let isUnstated = group.pages.allSatisfy { pages[$0].isSilent(on: field) }
      known[key] = isUnstated
      return isUnstated
    }
  }
}

extension PageSummary {
  /// Whether it certainly does not state one of some fields that pages of its kind state.
  fileprivate func isSilent(onAnyOf fields: [FieldIndex]) -> Bool {
    !silent.isEmpty && fields.contains { isSilent(on: $0) }
  }

  /// Whether it certainly does not state a field that pages of its kind state.
  package func isSilent(on field: FieldIndex) -> Bool {
    let place = silent.partitioningIndex { Int($0) >= field }
    return place < silent.count && Int(silent[place]) == field
  }
}
