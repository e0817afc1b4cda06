import SourceText

/// The meanings of labels; a handful, so a list is the fastest map.
package struct LabelMap: Sendable {
  package let entries: [(label: String, meaning: LabelMeaning)]
  /// The fields that labels mean.
  package let fields: [FieldIndex]
  private let lengths: WordLengths

  package init(_ entries: [(label: String, meaning: LabelMeaning)] = []) {
    self.entries = entries
    fields = entries.flatMap(\.meaning.fields)
    lengths = WordLengths(entries.map(\.label))
  }

  /// The meaning of a label, compared byte by byte; nil for an unknown label.
  package func meaning(of label: ArraySlice<UInt8>) -> LabelMeaning? {
    guard lengths.contains(label.count),
      let entry = entries.first(where: { $0.label.isSpelled(label) })
    else { return nil }
    if case .nothing = entry.meaning { return nil }
    return entry.meaning
  }

  /// The fields that some of its labels mean.
  func fields(of labels: [String]) -> [FieldIndex] {
    labels.flatMap { meaning(of: Array($0.utf8)[...])?.fields ?? [] }
  }

  /// Whether one of its labels means this field alone.
  package func has(_ field: FieldIndex) -> Bool { entries.contains { $0.meaning.isField(field) } }

  /// The labels, in the order of the contract.
  package var labels: [String] { entries.map(\.label) }
}

/// What is after, below or next to a label.
package enum LabelMeaning: Sendable {
  /// Something that is not a field.
  case nothing
  case field(FieldIndex)
  /// Several fields in one text.
  case template(TextTemplate)

  /// The fields in it.
  package var fields: [FieldIndex] {
    switch self {
    case .nothing: []
    case .field(let field): [field]
    case .template(let template): template.fields
    }
  }

  /// Whether it is this field alone.
  package func isField(_ index: FieldIndex) -> Bool {
    if case .field(let field) = self { field == index } else { false }
  }
}
