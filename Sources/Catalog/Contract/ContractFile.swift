import DataSyntax
import SourceText

/// The nodes of a contract's file read as what they should be; what is not is noted as a problem.
struct ContractFile {
  private(set) var problems: [ContractProblem] = []

  mutating func note(_ message: String, at node: DataNode) {
    problems.append(ContractProblem(range: node.range, message: message))
  }

  /// The text of a scalar, whatever its type.
  mutating func text(_ node: DataNode?) -> String? {
    guard let node else { return nil }
    if let scalar = node.scalar { return scalar.text }
    note("this should be a text", at: node)
    return nil
  }

  mutating func boolean(_ node: DataNode?) -> Bool? {
    guard let node else { return nil }
    if case .boolean(let value)? = node.scalar?.value { return value }
    note("this should be 'true' or 'false'", at: node)
    return nil
  }

  mutating func integer(_ node: DataNode?) -> Int? {
    guard let node else { return nil }
    if case .number(let number)? = node.scalar?.value, let value = number.integer { return value }
    note("this should be an integer", at: node)
    return nil
  }

  mutating func items(_ node: DataNode?) -> [DataNode] {
    guard let node else { return [] }
    if let items = node.items { return items }
    note("this should be a list", at: node)
    return []
  }

  mutating func texts(_ node: DataNode?) -> [String] {
    items(node).compactMap { text($0) }
  }

  mutating func entries(_ node: DataNode?) -> [(name: String, value: DataNode)] {
    guard let node else { return [] }
    guard let mapping = node.mapping else {
      note("this should be a mapping", at: node)
      return []
    }
    return mapping.entries.compactMap { entry in
      if let name = entry.name { return (name, entry.value) }
      note("this key should be a text", at: entry.key)
      return nil
    }
  }

  /// The value of a key that has to be there.
  mutating func required(_ name: String, of node: DataNode) -> DataNode? {
    if let value = node.mapping?[name] { return value }
    note("'\(name)' is missing here", at: node)
    return nil
  }

  /// One of an enumeration's cases, by its raw value.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type, _ node: DataNode?
  ) -> Choice? where Choice.RawValue == String {
    guard let node, let text = text(node) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let allowed = Choice.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    note("'\(text)' is none of \(allowed)", at: node)
    return nil
  }
}
