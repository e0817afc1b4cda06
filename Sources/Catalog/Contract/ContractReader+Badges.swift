import DataSyntax

/// The badges and their vocabularies.
extension ContractReader {
  mutating func vocabulary(_ name: String, _ node: DataNode) -> BadgeVocabulary {
    var labels: Set<String> = []
    let definitions = file.items(node).map { node in
      let badge = badge(node)
      if !labels.insert(badge.label).inserted {
        file.note("there is a badge '\(badge.label)' already", at: node)
      }
      return badge
    }
    return BadgeVocabulary(name: name, definitions: definitions)
  }

  private mutating func badge(_ node: DataNode) -> BadgeDefinition {
    let part = file.part(
      node, required: ["label"],
      optional: ["value", "list", "field", "color", "tooltip", "group", "ticks", "modality"])
    return BadgeDefinition(
      label: file.text(part?["label"]) ?? "", value: part.flatMap { value($0) } ?? .fixed(""),
      ticks: file.items(part?["ticks"]).compactMap { index($0) },
      modality: file.text(part?["modality"]))
  }

  private mutating func value(_ part: ContractPart) -> BadgeDefinition.Value? {
    switch file.only(["value", "list", "field"], of: part) {
    case "value": file.text(part["value"]).map { .fixed($0) }
    case "list": .list(items(part["list"]))
    case "field": index(part["field"]).map { .field($0) }
    default: nil
    }
  }

  private mutating func items(_ node: DataNode?) -> [(item: String, tick: FieldIndex?)] {
    file.entries(node).map { item, tick in
      (item, tick.scalar?.value == .null ? nil : index(tick))
    }
  }
}
