import DataSyntax

/// The kinds of pages.
extension ContractReader {
  mutating func kind(_ name: String, _ node: DataNode) -> PageKind {
    let part = file.part(
      node, required: ["paths"],
      optional: [
        "title", "frontmatter", "breadcrumb", "heading", "sections", "tables", "labels", "lines",
        "items", "badges", "footer",
      ])
    // Sections first: the rest refers to them by their headings.
    sections = []
    for node in file.items(part?["sections"]) { addSection(node) }
    return PageKind(
      name: name, title: file.text(part?["title"]) ?? name,
      paths: file.items(part?["paths"]).compactMap { pattern($0) },
      frontmatter: frontmatter(part?["frontmatter"]),
      breadcrumb: file.items(part?["breadcrumb"]).compactMap { crumb($0) },
      heading: index(part?["heading"]),
      sections: sections,
      tables: file.items(part?["tables"]).compactMap { table($0) },
      labels: file.items(part?["labels"]).map { labelGroup($0) },
      lines: lines(part),
      badges: file.items(part?["badges"]).compactMap { badgePlace($0) },
      footer: labels(part?["footer"]))
  }

  private mutating func pattern(_ node: DataNode) -> PathPattern? {
    guard let text = file.text(node) else { return nil }
    if let pattern = PathPattern(text) { return pattern }
    file.note("'\(text)' should have at most one '{name}' between slashes, each another", at: node)
    return nil
  }

  private mutating func frontmatter(_ node: DataNode?) -> FrontmatterLayout? {
    let part = file.part(node, optional: ["fields", "schema"])
    return part.map { part in
      FrontmatterLayout(
        fields: file.entries(part["fields"]).compactMap { key, value in
          index(value).map { (key, $0) }
        },
        schema: schema(part["schema"]))
    }
  }

  private mutating func crumb(_ node: DataNode) -> PageKind.Crumb? {
    let part = file.part(node, required: ["field", "from-end"])
    let field = index(part?["field"])
    guard let node = part?["from-end"], let fromEnd = file.integer(node) else { return nil }
    guard fromEnd > 0 else {
      file.note("this should be 1, for the last crumb, or more", at: node)
      return nil
    }
    return field.map { PageKind.Crumb(field: $0, fromEnd: fromEnd) }
  }

  private mutating func labelGroup(_ node: DataNode) -> PageKind.LabelGroup {
    let part = file.part(node, required: ["values"], optional: ["section", "required"])
    let values = labels(part?["values"])
    return PageKind.LabelGroup(
      section: section(part?["section"]), values: values,
      required: texts(part?["required"], among: values.labels))
  }

  private mutating func badgePlace(_ node: DataNode) -> PageKind.BadgePlace? {
    let part = file.part(node, required: ["section", "vocabulary"])
    let section = section(part?["section"])
    guard let node = part?["vocabulary"], let name = file.text(node) else { return nil }
    guard let vocabulary = vocabularies[name] else {
      let known = vocabularies
      file.note(
        "there is no vocabulary '\(name)'; \(ContractFile.hint(name, among: known.keys.sorted()))",
        at: node)
      return nil
    }
    return section.map { PageKind.BadgePlace(section: $0, vocabulary: vocabulary) }
  }

  /// Texts that have to be some of `known`.
  mutating func texts(_ node: DataNode?, among known: [String]) -> [String] {
    file.items(node).compactMap { item in
      guard let text = file.text(item) else { return nil }
      if known.contains(text) { return text }
      file.note("there is no '\(text)' above; \(ContractFile.hint(text, among: known))", at: item)
      return nil
    }
  }
}
