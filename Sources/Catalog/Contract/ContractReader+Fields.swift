import DataSyntax

/// Fields, and what refers to them by name.
extension ContractReader {
  mutating func fields(_ node: DataNode?) -> [FieldDefinition] {
    var roles: [Role: String] = [:]
    return file.entries(node).enumerated().map { index, entry in
      let field = field(entry.name, entry.value)
      fields[field.name] = index
      if let role = field.role, let other = roles.updateValue(field.name, forKey: role) {
        file.note(
          "the role '\(role.rawValue)' is that of the field '\(other)'", at: entry.value)
      }
      return field
    }
  }

  private mutating func field(_ name: String, _ node: DataNode) -> FieldDefinition {
    let part = file.part(node, required: ["type"], optional: ["title", "role", "unit"])
    return FieldDefinition(
      name: name, title: file.text(part?["title"]) ?? name.replacing("-", with: " "),
      type: file.choice(ValueType.self, part?["type"]) ?? .text,
      role: file.choice(Role.self, part?["role"]), unit: file.text(part?["unit"]))
  }

  /// The field that a text names.
  mutating func index(_ node: DataNode?) -> FieldIndex? {
    guard let node, let name = file.text(node) else { return nil }
    return index(of: name, at: node)
  }

  /// The field of this name, which stands in `node`.
  mutating func index(of name: String, at node: DataNode) -> FieldIndex? {
    if let index = fields[name] { return index }
    let known = fields
    file.note(
      "there is no field '\(name)'; \(ContractFile.hint(name, among: known.keys.sorted()))",
      at: node)
    return nil
  }

  mutating func labels(_ node: DataNode?) -> LabelMap {
    LabelMap(file.entries(node).map { ($0.name, meaning($0.value)) })
  }

  /// The name of a field, a text with fields in it, or `~` for a label that is no field.
  private mutating func meaning(_ node: DataNode) -> LabelMeaning {
    if node.scalar?.value == .null { return .nothing }
    if let text = node.scalar?.text, TemplateText.hasFields(text) {
      return template(node).map { .template($0) } ?? .nothing
    }
    return index(node).map { .field($0) } ?? .nothing
  }
}
