import Records
import SourceText

/// The records of a page, to name one of them with those that it is in.
struct RecordContext {
  private let records: [RecordNumber: RecordFacts]

  init(_ records: [RecordFacts]) {
    self.records = Dictionary(records.map { ($0.number, $0) }, uniquingKeysWith: { $1 })
  }

  /// A record in messages: `offers 'us' of models 'o3'`; nil for the page's own.
  func name(of record: RecordFacts) -> String? {
    record.name.map { ([$0] + outer(record).compactMap(\.name)).joined(separator: " of ") }
  }

  /// The records around one that have a key, in messages: ` of models 'o3'`; empty where there are
  /// none.
  func suffix(of record: RecordFacts) -> String {
    outer(record).compactMap(\.name).map { " of \($0)" }.joined()
  }

  /// The key that identifies a record, or the nearest one around it, with the name of that record.
  func key(of record: RecordFacts) -> (range: ByteRange, name: String)? {
    guard let named = record.key == nil ? outer(record).first : record, let key = named.key,
      let name = name(of: named)
    else { return nil }
    return (key.range, name)
  }

  /// The records around one that have a key, the innermost first.
  private func outer(_ record: RecordFacts) -> [RecordFacts] {
    var found: [RecordFacts] = []
    var next = record.parent.flatMap { records[$0] }
    while let outer = next {
      if outer.key != nil { found.append(outer) }
      next = outer.parent.flatMap { records[$0] }
    }
    return found
  }
}
