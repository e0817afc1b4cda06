import DataSyntax

/// Reads which facts have to agree on several pages, and which numbers follow from them.
extension ContractReader {
  mutating func counterparts(
    _ node: DataNode, among all: [PageKind]
  ) -> CounterpartLayout? {
    let kinds = node.items("kinds").compactMap { kindName($0) }
    guard let by = node["by"], let keys = counterpartKeys(by, of: kinds) else { return nil }
    let fields = node.items("fields").compactMap { index($0) }
    var mayDiffer: [FieldIndex] = []
    for item in node.items("may-differ") {
      guard let field = index(item) else { continue }
      if fields.contains(field) {
        mayDiffer.append(field)
      } else {
        let name = definitions[field].name
        note("'\(name)' is not one of the 'fields' that have to agree", at: item)
      }
    }
    let layout = CounterpartLayout(
      kinds: kinds, keys: keys, fields: fields, mayDiffer: mayDiffer,
      vocabulary: vocabulary(named: node["badges"]))
    checkComparison(of: layout, node, among: all)
    return layout
  }

  /// What identifies the things that pages of some kinds are about: one text for all kinds, or one
  /// for each.
  private mutating func counterpartKeys(
    _ node: DataNode, of kinds: [String]
  ) -> [CounterpartKey]? {
    guard let mapping = node.mapping else {
      let keys = kinds.compactMap { counterpartKey(node, of: $0, canBeField: false) }
      return keys.count == kinds.count ? keys : nil
    }
    for entry in node.entries {
      guard let name = entry.name, !kinds.contains(name) else { continue }
      note("'\(name)' is not one of the 'kinds'; \(Self.hint(name, among: kinds))", at: entry.key)
    }
    let keys = kinds.compactMap { kind -> CounterpartKey? in
      if let value = mapping[kind] { return counterpartKey(value, of: kind, canBeField: true) }
      note(
        "'by' should have an entry for each of the 'kinds'; there is none for '\(kind)'", at: node)
      return nil
    }
    return keys.count == kinds.count ? keys : nil
  }

  /// A capture, a text with captures in braces, or a field.
  private mutating func counterpartKey(
    _ node: DataNode, of kind: String, canBeField: Bool
  ) -> CounterpartKey? {
    guard let text = node.string else { return nil }
    if TemplateText.hasFields(text) {
      guard let key = CounterpartKey(template: text), case .path(let parts) = key else {
        note("'\(text)' should have each name between '{' and '}'", at: node)
        return nil
      }
      for case .capture(let name) in parts { checkCapture(name, of: kind, at: node) }
      return key
    }
    if canBeField, captures[kind]?.contains(text) != true {
      guard let field = index(node) else { return nil }
      if ![.text, .id, .link].contains(definitions[field].type) {
        note("'\(text)' should be a field of type 'text', 'id' or 'link'", at: node)
      }
      return .field(field)
    }
    checkCapture(text, of: kind, at: node)
    return .path([.capture(text)])
  }

  mutating func count(_ node: DataNode) -> CountLayout? {
    noteIgnoredKeys(of: node)
    let field = index(node["field"])
    let section = section(node["section"])
    guard let formula = formula(node), let field else { return nil }
    return CountLayout(field: field, section: section, formula: formula)
  }

  /// The formulas of counts by their keys, each with the other keys that it uses; those of a count
  /// that has several are in the order in which they are looked for.
  private static let formulas: [(key: String, used: [String])] = [
    ("average", ["where"]), ("having", ["where"]), ("stating", ["where"]),
    ("about", ["where", "owner"]), ("pages", ["where", "owner", "others", "less"]),
    ("rows", ["more"]), ("distinct", []), ("sum", []), ("share", ["of"]),
  ]

  /// Reports the keys that the formula of a count does not use.
  private mutating func noteIgnoredKeys(of node: DataNode) {
    if isBuiltIn { return }
    guard let formula = Self.formulas.first(where: { node[$0.key] != nil }) else { return }
    let used = ["field", "section", "pages", formula.key] + formula.used
    for entry in node.entries {
      guard let key = entry.name, !used.contains(key) else { continue }
      note("'\(key)' has no effect on a count with '\(formula.key)'", at: entry.key)
    }
  }

  private mutating func formula(_ node: DataNode) -> CountLayout.Formula? {
    if let summed = node["sum"] { return index(summed).map { .sum(of: $0) } }
    if let pages = node["pages"] { return formula(ofPages: pages, node) }
    if let stated = node["rows"] {
      let more = index(node["more"])
      return index(stated).map { .occurrences(of: $0, more: more) }
    }
    if let stated = node["distinct"] { return index(stated).map { .distinct($0) } }
    guard let part = index(node["share"]), let whole = index(node["of"]) else { return nil }
    return .share(part, of: whole)
  }

  /// A number that follows from the pages of a kind.
  private mutating func formula(
    ofPages pages: DataNode, _ node: DataNode
  ) -> CountLayout.Formula? {
    let isOfField = ["average", "having", "stating"].contains { node[$0] != nil }
    let owner = isOfField ? nil : index(node["owner"])
    let selection = selection(node["where"], of: pages, isOfOwner: owner != nil)
    guard let kind = kindName(pages) else { return nil }
    if let averaged = node["average"] {
      return index(averaged, of: .quantity).map { .average(of: $0, kind: kind, selection) }
    }
    if let named = node["having"] {
      guard let field = index(named) else { return nil }
      if definitions[field].badges != nil { return .badges(of: field, kind: kind, selection) }
      let name = definitions[field].name
      note("the field '\(name)' should have 'badges'", at: named)
      return nil
    }
    if let stated = node["stating"] {
      return index(stated).map { .stating($0, kind: kind, selection) }
    }
    if let about = node["about"] {
      guard let about = pagesAbout(about), let owner else { return nil }
      return .counterparts(kind: kind, selection, owner: owner, about: about)
    }
    return .pages(
      kind: kind, selection, owner: owner, isOthers: node.flag("others"),
      less: index(node["less"]))
  }

  /// Selects pages of a kind: those whose captures equal these of the page itself, or of an owner,
  /// whose kind is not known.
  mutating func selection(
    _ node: DataNode?, of kind: DataNode?, isOfOwner: Bool = false
  ) -> PageSelection {
    var captures: [(theirs: String, own: String)] = []
    for entry in node?.entries ?? [] {
      guard let theirs = entry.name, let own = entry.value.string else { continue }
      checkCapture(theirs, of: kind?.string, at: entry.key)
      if !isOfOwner { checkCapture(own, of: kindName, at: entry.value) }
      captures.append((theirs, own))
    }
    return PageSelection(captures: captures)
  }

  mutating func checkCapture(_ name: String, of kind: String?, at node: DataNode?) {
    guard let node, let kind, let known = captures[kind], !known.contains(name) else { return }
    note("the paths of '\(kind)' have no '{\(name)}'; \(Self.hint(name, among: known))", at: node)
  }

  /// The name of an existing kind.
  mutating func kindName(_ node: DataNode?) -> String? {
    guard let node, let name = node.string else { return nil }
    let known = captures
    if known[name] != nil { return name }
    noteUnknown("kind", name, among: known.keys.sorted(), at: node)
    return nil
  }
}
