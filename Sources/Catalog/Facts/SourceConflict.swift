import Contract
import Records
import SourceText

/// A fact on a generated page that differs from the data that the page is generated from.
package struct SourceConflict: Sendable {
  package let page: PageSummary
  package let fact: FactSummary
  /// The page of data.
  package let source: PageSummary
  /// The fact of the same field there.
  package let stated: FactSummary
}

extension CatalogIndex {
  /// All differences, in the order of the contract's kinds, then by path and field.
  package func sourceConflicts() -> [SourceConflict] {
    contract.kinds.flatMap { kind -> [SourceConflict] in
      guard let source = contract.kinds.first(where: { $0.name == kind.source }) else { return [] }
      return sourceConflicts(of: kind, with: source)
    }
  }

  private func sourceConflicts(of kind: PageKind, with source: PageKind) -> [SourceConflict] {
    let sources = directory.canonicalPages(ofKind: source.name)
    guard !sources.isEmpty else { return [] }
    let fields = Set(kind.copiedFields(among: contract.kinds))
    // The path of a generated page follows from an ID, that of data can be the ID itself.
    let id = source.hasExactIDs && !kind.hasExactIDs ? contract.field(with: .id) : nil
    let exactName = id.map { contract.fields[$0].name }
    let names = source.paths.first?.captureNames ?? []
    let bySource = HashIndex(
      sources.compactMap { number in
        pages[number].hash(of: names, exactName, contract.ids).map { .init($0, number) }
      })
    return directory.canonicalPages(ofKind: kind.name).flatMap { number -> [SourceConflict] in
      let page = pages[number]
      guard let hash = page.hash(of: names, nil, contract.ids) else { return [] }
      let found = bySource[hash]
      // With several, it is not certain which one the page is generated from.
      guard found.count == 1, let first = found.first else { return [] }
      let stated = pages[first].statedFacts(of: fields)
      return page.statedFacts(of: fields).compactMap { field, fact in
        guard let other = stated[field],
          !fact.value.isCopy(of: other.value, contract.fields[field].type)
        else { return nil }
        return SourceConflict(page: page, fact: fact, source: pages[first], stated: other)
      }
      .sorted { $0.fact.range.start < $1.fact.range.start }
    }
  }
}

extension ValueInterval {
  /// Whether it may be another value, rounded: a number halfway between two can be either.
  /// A quantity already has all that rounds to it, up or down.
  fileprivate func isCopy(of exact: ValueInterval, _ type: ValueType) -> Bool {
    agrees(with: exact) || (type != .quantity && bound > least + 1 && exact.least == bound)
  }
}

extension PageSummary {
  /// A hash of the values of some captures; nil where the path does not have them all. The capture
  /// called `exactName` is an ID, hashed as the path of that ID.
  fileprivate func hash(of names: [String], _ exactName: String?, _ ids: IDGrammar) -> Int? {
    var hasher = Hasher()
    for name in names {
      guard let text = captured(name) else { return nil }
      hasher.combine(name == exactName ? ids.path(of: text)[...].seededHash : text.seededHash)
    }
    return hasher.finalize()
  }

  /// The first fact of each of some fields about the page itself, except what it contradicts: that
  /// is reported by itself.
  fileprivate func statedFacts(of fields: Set<FieldIndex>) -> [FieldIndex: FactSummary] {
    var stated: [FieldIndex: FactSummary] = [:]
    var contradicted: Set<FieldIndex> = []
    for fact in facts where fact.isOfPage && fields.contains(fact.field) {
      if let first = stated[fact.field] {
        if !first.value.agrees(with: fact.value) { contradicted.insert(fact.field) }
      } else {
        stated[fact.field] = fact
      }
    }
    return stated.filter { !contradicted.contains($0.key) }
  }
}
