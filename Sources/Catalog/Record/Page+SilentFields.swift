import PageSyntax
import SourceText

extension Page {
  /// The fields that pages of its kind state and this one does not, where other pages need to know,
  /// in order; none where something else on the page is wrong, so that a field may only be
  /// unreadable.
  var silentFields: [Int16] {
    guard let kind, !hasConflict, damage.encodingFault == nil, syntax.tableDefects.isEmpty,
      record.uncertain.isEmpty, (record.fields + record.columns).allSatisfy(\.isPlain),
      !kind.sections.indices.contains(where: { record.lacks($0, of: kind) })
    else { return [] }
    var stated = Set<FieldIndex>()
    for fact in record.facts where fact.row == nil && !fact.isMissing { stated.insert(fact.field) }
    let unread = fieldsOfMissingTables(kind)
    return kind.ownFields.filter {
      contract.isShared[$0] && !stated.contains($0) && !unread.contains($0)
    }
    .map { Int16(clamping: $0) }
  }

  /// The fields of required tables that are missing or have no rows, without the text that explains
  /// it: a missing table is reported once.
  private func fieldsOfMissingTables(_ kind: PageKind) -> Set<FieldIndex> {
    let present = record.tables.filter(hasRows).map(\.index)
    let missing = Set(kind.requiredTables.joined()).subtracting(present).filter { index in
      guard let text = kind.tables[index].substitute else { return true }
      return line(beginningWith: text, in: ByteRange(syntax.bodyStart, bytes.count)) == nil
    }
    return Set(
      missing.flatMap { index -> [FieldIndex] in
        switch kind.tables[index].content {
        case .facts(let labels), .record(let labels): labels.fields
        case .eachRow, .matrix: []
        }
      })
  }
}

extension Page {
  /// Whether a table has rows below its header.
  package func hasRows(_ table: MatchedTable) -> Bool { !syntax.rows(ofTable: table.node).isEmpty }
}

extension PageSummary {
  /// Whether it certainly does not state a field that pages of its kind state.
  func isSilent(on field: FieldIndex) -> Bool {
    let place = silent.partitioningIndex { Int($0) >= field }
    return place < silent.count && Int(silent[place]) == field
  }
}
