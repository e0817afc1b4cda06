import DataSyntax

/// The badges and their vocabularies.
extension ContractReader {
  mutating func readVocabularies(_ node: DataNode?) {
    guard let node, node.mapping != nil else { return }
    var read: [String: BadgeVocabulary] = [:]
    for (name, node) in node.parts { read[name] = vocabulary(name, node) }
    vocabularies = read
  }

  private mutating func vocabulary(_ name: String, _ node: DataNode) -> BadgeVocabulary {
    var labels: Set<String> = []
    let definitions = (node.items ?? []).map { node in
      let badge = badge(node)
      if !labels.insert(badge.label).inserted {
        note("there is a badge '\(badge.label)' already", at: node)
      }
      return badge
    }
    return BadgeVocabulary(name: name, definitions: definitions)
  }

  private mutating func badge(_ node: DataNode) -> BadgeDefinition {
    BadgeDefinition(
      label: node["label"]?.string ?? "",
      value: value(node),
      ticks: node["ticks"]?.items?.compactMap { index($0) } ?? [],
      modality: node["modality"]?.string)
  }

  private mutating func value(_ node: DataNode) -> BadgeDefinition.Value {
    if let list = node["list"] { return .list(items(list)) }
    if let field = index(node["field"]) { return .field(field) }
    return .fixed(node["value"]?.string ?? "")
  }

  private mutating func items(_ node: DataNode) -> [(item: String, tick: FieldIndex?)] {
    node.parts.map { item, tick in (item, index(tick)) }
  }
}
