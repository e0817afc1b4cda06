import DataSyntax

/// Typed access to the parts of a contract's file. A part of another type reads as nil: the schema
/// of contracts reports it.
extension DataNode {
  /// The value of a key.
  subscript(key: String) -> DataNode? {
    if case .mapping(let mapping) = content { mapping[key] } else { nil }
  }

  /// The entries of a mapping; none where it is not one.
  var entries: [DataMapping.Entry] { mapping?.entries ?? [] }

  /// The entries of a mapping whose keys are the contract's own.
  var parts: [(name: String, value: DataNode)] {
    entries.compactMap { entry in entry.name.map { ($0, entry.value) } }
  }

  /// The texts of a list.
  var texts: [String] { items?.compactMap(\.string) ?? [] }

  /// Whether it is `true`.
  var isTrue: Bool { scalar?.value == .boolean(true) }

  /// The entry of a key: for problems at the key itself.
  func entry(_ key: String) -> DataMapping.Entry? { mapping?.entry(named: key) }

  /// The entries of the mapping at a key.
  func entries(_ key: String) -> [DataMapping.Entry] { self[key]?.entries ?? [] }

  /// The same, by name.
  func parts(_ key: String) -> [(name: String, value: DataNode)] { self[key]?.parts ?? [] }

  /// The items of the list at a key.
  func items(_ key: String) -> [DataNode] { self[key]?.items ?? [] }

  /// The texts of the list at a key.
  func texts(_ key: String) -> [String] { self[key]?.texts ?? [] }

  /// Whether a key has the value `true`.
  func flag(_ key: String) -> Bool { self[key]?.isTrue == true }

  /// A mapping with further entries, which replace those of the same keys; the node itself without
  /// any.
  func with(_ others: ArraySlice<DataMapping.Entry>, in node: DataNode) -> DataNode {
    guard !others.isEmpty else { return self }
    let names = Set(others.compactMap(\.name))
    let kept = entries.filter { entry in entry.name.map { !names.contains($0) } ?? true }
    return DataNode(range: node.range, content: .mapping(DataMapping(entries: kept + others)))
  }

  /// The node with other values in place of its items, or of the values of its entries; `replace`
  /// gets the key of an entry.
  func replacingValues(_ replace: (DataNode, _ key: String?) -> DataNode) -> DataNode {
    switch content {
    case .scalar, .unknown: return self
    case .sequence(let items):
      return DataNode(range: range, content: .sequence(items.map { replace($0, nil) }))
    case .mapping(let mapping):
      let entries = mapping.entries.map { entry in
        DataMapping.Entry(
          key: entry.key, value: replace(entry.value, entry.name), mark: entry.mark)
      }
      return DataNode(range: range, content: .mapping(DataMapping(entries: entries)))
    }
  }

  /// The name of the definition that it uses, `{use: name}`, and the entries next to `use`.
  var use: (name: DataNode, others: ArraySlice<DataMapping.Entry>)? {
    guard let entries = mapping?.entries, let entry = entries.first, entry.name == "use",
      entry.value.string != nil
    else { return nil }
    return (entry.value, entries.dropFirst())
  }

  /// The definition that the node uses, also by way of others, with the entries next to each `use`:
  /// up to a name that is unknown or one of `open`, which gets the names of these definitions.
  func followingUses(in definitions: [String: DataNode], within open: inout [String]) -> DataNode {
    var node = self
    while let use = node.use, let name = use.name.string, !open.contains(name),
      let part = definitions[name]
    {
      open.append(name)
      node = part.with(use.others, in: node)
    }
    return node
  }

  var integer: Int? {
    if case .number(let number)? = scalar?.value { number.integer } else { nil }
  }
}
