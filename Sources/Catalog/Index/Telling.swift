/// What a page, or a row of another one, tells of a field of one thing.
package struct Telling: Sendable {
  /// The number of the page that it stands on.
  package let page: Int
  package let fact: FactSummary
  /// What is held at fault where nothing else decides comes first: rows, then pages in the
  /// contract's order.
  fileprivate let rank: Int

  fileprivate func isBefore(_ other: Telling) -> Bool {
    (rank, page, fact.range) < (other.rank, other.page, other.fact.range)
  }
}

extension CatalogIndex {
  /// The text of a telling, as its page has it.
  package func text(of telling: Telling) -> String {
    pages[telling.page].text(of: telling.fact)
  }

  /// All tellings of each fact that has to be told alike and is told more than once, those first that
  /// are rather at fault.
  package func tellings() -> [[Telling]] {
    let subjects = Subjects(of: self)
    var found: [Subjects.Key: [Telling]] = [:]
    for (number, page) in pages.enumerated() where homes[number] == number {
      var told: Set<FieldIndex> = []
      let facts = page.facts.filter { $0.isOfPage && subjects.agreed.contains($0.field) }
      for fact in facts where told.insert(fact.field).inserted {
        // A page that contradicts itself is told of as that.
        guard facts.allSatisfy({ $0.field != fact.field || $0.value.agrees(with: fact.value) })
        else { continue }
        let (key, rank) = subjects.place(of: number, fact.field)
        found[key, default: []].append(Telling(page: number, fact: fact, rank: rank))
      }
    }
    let counterparts = Counterparts(of: self)
    for listing in listings {
      guard let origin = page(at: listing.page.path) else { continue }
      func tell(_ fields: [FieldIndex], _ row: ListedRow, of number: Int) {
        for field in fields {
          guard let fact = row.fact(of: field) else { continue }
          let (key, _) = subjects.place(of: number, field)
          found[key, default: []].append(Telling(page: origin, fact: fact, rank: 0))
        }
      }
      for row in listing.rows {
        guard case .page(let number) = row.target else { continue }
        tell(listing.layout.fields, row, of: number)
        if case .page(let other) = counterparts.page(of: row, in: listing) {
          tell(listing.layout.counterpart?.fields ?? [], row, of: other)
        }
      }
    }
    return found.values.filter { $0.count > 1 }.map { $0.sorted { $0.isBefore($1) } }
      .sorted { $0[0].isBefore($1[0]) }
  }
}

/// Which pages tell of one thing, field by field.
private struct Subjects {
  /// The fields that are told alike somewhere.
  let agreed: Set<FieldIndex>
  /// By page: the groups that it belongs to, and its place in each.
  private var groups: [Int: [(fields: [FieldIndex], subject: Int, rank: Int)]] = [:]

  struct Key: Hashable {
    let field: FieldIndex
    /// The number of a page; below 0, of several pages about one thing.
    let subject: Int
  }

  init(of index: CatalogIndex) {
    let listed = index.contract.kinds.flatMap(\.tables).compactMap(\.listing)
      .flatMap { $0.fields + ($0.counterpart?.fields ?? []) }
    agreed = Set(index.contract.counterparts.flatMap(\.fields) + listed)
    for (number, group) in index.counterparts.enumerated() {
      for (rank, page) in group.pages.enumerated() {
        groups[page, default: []].append((group.layout.fields, -1 - number, rank + 1))
      }
    }
  }

  func place(of page: Int, _ field: FieldIndex) -> (key: Key, rank: Int) {
    let group = groups[page]?.first { $0.fields.contains(field) }
    return (Key(field: field, subject: group?.subject ?? page), group?.rank ?? 1)
  }
}
