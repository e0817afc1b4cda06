import DataSyntax

/// Reads the badges and their vocabularies.
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
    noteUnknown("vocabulary", name, among: vocabularies.keys.sorted(), at: node)
    return nil
  }

  private mutating func vocabulary(_ name: String, _ node: DataNode) -> BadgeVocabulary {
    let nodes = node.items ?? []
    // Names first: badges imply others by them.
    let names = self.names(of: nodes)
    var positions: [String: Int] = [:]
    for (position, name) in names.enumerated() {
      guard positions[name] != nil else {
        positions[name] = position
        continue
      }
      note("duplicate badge '\(name)'", at: nodes[position])
    }
    let definitions = nodes.enumerated().map { position, node in
      BadgeDefinition(
        node, name: names[position], position: position,
        implied: self.positions(node.items("implies"), among: positions, names), &self)
    }
    return BadgeVocabulary(name: name, definitions: definitions)
  }

  /// The name of each badge. Several with one label need a value each to distinguish them.
  private mutating func names(of nodes: [DataNode]) -> [String] {
    let labels = nodes.map { $0["label"]?.string ?? "" }
    let counts = Dictionary(labels.map { ($0, 1) }, uniquingKeysWith: +)
    return zip(nodes, labels).map { node, label in
      guard counts[label] != 1 else { return label }
      if let value = node["value"]?.string { return "\(label): \(value)" }
      note("several badges have the label '\(label)'; each of them needs a 'value'", at: node)
      return label
    }
  }

  /// The positions in their vocabulary of the badges in a list.
  private mutating func positions(
    _ items: [DataNode], among known: [String: Int], _ names: [String]
  ) -> [Int] {
    items.compactMap { item in
      guard let name = item.string else { return nil }
      if let position = known[name] { return position }
      noteUnknown("badge", name, among: names, at: item)
      return nil
    }
  }

  mutating func value(_ node: DataNode) -> BadgeDefinition.Value {
    if let list = node["list"] { return .list(list.parts.map { ($0.name, index($0.value)) }) }
    if let field = index(node["field"]) { return .field(field) }
    return .fixed(node["value"]?.string ?? "")
  }
}
