import DataSyntax

/// The kinds of pages.
extension ContractReader {
  mutating func kind(_ name: String, _ node: DataNode) -> PageKind {
    PageKind(
      name: name, title: node["title"]?.string ?? name,
      paths: node["paths"]?.items?.compactMap { pattern($0) } ?? [],
      frontmatter: node["frontmatter"].map { frontmatter($0) },
      breadcrumb: node["breadcrumb"]?.items?.compactMap { crumb($0) } ?? [],
      heading: index(node["heading"]),
      sections: node["sections"]?.items?.compactMap { sectionLayout($0) } ?? [],
      tables: node["tables"]?.items?.compactMap { table($0) } ?? [],
      labels: node["labels"]?.items?.map { labelGroup($0) } ?? [],
      badges: node["badges"]?.items?.compactMap { badgePlace($0) } ?? [],
      footer: labels(node["footer"]), record: schema(node["record"]))
  }

  private mutating func pattern(_ node: DataNode) -> PathPattern? {
    guard let text = node.string else { return nil }
    if let pattern = PathPattern(text) { return pattern }
    note("'\(text)' should have at most one '{name}' between slashes, each another", at: node)
    return nil
  }

  private mutating func frontmatter(_ node: DataNode) -> FrontmatterLayout {
    FrontmatterLayout(
      fields: node["fields"]?.parts.compactMap { key, value in index(value).map { (key, $0) } }
        ?? [],
      schema: schema(node["schema"]))
  }

  private mutating func crumb(_ node: DataNode) -> PageKind.Crumb? {
    guard let field = index(node["field"]), let fromEnd = node["from-end"]?.integer, fromEnd > 0
    else { return nil }
    return PageKind.Crumb(field: field, fromEnd: fromEnd)
  }

  private mutating func labelGroup(_ node: DataNode) -> PageKind.LabelGroup {
    let values = labels(node["values"])
    return PageKind.LabelGroup(
      section: section(node), values: values,
      required: texts(node["required"], among: values.labels))
  }

  private mutating func badgePlace(_ node: DataNode) -> PageKind.BadgePlace? {
    let section = section(node)
    guard let node = node["vocabulary"], let name = node.string, let vocabularies else {
      return nil
    }
    guard let vocabulary = vocabularies[name] else {
      note(
        "there is no vocabulary '\(name)'; \(Self.hint(name, among: vocabularies.keys.sorted()))",
        at: node)
      return nil
    }
    return section.map { PageKind.BadgePlace(section: $0, vocabulary: vocabulary) }
  }

  private mutating func table(_ node: DataNode) -> TableLayout? {
    guard let content = content(node) else { return nil }
    let columns = node["columns"]?.texts ?? []
    let rows: [String] = if case .facts(let fields) = content { fields.labels } else { [] }
    let optional = texts(node["optional-columns"], among: columns)
    return TableLayout(
      section: section(node), columns: columns,
      requiredColumns: columns.filter { !optional.contains($0) },
      requiredRows: texts(node["required"], among: rows),
      isOptional: node["optional"]?.isTrue ?? false,
      substitute: node["unless"]?.string, content: content)
  }

  private mutating func content(_ node: DataNode) -> TableLayout.Content? {
    if let fields = node["facts"] { return .facts(labels(fields)) }
    if let fields = node["record"] { return .record(labels(fields)) }
    if let fields = node["each-row"] { return .eachRow(labels(fields)) }
    return node["matrix"].map { .matrix($0.parts.map { ($0.name, labels($0.value)) }) }
  }

  /// The heading alone for a section that has to be there, or a mapping for one that has not.
  private func sectionLayout(_ node: DataNode) -> SectionLayout? {
    let heading = node.string ?? node["heading"]?.string
    return heading.map {
      SectionLayout(name: SectionName($0), isOptional: node["optional"]?.isTrue ?? false)
    }
  }

  /// Texts that have to be some of `known`.
  private mutating func texts(_ node: DataNode?, among known: [String]) -> [String] {
    node?.items?.compactMap { item in
      guard let text = item.string else { return nil }
      if known.contains(text) { return text }
      note("there is no '\(text)' above; \(Self.hint(text, among: known))", at: item)
      return nil
    } ?? []
  }

  private func section(_ node: DataNode) -> SectionName? {
    node["section"]?.string.map { SectionName($0) }
  }
}
