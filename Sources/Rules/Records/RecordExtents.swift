import Contract
import DataSyntax
import Diagnostics
import Records
import SourceText

/// The extents of the records in the data of a page, to name the record that a place is in. A record
/// that was read is named by its `RecordContext`.
struct RecordExtents {
  private var records: [Record] = []
  /// The extents of records, by start; each with the number of the one around it.
  private var extents: [(range: ByteRange, record: Int, around: Int?)] = []

  private struct Record {
    let set: String
    /// Nil where the record has none.
    let key: String?
    /// The number of the record around it.
    let outer: Int?
  }

  init(_ page: Page) {
    guard let root = page.data?.root else { return }
    // The values of aliases are at their anchors, where the first is.
    var places: [ByteRange: Int] = [:]
    for set in page.kind?.data?.recordSets ?? [] { add(set, in: root, nil, &places) }
    var open: [Int] = []
    let ordered = places.sorted {
      ($0.key.start, $1.key.end) < ($1.key.start, $0.key.end)
    }
    for (range, record) in ordered {
      while let last = open.last, !extents[last].range.contains(range) { open.removeLast() }
      extents.append((range, record, open.last))
      open.append(extents.count - 1)
    }
  }

  private mutating func add(
    _ set: RecordSetLayout, in node: DataNode, _ outer: Int?, _ places: inout [ByteRange: Int]
  ) {
    let address = set.isKeyed ? nil : set.fields.first { $0.field == set.key }?.address
    for place in set.address?.places(in: node) ?? [] {
      if set.isKeyed, let name = place.key?.scalar?.text, set.except.contains(name) { continue }
      let key = set.isKeyed ? place.key : address?.places(in: place.value).first?.value
      let number = records.count
      records.append(Record(set: set.name, key: key?.scalar?.text, outer: outer))
      if places[place.value.range] == nil { places[place.value.range] = number }
      for inner in set.recordSets { add(inner, in: place.value, number, &places) }
    }
  }

  /// The record that a place is in, and those around it: `parameters 'top_p' of models 'o3'`; nil
  /// for a place in no record with a key.
  func name(around range: ByteRange) -> Diagnostic.Message? {
    let next = extents.partitioningIndex { $0.range.start > range.start }
    var place = next > 0 ? next - 1 : nil
    while let number = place, !extents[number].range.contains(range) {
      place = extents[number].around
    }
    var record = place.map { extents[$0].record }
    var name: Diagnostic.Message?
    while let number = record {
      if let key = records[number].key {
        let part: Diagnostic.Message = "\(term: records[number].set) '\(key)'"
        name = name.map { "\($0) of \(part)" } ?? part
      }
      record = records[number].outer
    }
    return name
  }
}
