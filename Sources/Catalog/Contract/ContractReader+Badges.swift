import DataSyntax

/// The badges and their vocabularies.
extension ContractReader {
  mutating func readVocabularies(_ node: DataNode?) {
    guard let node, node.mapping != nil else { return }
    var read: [String: BadgeVocabulary] = [:]
    for (name, node) in node.parts { read[name] = vocabulary(name, node) }
    vocabularies = read
  }

  /// The vocabulary that a text names.
  mutating func vocabulary(named node: DataNode?) -> BadgeVocabulary? {
    guard let node, let name = node.string, let vocabularies else { return nil }
    if let vocabulary = vocabularies[name] { return vocabulary }
    note(
      "there is no vocabulary '\(name)'; \(Self.hint(name, among: vocabularies.keys.sorted()))",
      at: node)
    return nil
  }

  private mutating func vocabulary(_ name: String, _ node: DataNode) -> BadgeVocabulary {
    let nodes = node.items ?? []
    // Labels first: badges imply others by them.
    let labels = nodes.map { $0["label"]?.string ?? "" }
    var positions: [String: Int] = [:]
    for (position, label) in labels.enumerated() {
      guard positions[label] != nil else {
        positions[label] = position
        continue
      }
      note("there is a badge '\(label)' already", at: nodes[position])
    }
    let definitions = nodes.enumerated().map { position, node in
      BadgeDefinition(
        label: labels[position], value: value(node), color: node["color"]?.string,
        tooltip: node["tooltip"]?.string,
        ticks: node["ticks"]?.items?.compactMap { index($0) } ?? [],
        modality: node["modality"]?.string, position: position,
        implied: self.positions(node["implies"], among: positions, labels))
    }
    return BadgeVocabulary(name: name, definitions: definitions)
  }

  /// Where the badges that a list names stand in their vocabulary.
  private mutating func positions(
    _ node: DataNode?, among known: [String: Int], _ labels: [String]
  ) -> [Int] {
    node?.items?.compactMap { item in
      guard let label = item.string else { return nil }
      if let position = known[label] { return position }
      note("there is no badge '\(label)'; \(Self.hint(label, among: labels))", at: item)
      return nil
    } ?? []
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
