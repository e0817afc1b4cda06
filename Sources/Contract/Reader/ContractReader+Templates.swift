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
    if let index = text.literals.dropFirst().dropLast().firstIndex(where: \.isEmpty) {
      let (left, right) = (text.names[index - 1], text.names[index])
      note("'\(written)' should have text between '{\(left)}' and '{\(right)}'", at: node)
      return nil
    }
    let fields = text.names.compactMap { index(of: $0, at: node) }
    guard fields.count == text.names.count else { return nil }
    for (index, field) in fields.enumerated() where fields[..<index].contains(field) {
      note("'\(written)' has '{\(text.names[index])}' twice", at: node)
      return nil
    }
    return TextTemplate(written, fields: fields, literals: text.literals)
  }
}

/// Reads the lines of a kind of page that contain fields.
extension ContractReader {
  /// The line groups of a page kind: those under the key `lines`, then the list items under
  /// `items`.
  mutating func lines(_ node: DataNode) -> [LineGroup] {
    let paragraphs = node.items("lines").map { lineGroup($0, isList: false) }
    return paragraphs + node.items("items").map { lineGroup($0, isList: true) }
  }

  private mutating func lineGroup(_ node: DataNode, isList: Bool) -> LineGroup {
    LineGroup(
      section: section(node["section"]), isList: isList, isNested: node.flag("nested"),
      forms: node.items("forms").compactMap { template($0) }, hasUnits: hasUnits(node))
  }
}
