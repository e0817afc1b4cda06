import DataSyntax
import SourceText

/// The nodes of a contract's file read as what they should be; what is not is noted as a problem.
struct ContractFile {
  private(set) var problems: [ContractProblem] = []

  /// So many problems are noted, so that a file that is wrong throughout costs no more to tell of.
  private static let mostProblems = 100

  mutating func note(_ message: @autoclosure () -> String, at node: DataNode) {
    note(message(), at: node.range)
  }

  mutating func note(_ message: @autoclosure () -> String, at range: ByteRange) {
    guard problems.count < Self.mostProblems else { return }
    problems.append(ContractProblem(range: range, message: message()))
  }

  /// The mapping that has all of `required`, may have any of `optional`, and nothing else.
  mutating func part(
    _ node: DataNode?, required: [String] = [], optional: [String] = []
  ) -> ContractPart? {
    guard let node else { return nil }
    guard let mapping = node.mapping else {
      note("this should be a mapping", at: node)
      return nil
    }
    for key in required where mapping[key] == nil {
      note("'\(key)' is missing here", at: node)
    }
    let known = required + optional
    for entry in mapping.entries {
      guard let name = entry.name else {
        note("this key should be a text", at: entry.key)
        continue
      }
      if !known.contains(where: { $0.hasSameBytes(as: name) }) {
        note("there is no key '\(name)' here; \(Self.hint(name, among: known))", at: entry.key)
      }
    }
    return ContractPart(node: node, mapping: mapping)
  }

  /// The one of `keys` that a part has, where it has to have exactly one.
  mutating func only(_ keys: [String], of part: ContractPart) -> String? {
    let found = keys.filter { part[$0] != nil }
    if found.count == 1 { return found.first }
    let names = keys.map { "'\($0)'" }.joined(separator: ", ")
    note("exactly one of \(names) should be here, not \(found.count)", at: part.node)
    return nil
  }

  /// The text of a scalar, whatever its type.
  mutating func text(_ node: DataNode?) -> String? {
    guard let node else { return nil }
    if let scalar = node.scalar, scalar.value != .null { return scalar.text }
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

  /// The entries of a mapping whose keys are the contract's own.
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

  /// One of an enumeration's cases, by its raw value.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type, _ node: DataNode?
  ) -> Choice? where Choice.RawValue == String {
    guard let node, let text = text(node) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    note(
      "'\(text)' cannot stand here; \(Self.hint(text, among: Choice.allCases.map(\.rawValue)))",
      at: node)
    return nil
  }

  /// What was meant by a word that is none of `known`, or what there is.
  static func hint(_ word: String, among known: [String]) -> String {
    if let nearest = Spelling.nearest(to: word, in: known) { return "did you mean '\(nearest)'?" }
    return known.isEmpty
      ? "there are none" : "expected " + known.map { "'\($0)'" }.joined(separator: ", ")
  }
}
