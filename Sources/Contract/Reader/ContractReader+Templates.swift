import DataSyntax

/// Reads texts with fields in them.
extension ContractReader {
  /// The template in a text, with text between any two of its fields.
  mutating func template(_ node: DataNode?) -> TextTemplate? {
    guard let node, let written = node.string else { return nil }
    guard let text = TemplateText(written) else {
      note("'\(written)' should have a name between '{' and '}'", at: node)
      return nil
    }
    if text.names.isEmpty {
      note("'\(written)' should have a field in it, such as '{name}'", at: node)
      return nil
    }
    if let place = text.literals.dropFirst().dropLast().firstIndex(where: \.isEmpty) {
      let (left, right) = (text.names[place - 1], text.names[place])
      note("'\(written)' should have text between '{\(left)}' and '{\(right)}'", at: node)
      return nil
    }
    let fields = text.names.compactMap { index(of: $0, at: node) }
    guard fields.count == text.names.count else { return nil }
    for (place, field) in fields.enumerated() where fields[..<place].contains(field) {
      note("'\(written)' has '{\(text.names[place])}' twice", at: node)
      return nil
    }
    return TextTemplate(written, fields: fields, literals: text.literals)
  }
}
