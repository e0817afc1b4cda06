import Contract
import DataSyntax
import JSONSchema
import Records
import SourceText

/// Finds the values of another shape than the contract expects that hide what is missing: of a
/// value of the right shape, the contract would require a key or a field.
struct HiddenAbsences {
  private let page: Page
  private let shapes: [MisshapenValue]

  init(_ page: Page) {
    self.page = page
    shapes = page.contents.misshapenValues
  }

  /// The ranges of these values.
  var places: Set<ByteRange> {
    placesInSchema.union(placesOfKeys).union(placesOfRecords).union(placesOfFields)
  }

  /// Those in which the schema of the data requires a key or an item.
  private var placesInSchema: Set<ByteRange> {
    guard let schema = page.kind?.data?.schema, let root = page.data?.root else { return [] }
    var empty: [ByteRange: DataNode.Content] = [:]
    for shape in shapes {
      switch shape.expected {
      case .mapping: empty[shape.node.range] = .mapping(DataMapping(entries: []))
      case .list: empty[shape.node.range] = .sequence([])
      case .value, .text, .number: continue
      }
    }
    guard !empty.isEmpty else { return [] }
    let absences = schema.failures(in: root.replacing(empty)).filter(\.isAboutAbsence)
    return Set(absences.map(\.range).filter { empty[$0] != nil })
  }

  /// Those in place of the values of fields, at keys that the schema of the data requires.
  private var placesOfKeys: Set<ByteRange> {
    guard let schema = page.kind?.data?.schema, let root = page.data?.root else { return [] }
    let values = Set(
      shapes.filter { $0.field != nil && $0.expected != .mapping }.map(\.node.range))
    if values.isEmpty { return [] }
    var places: [RemovedKey: ByteRange] = [:]
    let failures = schema.failures(in: root.removingKeys(of: values, &places))
    return Set(
      failures.flatMap { failure in
        failure.kind.absentNames.compactMap {
          places[RemovedKey(mapping: failure.range, name: $0)]
        }
      })
  }

  /// Those in place of records that require fields, besides the key that they have.
  private var placesOfRecords: Set<ByteRange> {
    var requires: [ObjectIdentifier: Bool] = [:]
    return Set(
      shapes.compactMap { shape in
        guard case .record(let set) = shape.subject else { return nil }
        let id = ObjectIdentifier(set)
        let requiresAny = requires[id] ?? requiresFields(set)
        requires[id] = requiresAny
        return requiresAny ? shape.node.range : nil
      })
  }

  private func requiresFields(_ set: RecordSetLayout) -> Bool {
    let key = set.isKeyed ? set.key.map { page.contract.fields[$0].name } : nil
    let known = key.map { DataMapping.Entry(key: .text($0, at: ByteRange(at: 0)), value: .unknown) }
    let record = DataNode.mapping(known.map { [$0] } ?? [])
    return set.record?.schema.failures(in: record).contains(where: \.isAboutAbsence) == true
  }

  /// Those in place of fields that their record requires.
  private var placesOfFields: Set<ByteRange> {
    let fields = shapes.filter { $0.field != nil }
    guard !fields.isEmpty else { return [] }
    var records = Dictionary(
      page.dataRecords.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    records[0] = page.ownRecord
    var absent: [RecordNumber: Set<String>] = [:]
    return Set(
      fields.compactMap { shape in
        guard let record = records[shape.record], let field = shape.field else { return nil }
        let names = absent[record.number] ?? absentNames(in: record)
        absent[record.number] = names
        return names.contains(page.contract.fields[field].name) ? shape.node.range : nil
      })
  }

  /// The fields that a record lacks, if its values of unknown text are not counted.
  private func absentNames(in record: RecordFacts) -> Set<String> {
    let layout = record.layout == nil ? page.kind?.record : record.layout?.record
    guard let schema = layout?.schema else { return [] }
    let entries = RecordTree(page, of: record).root.mapping?.entries ?? []
    let known = entries.filter { if case .unknown = $0.value.content { false } else { true } }
    return Set(schema.failures(in: .mapping(known)).flatMap(\.kind.absentNames))
  }
}

/// A key that a mapping is compared without.
private struct RemovedKey: Hashable {
  let mapping: ByteRange
  let name: String
}

extension DataNode {
  fileprivate static let unknown = DataNode(range: ByteRange(at: 0), content: .unknown)

  fileprivate static func mapping(_ entries: [DataMapping.Entry]) -> DataNode {
    DataNode(range: ByteRange(at: 0), content: .mapping(DataMapping(entries: entries)))
  }

  /// The data without the keys of values that are at some places, or have items there; these are
  /// the `places` by key.
  fileprivate func removingKeys(
    of values: Set<ByteRange>, _ places: inout [RemovedKey: ByteRange]
  ) -> DataNode {
    switch content {
    case .scalar, .unknown: return self
    case .sequence(let items):
      return DataNode(
        range: range, content: .sequence(items.map { $0.removingKeys(of: values, &places) }))
    case .mapping(let mapping):
      var kept: [DataMapping.Entry] = []
      for entry in mapping.entries {
        let parts = [entry.value] + (entry.value.items ?? [])
        if let name = entry.name, let part = parts.first(where: { values.contains($0.range) }) {
          places[RemovedKey(mapping: range, name: name)] = part.range
        } else {
          let value = entry.value.removingKeys(of: values, &places)
          kept.append(DataMapping.Entry(key: entry.key, value: value))
        }
      }
      return DataNode(
        range: range, content: .mapping(DataMapping(entries: kept, header: mapping.header)))
    }
  }

  /// The data with other contents in place of some scalars and lists.
  fileprivate func replacing(_ contents: [ByteRange: Content]) -> DataNode {
    if mapping == nil, let content = contents[range] {
      return DataNode(range: range, content: content)
    }
    switch content {
    case .scalar, .unknown: return self
    case .sequence(let items):
      return DataNode(range: range, content: .sequence(items.map { $0.replacing(contents) }))
    case .mapping(let mapping):
      let entries = mapping.entries.map {
        DataMapping.Entry(key: $0.key, value: $0.value.replacing(contents))
      }
      return DataNode(
        range: range, content: .mapping(DataMapping(entries: entries, header: mapping.header)))
    }
  }
}
