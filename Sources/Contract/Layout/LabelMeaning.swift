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
