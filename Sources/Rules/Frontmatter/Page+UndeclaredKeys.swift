import Contract
import DataSyntax
import Records
import SourceText

/// A key of a record in data that the contract does not have, and that the page does not declare.
struct UndeclaredKey {
  let range: ByteRange
  let name: String
  /// The nearest of the keys that the record may have and lacks.
  let meant: String?
  /// The record: its key or its value in the data.
  let record: ByteRange
}

extension Page {
  /// In the order of the page, set by set.
  var undeclaredKeys: [UndeclaredKey] {
    guard let root = data?.root, data?.isComplete == true,
      let sets = kind?.data?.recordSets, sets.contains(where: \.hasKeys)
    else { return [] }
    var found: [UndeclaredKey] = []
    for set in sets { add(keysOf: set, in: root, to: &found) }
    return found
  }

  private func add(
    keysOf set: RecordSetLayout, in node: DataNode, to found: inout [UndeclaredKey]
  ) {
    guard set.hasKeys else { return }
    let keys = set.keys.map { $0.known + declaredKeys($0.source) }
    let isKnown = keys.map(Set.init)
    for place in set.address?.places(in: node) ?? [] {
      if set.isKeyed, let name = place.key?.scalar?.text, set.except.contains(name) { continue }
      if let keys, let isKnown {
        let entries = place.value.mapping?.entries ?? []
        let record = set.isKeyed ? place.key?.range ?? place.value.range : place.value.range
        for entry in entries {
          guard let name = entry.name, !isKnown.contains(name) else { continue }
          let there = Set(entries.compactMap(\.name))
          let meant = Spelling.nearest(to: name, in: keys.filter { !there.contains($0) })
          found.append(
            UndeclaredKey(range: entry.key.range, name: name, meant: meant, record: record))
        }
      }
      for inner in set.recordSets { add(keysOf: inner, in: place.value, to: &found) }
    }
  }

  /// The keys that the page itself declares.
  private func declaredKeys(_ source: RecordSetLayout.RecordKeys.Source?) -> [String] {
    let facts: [Fact]
    switch source {
    case nil: return []
    case .page(let field):
      facts = (contents.facts.filter(\.isOfPage) + inheritedFacts).filter { $0.field == field }
    case .set(let name, let field):
      let records = inherits ? mergedRecords : dataRecords
      facts = records.filter { $0.layout?.name == name }.flatMap(\.allFacts)
        .filter { $0.field == field }
    }
    return facts.filter { !$0.isMissing }.flatMap { fact in
      fact.list?.map(\.text) ?? [text(of: fact)]
    }
  }
}

extension RecordSetLayout {
  /// Whether not all keys are allowed, in its records or in those inside them.
  fileprivate var hasKeys: Bool { keys != nil || recordSets.contains(where: \.hasKeys) }
}
