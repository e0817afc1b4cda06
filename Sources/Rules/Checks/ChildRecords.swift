import Contract
import Expressions
import Records

extension Page {
  /// The records of sets in its data with what the page inherits, also those that are on other
  /// pages only, and those in its text.
  var checkedRecords: (data: [RecordFacts], body: [RecordFacts]) {
    let records = dataRecords
    let data = inherits ? mergedDataRecords : records
    return (data.filter(\.isOfData), records.filter { !$0.isOfData })
  }
}

extension RecordFacts {
  fileprivate var isOfData: Bool { layout?.address != nil }
}

/// The records of a page by the records that they are in; rows of a section are also in the page.
struct ChildRecords {
  private var lists: [Key: [RecordFacts]] = [:]

  /// A set of records, and the record that they are in.
  private struct Key: Hashable {
    let set: ObjectIdentifier
    let parent: RecordNumber
  }

  /// No records.
  init() {}

  init(_ page: Page) {
    let (data, body) = page.checkedRecords
    for record in data + body {
      guard let set = record.layout else { continue }
      let parent = record.parent ?? 0
      lists[Key(set: ObjectIdentifier(set), parent: parent), default: []].append(record)
      guard record.isRow, parent != 0 else { continue }
      lists[Key(set: ObjectIdentifier(set), parent: 0), default: []].append(record)
    }
  }

  /// The records of a set in a record.
  func records(of set: RecordSetLayout, in record: RecordNumber) -> [RecordFacts] {
    lists[Key(set: ObjectIdentifier(set), parent: record)] ?? []
  }
}
