import DataSyntax
import SourceText

/// Reads fields, and references to them by name.
extension ContractReader {
  /// Reads the names and types of fields, by which the rest refers to them.
  mutating func readNames(of parts: [(name: String, value: DataNode)]) {
    fields = Dictionary(zip(parts.map(\.name), parts.indices)) { $1 }
    types = parts.map { valueType(of: $0.value) }
  }

  /// Reads all fields, once their names and the vocabularies of badges are known.
  mutating func readFields(_ parts: [(name: String, value: DataNode)]) {
    var roles: [(role: Role, field: String)] = []
    definitions.reserveCapacity(parts.count)
    for (index, (name, node)) in parts.enumerated() {
      checkType(node)
      let field = FieldDefinition(name, node, types[index], &self)
      definitions.append(field)
      guard let role = field.role else { continue }
      if let other = roles.last(where: { $0.role == role })?.field {
        note("duplicate role '\(role.rawValue)'; the field '\(other)' has it", at: node)
      }
      roles.append((role, name))
    }
  }

  /// Reports the fields that no page can have; one that has the name of a part of paths has its
  /// value there.
  mutating func noteUnusedFields(of contract: Contract, _ root: DataNode) {
    var known = Set(
      contract.kinds.flatMap(\.paths).flatMap(\.captureNames).compactMap { fields?[$0] })
    for kind in contract.kinds { known.formUnion(kind.allFields) }
    for entry in root.entries("fields") {
      guard let name = entry.name, let field = fields?[name], !known.contains(field) else {
        continue
      }
      note(
        "nothing reads the field '\(name)'; expected it at an address, a label, a column or in a "
          + "template", at: entry.key)
    }
  }

  /// The badges that the items of a field follow from.
  mutating func itemBadges(_ node: DataNode?, of field: DataNode) -> ItemBadges? {
    guard let node else { return nil }
    guard [nil, .list, .text].contains(valueType(of: field)) else {
      note("only a field of type 'list' or 'text' can have items that follow from badges", at: node)
      return nil
    }
    guard let vocabulary = vocabulary(named: node["vocabulary"]) else { return nil }
    let known = field["items"]?.texts
    var items: [ItemBadges.Item] = []
    for entry in node.entries("items") {
      guard let text = entry.name, let badge = entry.value.string else { continue }
      if let known, !known.contains(text) {
        noteUnknown("item", text, among: known, at: entry.key)
      }
      guard let claim = vocabulary.claims.claim(named: badge) else {
        noteUnknown("badge", badge, among: vocabulary.claims.names, at: entry.value)
        continue
      }
      items.append(ItemBadges.Item(text: text, badge: badge, claim: claim))
    }
    return ItemBadges(vocabulary: vocabulary, items: items)
  }

  /// The type of a field; nil where it has none, or one that does not exist.
  func valueType(of field: DataNode) -> ValueType? {
    field["type"]?.string.flatMap { ValueType(rawValue: $0) }
  }

  /// Whether the type of a field is misspelt, so that it may have any key.
  func hasUnknownType(_ field: DataNode) -> Bool {
    field["type"] != nil && valueType(of: field) == nil
  }

  /// The quantity that is the upper limit of a control; `up-to` of a date is a number of days.
  mutating func limit(_ node: DataNode?, of field: DataNode) -> FieldIndex? {
    guard let node else { return nil }
    switch valueType(of: field) {
    case .control: return index(node, of: .quantity)
    case .date, .timestamp:
      if node.string.flatMap({ Self.daysAfterToday($0) }) == nil {
        note("the 'up-to' of a date can only be 'today' or 'today + 7 days'", at: node)
      }
    default:
      if hasUnknownType(field) { return nil }
      note("only a control, a date or a timestamp can have 'up-to'", at: node)
    }
    return nil
  }

  /// Reports what a field of this type needs, and keys and a role that it cannot have.
  private mutating func checkType(_ node: DataNode) {
    if isBuiltIn { return }
    hasUnknownTypes = hasUnknownTypes || hasUnknownType(node)
    guard let type = valueType(of: node) else { return }
    if type == .price, prices == nil, node["currency"] == nil {
      note(
        "a field of type 'price' needs the key 'prices' at the top level of the contract",
        at: node["type"] ?? node)
    }
    for (key, types, words) in Self.keysOfTypes where !types.contains(type) {
      guard let entry = node.entry(key) else { continue }
      note("only \(words) can have '\(key)'", at: entry.key)
    }
    guard let entry = node.entry("role"),
      let role = entry.value.string.flatMap({ Role(rawValue: $0) }), !role.types.contains(type)
    else { return }
    let types = role.types.map { "'\($0.rawValue)'" }
    let words = types.dropLast().joined(separator: ", ") + (types.count > 1 ? " or " : "")
    note(
      "only a field of type \(words)\(types.last ?? "") can have the role '\(role.rawValue)'",
      at: entry.key)
  }

  /// The keys that only fields of some types have, and the words for such fields.
  private static let keysOfTypes: [(key: String, types: [ValueType], words: String)] = [
    ("unit", [.quantity, .number, .price], "a quantity, a number or a price"),
    ("items", [.id, .text, .list], "a text, an ID or a list"),
    ("unique-items", [.list], "a list"), ("sorted", [.list], "a list"),
    ("separator", [.list], "a list"), ("compare", [.link], "a link"),
    ("written-out", [.date], "a date"),
  ]

  mutating func listForm(_ node: DataNode) -> ListForm? {
    let form = ListForm(
      isUnique: node.flag("unique-items"), isSorted: node.flag("sorted"),
      ignoresCase: node.flag("ignore-case"))
    if !form.isUnique, !form.isSorted, let entry = node.entry("ignore-case") {
      note("'ignore-case' needs 'sorted' or 'unique-items'", at: entry.key)
    }
    return form.isUnique || form.isSorted ? form : nil
  }

  mutating func isCode(_ node: DataNode?, of type: ValueType?) -> Bool {
    guard let node, node.isTrue || node.items != nil else { return false }
    if let type, type != .id, type != .text {
      note("only a field of type 'id' or 'text' can have 'code'", at: node)
    }
    return true
  }

  /// The texts that are written as code, which are among the items.
  mutating func codeTexts(_ node: DataNode) -> [String]? {
    guard let code = node["code"], code.items != nil else { return nil }
    guard let items = node["items"]?.texts else { return code.texts }
    return texts(code.items ?? [], among: items)
  }

  mutating func isLinked(_ node: DataNode?, of type: ValueType?) -> Bool {
    guard let node else { return false }
    if let type, type != .link { note("only a field of type 'link' can be 'linked'", at: node) }
    return node.isTrue
  }

  mutating func precision(_ node: DataNode?, of type: ValueType?) -> DatePrecision {
    guard let node, let precision = node.string.flatMap({ DatePrecision(rawValue: $0) }) else {
      return .day
    }
    if let type, type != .date { note("only a date can have a 'precision'", at: node) }
    return precision
  }

  mutating func mayBeBoolean(_ node: DataNode?, of type: ValueType?) -> Bool {
    guard let node else { return false }
    if let type, type != .date { note("only a date can be a boolean instead", at: node) }
    return node.string == "boolean"
  }

  /// The number of days in `today`, which is 0, and in `today + 7 days`; nil for any other text.
  static func daysAfterToday(_ text: String) -> Int? {
    let words = text.split(separator: " ")
    if words == ["today"] { return 0 }
    guard words.count == 4, words[0] == "today", words[1] == "+",
      ["day", "days"].contains(words[3]),
      let days = Int(words[2]), (0...36_500).contains(days)
    else { return nil }
    return days
  }

  /// The field with the name in a text.
  mutating func index(_ node: DataNode?) -> FieldIndex? {
    guard let node, let name = node.string else { return nil }
    return index(of: name, at: node)
  }

  /// The field of this name, which is in `node`.
  mutating func index(of name: String, at node: DataNode) -> FieldIndex? {
    guard let fields else { return nil }
    if let index = fields[name] { return index }
    noteUnknown("field", name, among: fields.keys.sorted(), at: node)
    return nil
  }

  mutating func labels(_ node: DataNode?) -> LabelMap {
    LabelMap(definition(usedBy: node)?.parts.map { ($0.name, meaning($0.value)) } ?? [])
  }

  /// The name of a field, a text with fields in it, or `~` for a label that is not a field.
  private mutating func meaning(_ node: DataNode) -> LabelMeaning {
    if let text = node.string, TemplateText.hasFields(text) {
      return template(node).map { .template($0) } ?? .nothing
    }
    return index(node).map { .field($0) } ?? .nothing
  }
}
