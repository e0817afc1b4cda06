import Contract
import DataSyntax
import Records
import SourceText

/// The values in data that are not read, since they are a list or a mapping, or that may be absent,
/// since a value on the way to them has another shape: of each record, by its place, and of the
/// page's own.
struct UnreadValues {
  private var fields: [ByteRange?: Set<FieldIndex>] = [:]
  private var doubtful: [ByteRange?: Set<FieldIndex>] = [:]
  private var sets: Set<ObjectIdentifier> = []

  init(_ page: Page) {
    guard page.hasUnreadValues, let root = page.mergedData, let layout = page.kind?.data else {
      return
    }
    add(layout.fields, in: root, at: nil, page.contract)
    for set in layout.recordSets { add(set, in: root, page.contract) }
  }

  subscript(place: ByteRange?) -> Set<FieldIndex> { fields[place] ?? [] }

  /// The fields of a record that it has or lacks: what should contain them is something else.
  func doubtfulFields(at place: ByteRange?) -> Set<FieldIndex> { doubtful[place] ?? [] }

  func has(_ set: RecordSetLayout) -> Bool { sets.contains(ObjectIdentifier(set)) }

  private mutating func add(
    _ addressed: [(address: DataAddress, field: FieldIndex)], in node: DataNode,
    at place: ByteRange?, _ contract: Contract
  ) {
    for (address, field) in addressed {
      let isList = contract.fields[field].type == .list
      if address.places(in: node).contains(where: { !$0.value.isRead(asList: isList) }) {
        fields[place, default: []].insert(field)
      } else if address.isBlocked(in: node) {
        doubtful[place, default: []].insert(field)
      }
    }
  }

  private mutating func add(_ set: RecordSetLayout, in node: DataNode, _ contract: Contract) {
    guard let address = set.address else { return }
    if address.isBlocked(in: node) { sets.insert(ObjectIdentifier(set)) }
    for place in address.places(in: node) {
      if set.isKeyed, let name = place.key?.scalar?.text, set.except.contains(name) { continue }
      // What is no mapping may have been meant as a record.
      if place.value.mapping == nil, place.value.mayBeRecord(of: set) {
        sets.insert(ObjectIdentifier(set))
      }
      let range = set.isKeyed ? place.key?.range ?? place.value.range : place.value.range
      add(set.fields, in: place.value, at: range, contract)
      for inner in set.recordSets { add(inner, in: place.value, contract) }
    }
  }
}

extension DataAddress {
  /// Whether a value on the way is not the list or the mapping that the address has there.
  fileprivate func isBlocked(in root: DataNode) -> Bool {
    var misfits: [Misfit] = []
    forEachPlace(in: root, misfits: &misfits) { _ in }
    return !misfits.isEmpty
  }
}

extension DataNode {
  /// Whether a value that is not a mapping is unreadable, or in place of a record.
  fileprivate func mayBeRecord(of set: RecordSetLayout) -> Bool {
    if case .unknown = content { return true }
    return isInPlaceOfRecord(of: set)
  }

  /// Whether it is a scalar or, where that is expected, a list of them.
  fileprivate func isRead(asList isList: Bool) -> Bool {
    scalar != nil || isList && items?.allSatisfy { $0.scalar != nil } == true
  }
}
