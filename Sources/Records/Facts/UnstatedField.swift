package import Contract
import MarkdownSyntax
package import SourceText

/// A field that a page marks as having no value: by `-` in its place, or by the text in the place
/// of its table.
package struct UnstatedField: Sendable {
  package let range: ByteRange
  private let fieldNumber: Int32

  package init(_ field: FieldIndex, at range: ByteRange) {
    self.range = range
    fieldNumber = Int32(clamping: field)
  }

  package var field: FieldIndex { Int(fieldNumber) }
}

extension Page {
  /// The fields that the page marks as having no value, among those that other pages state too.
  package var unstated: [UnstatedField] {
    guard let kind, !hasConflict, syntax.tableDefects.isEmpty, contents.uncertain.isEmpty else {
      return []
    }
    var stated: Set<FieldIndex> = []
    var unstated: [UnstatedField] = []
    for fact in contents.facts where fact.isOfPage && contract.isShared[fact.field] {
      if fact.isMissing {
        unstated.append(UnstatedField(fact.field, at: fact.range))
      } else if case .unfit(let template) = fact.value {
        stated.formUnion(template.fields)
      } else {
        stated.insert(fact.field)
      }
    }
    for (index, layout) in kind.tables.enumerated() {
      guard let text = layout.substitute, layout.listing == nil,
        !contents.tables.contains(where: { $0.index == index }),
        let fields = layout.content.columns?.fields.filter({ contract.isShared[$0] }),
        !fields.isEmpty,
        let range = line(beginningWith: text, in: ByteRange(syntax.bodyStart, bytes.count))
      else { continue }
      unstated += fields.map { UnstatedField($0, at: range) }
    }
    return unstated.filter { !stated.contains($0.field) }
  }
}

extension Page {
  /// The fields that pages of its kind state and this one does not, where other pages need to know,
  /// in order; none where something else on the page is wrong, so that a field may only be
  /// unreadable.
  package var silentFields: [Int16] {
    guard let kind, !hasConflict, damage.encodingFault == nil, syntax.tableDefects.isEmpty,
      contents.uncertain.isEmpty, unusualFields.isEmpty, unusualColumns.isEmpty,
      !kind.sections.indices.contains(where: { contents.lacks($0, of: kind) })
    else { return [] }
    var stated = Set<FieldIndex>()
    for fact in contents.facts where fact.isOfPage && !fact.isMissing { stated.insert(fact.field) }
    let unread = fieldsOfMissingTables(kind)
    return kind.ownFields.filter {
      contract.isShared[$0] && !stated.contains($0) && !unread.contains($0)
    }
    .map { Int16(clamping: $0) }
  }

  /// The fields of required tables that are missing or have no rows, without the text that explains
  /// it: a missing table is reported once.
  private func fieldsOfMissingTables(_ kind: PageKind) -> Set<FieldIndex> {
    let present = contents.tables.filter(hasRows).map(\.index)
    let required = Set(kind.requiredTables.flatMap { $0 })
    let missing = required.subtracting(present).filter { index in
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
  package func hasRows(_ table: MatchedTable) -> Bool {
    syntax.descendants(of: table.node).contains { if case .row = $0.kind { true } else { false } }
  }
}
