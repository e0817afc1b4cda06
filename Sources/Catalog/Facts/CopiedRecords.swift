import Contract
import Records
import SourceText

/// The records of data that generated pages copy, or the rows and sections of such a page that copy
/// them.
struct CopiedRecords: Sendable {
  let records: [CopiedRecord]
  /// Whether data certainly has no other records, and these no other fields.
  let areComplete: Bool

  /// Nil for a page without any.
  init?(of page: Page, _ texts: inout TextCollector) {
    guard !page.contract.copiedSets.isEmpty, let kind = page.kind,
      let sets = page.contract.copiedSets[kind.name],
      page.contents.records.count > 1, !page.hasConflict
    else { return nil }
    let tables = page.contents.tables
    var facts = [[Fact]](repeating: [], count: page.contents.records.count)
    for fact in page.contents.facts { facts[fact.record].append(fact) }
    records = page.contents.records.indices.dropFirst().compactMap { number in
      let record = page.contents.records[number]
      if case .row(_, let node) = record.subject {
        let table = tables.partitioningIndex { $0.node >= node }
        if table < tables.count, tables[table].node == node, tables[table].layout.listing != nil {
          return nil
        }
      }
      return CopiedRecord(record, facts[number], of: sets, on: page, &texts)
    }
    areComplete = page.isCompleteSource && !page.inherits
    if records.isEmpty { return nil }
  }
}

/// A record of data, or a row or section that copies one.
struct CopiedRecord: Sendable {
  /// The set of the data.
  let set: ObjectIdentifier
  let key: StringPool.Place
  let keyFact: FactSummary
  /// The other facts of the set that have a value, each field once.
  let facts: [FactSummary]
  /// The fields of which it has anything.
  let stated: Set<FieldIndex>

  /// Nil for a record without a key, or without any other field of its set, and for one that may be
  /// of several sets.
  fileprivate init?(
    _ record: Record, _ facts: [Fact], of sets: [RecordSetLayout], on page: Page,
    _ texts: inout TextCollector
  ) {
    let stated = Set(facts.map(\.field))
    let found = sets.filter { set in
      if page.isData { return record.set === set }
      return set.key.map(stated.contains) == true
        && set.fields.contains { $0.field != set.key && stated.contains($0.field) }
    }
    guard found.count == 1, let field = found[0].key,
      let key = facts.first(where: { $0.field == field }), !key.isMissing,
      let summary = FactSummary(key, of: page, &texts)
    else { return nil }
    set = ObjectIdentifier(found[0])
    self.key = texts.place(of: page.key(of: key))
    keyFact = summary
    self.stated = stated
    var known: Set<FieldIndex> = [field]
    self.facts = facts.compactMap { fact in
      guard found[0].fields.contains(where: { $0.field == fact.field }), !fact.isMissing,
        known.insert(fact.field).inserted
      else { return nil }
      return FactSummary(fact, of: page, &texts)
    }
  }
}
