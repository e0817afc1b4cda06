import DataSyntax

/// Reads the sections of a kind of page, and references to them by heading.
extension ContractReader {
  /// Adds a section: only the heading for a required one, or a mapping with its properties. `level`
  /// is the default.
  mutating func addSection(_ node: DataNode, level: Int?, symbolsAnywhere: Bool) {
    let names = node.items("headings")
    let headingNode = node.mapping == nil ? node : node["heading"] ?? names.first
    guard let headingNode, let heading = headingNode.string else { return }
    if sections.contains(where: { $0.name.text == heading }) {
      note("duplicate section '\(heading)'", at: headingNode)
    }
    let template = TemplateText.hasFields(heading) ? template(headingNode) : nil
    for name in names where name.string.map(TemplateText.hasFields) == true {
      note("only a single 'heading' can have fields in it", at: name)
    }
    sections.append(
      SectionLayout(
        name: SectionName(
          heading, or: names.dropFirst().compactMap(\.string), symbolsAnywhere: symbolsAnywhere),
        template: template, parent: section(node["within"]),
        level: node["level"]?.integer ?? level, isOptional: node.flag("optional"),
        hasUnits: hasUnits(node), records: records(node, template)))
  }

  /// The set that sections with fields in their heading are.
  private mutating func records(_ node: DataNode, _ template: TextTemplate?) -> RecordSetLayout? {
    guard let entry = node.entry("records") else { return nil }
    guard let template else {
      note("'records' needs a heading with a field in it, such as '{name}'", at: entry.key)
      return nil
    }
    return recordSet(of: entry.value, among: template.fields)
  }

  /// Whether the quantities of a part are followed by their unit.
  func hasUnits(_ part: DataNode) -> Bool { part.flag("with-units") }

  /// The section with the name in a text.
  mutating func section(_ node: DataNode?) -> SectionIndex? {
    guard let node, let heading = node.string else { return nil }
    if let index = sections.firstIndex(where: { $0.name.text == heading }) { return index }
    let known = sections.map(\.name.text)
    note("there is no section '\(heading)' above; \(Self.hint(heading, among: known))", at: node)
    return nil
  }

  /// The sections that a part names: one, or a list of them.
  mutating func sections(_ part: DataNode) -> [SectionIndex] {
    guard let node = part["section"] else { return [] }
    return (node.items ?? [node]).compactMap { section($0) }
  }
}
