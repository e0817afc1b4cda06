import DataSyntax
import SourceText

/// Reads fields, and references to them by name.
extension ContractReader {
  mutating func readFields(_ node: DataNode?) {
    guard let node, node.mapping != nil else { return }
    let parts = node.parts
    var names: [String: FieldIndex] = Dictionary(minimumCapacity: parts.count)
    var roles: [(role: Role, field: String)] = []
    definitions.reserveCapacity(parts.count)
    for (index, entry) in parts.enumerated() {
      let field = field(entry.name, entry.value)
      names[field.name] = index
      definitions.append(field)
      guard let role = field.role else { continue }
      if let other = roles.last(where: { $0.role == role })?.field {
        note("duplicate role '\(role.rawValue)'; the field '\(other)' has it", at: entry.value)
      }
      roles.append((role, field.name))
    }
    fields = names
    // After all fields: the upper limit of one may be a field that comes later.
    for (index, entry) in parts.enumerated() {
      guard let node = entry.value["up-to"] else { continue }
      switch definitions[index].type {
      case .control:
        definitions[index] = definitions[index].with(upTo: self.index(node, of: .quantity))
      case .date, .timestamp:
        if node.string.flatMap({ Self.daysAfterToday($0) }) == nil {
          note("the 'up-to' of a date can only be 'today' or 'today + 7 days'", at: node)
        }
      default:
        if Self.hasUnknownType(entry.value) { continue }
        note("only a control, a date or a timestamp can have 'up-to'", at: node)
      }
    }
  }

  /// Reports the fields that no page can have; one that has the name of a part of paths has its
  /// value there.
  mutating func noteUnusedFields(of contract: Contract, _ node: DataNode?) {
    var known = Set(
      contract.kinds.flatMap(\.paths).flatMap(\.captureNames).compactMap { fields?[$0] })
    for kind in contract.kinds { known.formUnion(kind.allFields) }
    for entry in node?.mapping?.entries ?? [] {
      guard let name = entry.name, let field = fields?[name], !known.contains(field) else {
        continue
      }
      note(
        "nothing reads the field '\(name)'; expected it at an address, a label, a column or in a "
          + "template", at: entry.key)
    }
  }

  /// Reads the badges that items of fields follow from, once the vocabularies are known.
  mutating func readItemBadges(_ node: DataNode?) {
    for (index, entry) in (node?.parts ?? []).enumerated() where index < definitions.count {
      guard let node = entry.value["badges"] else { continue }
      guard definitions[index].type == .list || definitions[index].type == .text else {
        note(
          "only a field of type 'list' or 'text' can have items that follow from badges", at: node)
        continue
      }
      definitions[index] = definitions[index].with(badges: itemBadges(node, definitions[index]))
    }
  }

  private mutating func itemBadges(_ node: DataNode, _ field: FieldDefinition) -> ItemBadges? {
    guard let vocabulary = vocabulary(named: node["vocabulary"]) else { return nil }
    var items: [ItemBadges.Item] = []
    for entry in node["items"]?.mapping?.entries ?? [] {
      guard let text = entry.name, let badge = entry.value.string else { continue }
      if let known = field.items, !known.contains(text) {
        note("there is no item '\(text)'; \(Self.hint(text, among: known))", at: entry.key)
      }
      guard let claim = vocabulary.claims.claim(named: badge) else {
        note(
          "there is no badge '\(badge)'; \(Self.hint(badge, among: vocabulary.claims.names))",
          at: entry.value)
        continue
      }
      items.append(ItemBadges.Item(text: text, badge: badge, claim: claim))
    }
    return ItemBadges(vocabulary: vocabulary, items: items)
  }

  private mutating func field(_ name: String, _ node: DataNode) -> FieldDefinition {
    let type = node["type"]?.string.flatMap { ValueType(rawValue: $0) }
    if let type = node["type"], type.string == ValueType.price.rawValue, prices == nil,
      node["currency"] == nil
    {
      note(
        "a field of type 'price' needs the key 'prices' at the top level of the contract", at: type)
    }
    hasUnknownTypes = hasUnknownTypes || Self.hasUnknownType(node)
    checkKeys(node, of: type)
    return FieldDefinition(
      name: name, title: node["title"]?.string ?? name.withSpacesForHyphens,
      type: type ?? .text,
      role: node["role"]?.string.flatMap { Role(rawValue: $0) }, unit: node["unit"]?.string,
      items: node["items"]?.texts, separator: node["separator"]?.string ?? ",",
      listForm: listForm(node),
      isCode: isCode(node["code"], of: type),
      codeTexts: codeTexts(node), isLinked: isLinked(node["linked"], of: type),
      daysAfterToday: node["up-to"]?.string.flatMap { Self.daysAfterToday($0) },
      mayBeWrittenOut: node["written-out"]?.isTrue ?? false,
      precision: precision(node["precision"], of: type),
      mayBeBoolean: mayBeBoolean(node["or"], of: type), missing: node["missing"]?.texts ?? [],
      isAddress: node["compare"]?.string == "address",
      form: Self.hasUnknownType(node) ? ValueForm() : form(node, type ?? .text))
  }

  /// Whether the type of a field is misspelt, so that it may have any key.
  private static func hasUnknownType(_ node: DataNode) -> Bool {
    node["type"].map { $0.string.flatMap { ValueType(rawValue: $0) } == nil } ?? false
  }

  /// Reports keys and a role that a field of this type cannot have.
  private mutating func checkKeys(_ node: DataNode, of type: ValueType?) {
    guard !isBuiltIn, let type else { return }
    for (key, types, words) in Self.keysOfTypes where !types.contains(type) {
      guard let entry = node.mapping?.entry(named: key) else { continue }
      note("only \(words) can have '\(key)'", at: entry.key)
    }
    guard let entry = node.mapping?.entry(named: "role"),
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

  private mutating func listForm(_ node: DataNode) -> ListForm? {
    let form = ListForm(
      isUnique: node["unique-items"]?.isTrue ?? false, isSorted: node["sorted"]?.isTrue ?? false,
      ignoresCase: node["ignore-case"]?.isTrue ?? false)
    if !form.isUnique, !form.isSorted, let entry = node.mapping?.entry(named: "ignore-case") {
      note("'ignore-case' needs 'sorted' or 'unique-items'", at: entry.key)
    }
    return form.isUnique || form.isSorted ? form : nil
  }

  private mutating func isCode(_ node: DataNode?, of type: ValueType?) -> Bool {
    guard let node, node.isTrue || node.items != nil else { return false }
    if let type, type != .id, type != .text {
      note("only a field of type 'id' or 'text' can have 'code'", at: node)
    }
    return true
  }

  /// The texts that are written as code, which are among the items.
  private mutating func codeTexts(_ node: DataNode) -> [String]? {
    guard let code = node["code"], code.items != nil else { return nil }
    guard let items = node["items"]?.texts else { return code.texts }
    return texts(code, among: items)
  }

  private mutating func isLinked(_ node: DataNode?, of type: ValueType?) -> Bool {
    guard let node else { return false }
    if let type, type != .link { note("only a field of type 'link' can be 'linked'", at: node) }
    return node.isTrue
  }

  private mutating func precision(_ node: DataNode?, of type: ValueType?) -> DatePrecision {
    guard let node, let precision = node.string.flatMap({ DatePrecision(rawValue: $0) }) else {
      return .day
    }
    if let type, type != .date { note("only a date can have a 'precision'", at: node) }
    return precision
  }

  private mutating func mayBeBoolean(_ node: DataNode?, of type: ValueType?) -> Bool {
    guard let node else { return false }
    if let type, type != .date { note("only a date can be a boolean instead", at: node) }
    return node.string == "boolean"
  }

  /// The number of days in `today`, which is 0, and in `today + 7 days`; nil for any other text.
  private static func daysAfterToday(_ text: String) -> Int? {
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
    note(
      "there is no field '\(name)'; \(Self.hint(name, among: fields.keys.sorted()))", at: node)
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

extension String {
  /// `max output` for `max-output`.
  fileprivate var withSpacesForHyphens: String {
    String(decoding: utf8.map { $0 == .hyphen ? UInt8.space : $0 }, as: UTF8.self)
  }
}
