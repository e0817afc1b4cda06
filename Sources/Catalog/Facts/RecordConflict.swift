import Contract
import Records
import SourceText

/// A row or a section of a generated page that differs from the record of the data that it copies.
package struct RecordConflict: Sendable {
  package let page: PageSummary
  package let source: PageSummary
  /// The name of the set in the data.
  package let set: String
  /// The key of the record, as the page has it.
  package let key: String
  package let kind: Kind

  package enum Kind: Sendable {
    /// A fact with another value in the data.
    case differs(FactSummary, stated: FactSummary)
    /// A fact that the record of the data lacks.
    case absentFact(FactSummary)
    /// A key that no record of the data has, and the nearest one that the page lacks.
    case absentRecord(FactSummary, nearest: FactSummary?)
  }
}

extension CatalogIndex {
  /// All such differences, in the order of the generated pages.
  package func recordConflicts() -> [RecordConflict] {
    if contract.copiedSets.isEmpty { return [] }
    return generatedPages().flatMap { page, source in
      guard let copies = page.copiedRecords, let data = source.copiedRecords else {
        return [RecordConflict]()
      }
      return RecordComparison(page, source, data, contract).conflicts(of: copies.records)
    }
  }
}

/// Compares the rows and sections of a generated page with the records of its data.
private struct RecordComparison {
  private let page: PageSummary
  private let source: PageSummary
  private let data: CopiedRecords
  private let contract: Contract
  /// By set and key; nil for a key that several records have.
  private var records: [RecordKey: CopiedRecord?] = [:]

  private struct RecordKey: Hashable {
    let set: ObjectIdentifier
    let text: String
  }

  init(_ page: PageSummary, _ source: PageSummary, _ data: CopiedRecords, _ contract: Contract) {
    (self.page, self.source, self.data, self.contract) = (page, source, data, contract)
    for record in data.records {
      let key = RecordKey(set: record.set, text: source.texts.text(record.key))
      records[key] = .some(records[key] == nil ? record : nil)
    }
  }

  func conflicts(of copies: [CopiedRecord]) -> [RecordConflict] {
    let keys = copies.map { RecordKey(set: $0.set, text: page.texts.text($0.key)) }
    // Where no row has a record, rows are about something else.
    guard keys.contains(where: { records[$0] != nil }) else { return [] }
    let copied = Set(keys)
    var uncopied: [ObjectIdentifier: UncopiedRecords] = [:]
    return zip(copies, keys).flatMap { copy, key -> [RecordConflict] in
      guard let known = records[key] else {
        guard mayReportAbsence(of: copy) else { return [] }
        let others = uncopied[key.set] ?? uncopiedRecords(of: key.set, besides: copied)
        uncopied[key.set] = others
        let nearest = others.texts.nearest(to: page.text(of: copy.keyFact))
        return [
          conflict(copy, .absentRecord(copy.keyFact, nearest: nearest.flatMap { others.facts[$0] }))
        ]
      }
      return known.map { differences(copy, $0) } ?? []
    }
  }

  private func differences(_ copy: CopiedRecord, _ record: CopiedRecord) -> [RecordConflict] {
    copy.facts.compactMap { fact in
      let type = contract.fields[fact.field].type
      if let stated = record.facts.first(where: { $0.field == fact.field }) {
        return fact.value.isCopy(of: stated.value, type)
          ? nil : conflict(copy, .differs(fact, stated: stated))
      }
      guard data.areComplete, !record.stated.contains(fact.field), fact.value.isNoDefault(of: type)
      else { return nil }
      return conflict(copy, .absentFact(fact))
    }
  }

  /// Whether the data certainly lacks a record whose key it has not, also rounded.
  private func mayReportAbsence(of copy: CopiedRecord) -> Bool {
    data.areComplete
      && ![.quantity, .number, .price].contains(contract.fields[copy.keyFact.field].type)
  }

  /// The keys of records of a set that the page lacks: their texts, and the first fact of each.
  private typealias UncopiedRecords = (texts: NearestValues, facts: [String: FactSummary])

  private func uncopiedRecords(
    of set: ObjectIdentifier, besides copied: Set<RecordKey>
  ) -> UncopiedRecords {
    let others = data.records.filter { record in
      record.set == set
        && !copied.contains(RecordKey(set: set, text: source.texts.text(record.key)))
    }
    let facts = Dictionary(
      others.map { (source.text(of: $0.keyFact), $0.keyFact) },
      uniquingKeysWith: { first, _ in first })
    return (NearestValues(facts.keys.sorted()), facts)
  }

  private func conflict(_ copy: CopiedRecord, _ kind: RecordConflict.Kind) -> RecordConflict {
    let set = contract.copiedSets[source.kind ?? ""]?.first { ObjectIdentifier($0) == copy.set }
    return RecordConflict(
      page: page, source: source, set: set?.name ?? "", key: page.text(of: copy.keyFact),
      kind: kind)
  }
}
