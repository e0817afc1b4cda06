import DataSyntax
import SourceText

/// Reads the kinds of pages.
extension ContractReader {
  mutating func kind(_ name: String, _ node: DataNode) -> PageKind {
    kindName = name
    // Sections first: the rest refers to them by their headings.
    sections = []
    let level = node["section-level"]?.integer
    let symbolsAnywhere = node["symbols"]?.string == "anywhere"
    for section in node.items("sections") {
      addSection(section, level: level, symbolsAnywhere: symbolsAnywhere)
    }
    let kind = PageKind(name, node, &self)
    if !isBuiltIn { checkData(kind, node) }
    return kind
  }

  /// The kind of data pages that a page of Markdown is generated from.
  mutating func source(_ node: DataNode?, isData: Bool) -> String? {
    guard let node, let name = kindName(node) else { return nil }
    let ownName = kindName
    let own = captures[ownName] ?? []
    if isData {
      note("only a page of Markdown is 'generated-from' another", at: node)
    } else if !dataKinds.contains(name) {
      note("'\(name)' is not a kind of data files", at: node)
    } else if let capture = captures[name]?.first(where: { !own.contains($0) }) {
      note("the paths of '\(ownName)' have no '{\(capture)}', as those of '\(name)' have", at: node)
    } else {
      return name
    }
    return nil
  }

  /// Whether pages have no other sections than those of the kind.
  mutating func hasClosedSections(_ node: DataNode) -> Bool {
    guard let entry = node.entry("closed-sections") else { return false }
    if sections.isEmpty { note("'closed-sections' needs 'sections'", at: entry.key) }
    return entry.value.isTrue
  }

  mutating func pattern(_ node: DataNode) -> PathPattern? {
    guard let text = node.string else { return nil }
    if text.utf8.contains(UInt8(ascii: "*")) {
      note("'*' in '\(text)' is a part of the name; expected '{name}' for any text", at: node)
    }
    if !isBuiltIn { checkMatches(text, at: node) }
    if let pattern = PathPattern(text) { return pattern }
    note(
      "'\(text)' should have at most one '{name}' between slashes, each with a different name",
      at: node)
    return nil
  }

  /// Reports a pattern of paths that no page can have.
  private mutating func checkMatches(_ text: String, at node: DataNode) {
    let names = text.utf8.split(separator: .slash, omittingEmptySubsequences: false)
    if !names.allSatisfy(RelativePath.isName) {
      note("'\(text)' should be a path from the catalog's root, such as 'plants/{id}.md'", at: node)
    } else if names.contains(where: { $0.first == .period }) {
      note(
        "'\(text)' has a name that begins with a dot; such files are not part of a catalog",
        at: node)
    } else if !text.hasSuffix("}"), !text.hasSuffix(".md"), DataFormat(ofPath: text) == nil {
      note("'\(text)' should end in '.md', '.yaml', '.yml', '.json' or '.toml'", at: node)
    }
  }

  mutating func namePattern(_ node: DataNode) -> NamePattern? {
    guard let text = node.string else { return nil }
    if let pattern = NamePattern(text) { return pattern }
    note("'\(text)' should have a word, and no braces except '\(NamePattern.title)'", at: node)
    return nil
  }

  mutating func crumb(_ node: DataNode) -> PageKind.Crumb? {
    guard let field = index(node["field"]), let fromEnd = node["from-end"]?.integer, fromEnd > 0
    else { return nil }
    return PageKind.Crumb(field: field, fromEnd: fromEnd)
  }

  /// The complete path of a breadcrumb; empty where the contract states only its fields.
  mutating func steps(_ items: [DataNode]) -> [PageKind.Step] {
    guard items.contains(where: { $0["pages"] != nil }) else { return [] }
    return items.compactMap { item in
      guard let pages = item["pages"] else { return .field }
      return kindName(pages).map { .pages(kind: $0) }
    }
  }

  mutating func labelGroup(_ node: DataNode) -> PageKind.LabelGroup {
    let values = labels(node["values"])
    return PageKind.LabelGroup(
      section: section(node["section"]), values: values,
      required: texts(node.items("required"), among: values.labels), hasUnits: hasUnits(node))
  }

  mutating func badgeSection(_ node: DataNode) -> PageKind.BadgeSection? {
    let section = section(node["section"])
    guard let vocabulary = vocabulary(named: node["vocabulary"]), let section else { return nil }
    return PageKind.BadgeSection(
      section: section, vocabulary: vocabulary, substitute: node["unless"]?.string)
  }

  /// Texts that have to be among `known`.
  mutating func texts(_ items: [DataNode], among known: [String]) -> [String] {
    items.compactMap { item in
      guard let text = item.string else { return nil }
      if known.contains(text) { return text }
      note("there is no '\(text)' above; \(Self.hint(text, among: known))", at: item)
      return nil
    }
  }
}

/// Resolves kinds that take the parts of another one.
extension ContractReader {
  /// A kind takes the parts of another one through at most so many kinds.
  private static let mostSteps = 8

  /// The kinds, each with the parts of the kind that it is `like`.
  mutating func resolvedKinds(
    _ parts: [(name: String, value: DataNode)]
  ) -> [(name: String, value: DataNode)] {
    guard parts.contains(where: { $0.value["like"] != nil }) else { return parts }
    let byName = Dictionary(parts.map { ($0.name, $0.value) }) { first, _ in first }
    return parts.map { (name: $0.name, value: resolved($0.name, $0.value, byName)) }
  }

  /// A kind with the parts of those that it is like, the nearest first.
  private mutating func resolved(
    _ name: String, _ node: DataNode, _ kinds: [String: DataNode]
  ) -> DataNode {
    guard let own = node.mapping, var like = node["like"] else { return node }
    var entries = own.entries.filter { $0.name != "like" }
    var path = [name]
    while let text = like.string {
      guard let base = kinds[text] else {
        // Where another kind names it, that is where it is reported.
        if path.count == 1 { noteUnknown("kind", text, among: kinds.keys.sorted(), at: like) }
        break
      }
      if path.contains(text) {
        // A kind that is like one of a loop is not in the loop itself.
        if text == name {
          note("'\(name)' is like itself\(Self.through(path))", at: own["like"] ?? like)
        }
        break
      }
      guard path.count <= Self.mostSteps else {
        note(
          "'\(name)' is like another through more than \(Self.mostSteps) kinds",
          at: own["like"] ?? like)
        break
      }
      for entry in base.entries {
        // The paths of a page determine its kind, so no two kinds have the same.
        guard let key = entry.name, key != "paths", key != "like",
          !entries.contains(where: { $0.name == key })
        else { continue }
        entries.append(entry)
      }
      path.append(text)
      guard let next = base["like"] else { break }
      like = next
    }
    return DataNode(range: node.range, content: .mapping(DataMapping(entries: entries)))
  }

  /// The kinds between a kind and itself, as a clause of a message.
  private static func through(_ path: [String]) -> String {
    path.count == 1
      ? "" : ", through " + path.dropFirst().map { "'\($0)'" }.joined(separator: ", ")
  }
}
