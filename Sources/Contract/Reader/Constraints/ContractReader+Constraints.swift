import DataSyntax
import SourceText

/// Reads which values are unique in the catalog, and which refer to others.
extension ContractReader {
  mutating func constraints(_ root: DataNode, _ kinds: [PageKind]) -> Constraints {
    let unique = root.items("unique")
    let references = root.items("references")
    guard !unique.isEmpty || !references.isEmpty else { return Constraints() }
    var reader = ValuePlaceReader(kinds)
    return Constraints(
      unique: unique.compactMap { uniqueness($0, &reader) },
      references: references.compactMap { reference($0, &reader) }, places: reader.places)
  }

  private mutating func uniqueness(
    _ node: DataNode, _ reader: inout ValuePlaceReader
  ) -> Constraints.Uniqueness? {
    var places: [ValuePlaceIndex] = []
    for item in node.items("fields") {
      guard let place = valuePlace(item, &reader) else { continue }
      if places.contains(place) {
        note("duplicate '\(reader.places[place].text)'", at: item)
      } else {
        places.append(place)
      }
    }
    guard !places.isEmpty else { return nil }
    return Constraints.Uniqueness(
      title: node["title"]?.string, places: places,
      ignoresCase: node.flag("ignore-case"),
      isWithinPage: node["within"]?.string == "page")
  }

  private mutating func reference(
    _ node: DataNode, _ reader: inout ValuePlaceReader
  ) -> Constraints.Reference? {
    let from = valuePlace(node["field"], &reader)
    guard let target = node["to"], let to = valuePlace(target, &reader) else { return nil }
    let kind = reader.places[to].kind
    let others = node["or"].map { $0.items ?? [$0] } ?? []
    let places = [to] + others.compactMap { valuePlace($0, &reader, ofKind: kind) }
    guard let from else { return nil }
    let isToOthers = node.flag("others")
    if places.contains(from), !isToOthers {
      note(
        "'\(reader.places[from].text)' refers to itself, which is always right; 'others: true' "
          + "leaves out the page itself", at: target)
    }
    return Constraints.Reference(
      from: from, to: places, ignoresCase: node.flag("ignore-case"),
      isToOthers: isToOthers)
  }

  /// The place that a text names: `product.releases.cycle`, or only `alias` of a known kind.
  private mutating func valuePlace(
    _ node: DataNode?, _ reader: inout ValuePlaceReader, ofKind known: String? = nil
  ) -> ValuePlaceIndex? {
    guard let node, let text = node.string, let fields else { return nil }
    let (kind, name) = reader.split(text, known)
    guard let kind else {
      guard text.utf8.contains(.period) else {
        note("'\(text)' should be a kind and its field, separated by a dot", at: node)
        return nil
      }
      let known = captures
      let word = String(text.prefix { $0 != "." })
      noteUnknown("kind", word, among: known.keys.sorted(), at: node)
      return nil
    }
    if let place = reader.place(text, of: kind, name, fields) { return place }
    let names = reader.names(of: kind, definitions)
    note("'\(kind.name)' has no field '\(name)'; \(Self.hint(name, among: names))", at: node)
    return nil
  }
}

/// Finds the places that constraints name.
private struct ValuePlaceReader {
  private let kinds: [UTF8Key: PageKind]
  /// The fields of each kind outside of its sets of records.
  private var ownFields: [String: Set<FieldIndex>] = [:]
  private var known: [UTF8Key: ValuePlaceIndex] = [:]
  private(set) var places: [ValuePlace] = []

  init(_ kinds: [PageKind]) {
    self.kinds = Dictionary(kinds.map { (UTF8Key(text: $0.name), $0) }) { first, _ in first }
  }

  /// The kind that a text begins with, and the rest after its dot; otherwise the known kind, and
  /// the whole text.
  func split(_ text: String, _ known: String?) -> (kind: PageKind?, rest: String) {
    let bytes = Array(text.utf8)
    // The longest name first.
    let dots = bytes.indices.filter { bytes[$0] == .period }.prefix(Self.mostDots)
    for dot in dots.reversed() {
      let name = String(decoding: bytes[..<dot], as: UTF8.self)
      guard let kind = kinds[UTF8Key(text: name)] else { continue }
      return (kind, String(decoding: bytes[(dot + 1)...], as: UTF8.self))
    }
    return (known.flatMap { kinds[UTF8Key(text: $0)] }, text)
  }

  /// The most dots that the name of a kind may have.
  private static let mostDots = 8

  /// The place of a name of a kind; nil where the kind has none.
  mutating func place(
    _ text: String, of kind: PageKind, _ name: String, _ fields: [String: FieldIndex]
  ) -> ValuePlaceIndex? {
    let key = UTF8Key(text: "\(kind.name).\(name)")
    if let place = known[key] { return place }
    guard let source = source(of: kind, name, fields) else { return nil }
    places.append(ValuePlace(text: text, kind: kind.name, source: source))
    known[key] = places.count - 1
    return places.count - 1
  }

  private mutating func source(
    of kind: PageKind, _ name: String, _ fields: [String: FieldIndex]
  ) -> ValuePlace.Source? {
    if let field = fields[name], ownFields(of: kind).contains(field) { return .page(field) }
    for (prefix, set, own) in kind.namedSets {
      guard name.utf8.starts(with: "\(prefix).".utf8) else { continue }
      let rest = String(decoding: name.utf8.dropFirst(prefix.utf8.count + 1), as: UTF8.self)
      if let field = fields[rest], own.contains(field) { return .record(set, field) }
    }
    let captures = kind.paths.flatMap(\.captureNames)
    if captures.contains(name) { return .path([.capture(name)]) }
    guard case .path(let parts)? = CounterpartKey(template: name) else { return nil }
    let names = parts.compactMap { if case .capture(let name) = $0 { name } else { nil } }
    return !names.isEmpty && names.allSatisfy(captures.contains) ? .path(parts) : nil
  }

  private mutating func ownFields(of kind: PageKind) -> Set<FieldIndex> {
    let fields = ownFields[kind.name] ?? kind.fieldsOutsideSets
    ownFields[kind.name] = fields
    return fields
  }

  /// All names of a kind, for suggestions.
  mutating func names(of kind: PageKind, _ fields: [FieldDefinition]) -> [String] {
    let own = ownFields(of: kind).sorted().map { fields[$0].name }
    let inSets = kind.namedSets.flatMap { prefix, _, own in
      own.sorted().map { "\(prefix).\(fields[$0].name)" }
    }
    let captures = kind.paths.flatMap(\.captureNames)
    return (own + inSets + captures).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// A set of records by its name, `models` or `models.prices`, with the fields of a record.
private typealias NamedSet = (name: String, set: RecordSetLayout, fields: Set<FieldIndex>)

extension PageKind {
  /// The sets of records in its data, its tables and its sections.
  fileprivate var namedSets: [NamedSet] {
    var sets = (data?.recordSets ?? []).flatMap { $0.withInner(after: "") }
    for table in tables {
      guard let set = table.records else { continue }
      sets.append((set.name, set, Set(table.content.fields)))
    }
    for index in sections.indices {
      guard let set = sections[index].records else { continue }
      sets.append((set.name, set, Set(recordFields(ofSection: index).map(\.field))))
    }
    return sets
  }

  /// The fields of the page itself, and of rows and sections that are in no set.
  fileprivate var fieldsOutsideSets: Set<FieldIndex> {
    var found = Set(recordFields.map(\.field))
    for section in sections where section.records == nil {
      found.formUnion(section.template?.fields ?? [])
    }
    for table in tables {
      found.formUnion(table.rest?.fields ?? [])
      if table.records == nil { found.formUnion(table.content.fields) }
    }
    return found
  }
}

extension RecordSetLayout {
  /// The set and those inside its records.
  fileprivate func withInner(after prefix: String) -> [NamedSet] {
    let own = prefix + name
    return [(own, self, Set(allFields))] + recordSets.flatMap { $0.withInner(after: "\(own).") }
  }
}
