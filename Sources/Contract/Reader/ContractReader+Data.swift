import DataSyntax
import JSONSchema

/// Reads the layout of data: of the frontmatter of Markdown, or of a whole data file.
extension ContractReader {
  mutating func data(_ node: DataNode) -> DataLayout {
    let layout = DataLayout(
      fields: addressedFields(node["fields"]), schema: schema(node["schema"]),
      recordSets: recordSets(node.parts("records")), inherits: inherits(node.items("inherits")),
      units: units(node.parts("units")), isListOfDocuments: node["documents"] != nil)
    checkKeySources(node, of: layout)
    // The schema of a built-in contract is compiled when a page needs it.
    if !isBuiltIn, let schema = layout.schema { checkAddresses(in: node, by: schema) }
    return layout
  }

  /// Reports addresses at which data that matches its schema has no value. `prefix` is the address
  /// of the data or the record that they begin in.
  private mutating func checkAddresses(
    in node: DataNode, by schema: Schema, after prefix: [DataAddress.Step] = []
  ) {
    for entry in definition(usedBy: node["fields"])?.entries ?? [] {
      _ = checkedSteps(of: entry.key, by: schema, after: prefix)
    }
    for inherited in node.items("inherits") {
      _ = checkedSteps(of: inherited["key"], by: schema, after: prefix)
      _ = checkedSteps(of: inherited["omit"], by: schema, after: prefix)
    }
    for (_, set) in node.parts("records") {
      if let inner = checkedSteps(of: set["each"], by: schema, after: prefix) {
        checkAddresses(in: set, by: schema, after: inner)
      }
    }
  }

  /// The steps to an address; nil for one that was reported.
  private mutating func checkedSteps(
    of node: DataNode?, by schema: Schema, after prefix: [DataAddress.Step]
  ) -> [DataAddress.Step]? {
    guard let node, let text = node.scalar?.text, let address = DataAddress(text) else {
      return nil
    }
    let steps = prefix + address.steps
    guard let key = schema.forbiddenKey(at: steps) else { return steps }
    note("the schema forbids the key '\(key)', so '\(text)' is never there", at: node)
    return nil
  }

  /// The units of prices in this data, where they are not those of their fields.
  private mutating func units(
    _ parts: [(name: String, value: DataNode)]
  ) -> [FieldIndex: DataUnit] {
    var units: [FieldIndex: DataUnit] = [:]
    for (name, value) in parts {
      guard let field = index(of: name, .price, at: value), let unit = value.string else {
        continue
      }
      let own = definitions[field].unitCount
      guard let own, let count = PriceUnit(Array(unit.utf8)[...])?.count,
        let power = Self.powerOfTen(from: count, to: own)
      else {
        note(
          own == nil
            ? "the price '\(name)' needs a unit with a number, such as '/1M'"
            : "'\(unit)' should be a unit such as '/1' or '/1k', ten times that of the price "
              + "'\(name)' or a tenth, and so on",
          at: value)
        continue
      }
      units[field] = DataUnit(text: unit, power: power)
    }
    return units
  }

  /// The exponent of the power of ten that `to` is of `from`; nil where it is not one.
  private static func powerOfTen(from: Int64, to: Int64) -> Int? {
    var (less, power) = (min(from, to), 0)
    while less < max(from, to) {
      let (next, overflow) = less.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      (less, power) = (next, power + 1)
    }
    return less == max(from, to) ? (from < to ? power : -power) : nil
  }

  /// Reports what a kind of data files cannot have, and files that are not data.
  mutating func checkData(_ kind: PageKind, _ node: DataNode) {
    for (pattern, text) in zip(kind.paths, node.items("paths")) {
      let isData = DataFormat(ofPath: pattern.text) != nil
      guard isData != kind.isData else { continue }
      note(
        isData
          ? "paths of one kind should all be those of Markdown, or all those of data"
          : "a page with 'data' ends in '.yaml', '.yml', '.json' or '.toml'; data above Markdown "
            + "is 'frontmatter'",
        at: text)
    }
    if let entry = node[kind.isData ? "data" : "frontmatter"]?.entry("documents") {
      checkDocuments(kind, entry)
    }
    guard kind.isData else { return }
    for part in Self.partsOfMarkdown {
      guard let entry = node.entry(part) else { continue }
      note("a page of data has no '\(part)'", at: entry.key)
    }
  }

  /// A kind whose paths are those of data, with what it has as `frontmatter` as its `data`: that is
  /// reported, and not what follows from it.
  mutating func withDataOfItsOwn(_ node: DataNode) -> DataNode {
    let paths = node.texts("paths")
    guard node["data"] == nil, let frontmatter = node.entry("frontmatter"), !paths.isEmpty,
      paths.allSatisfy({ DataFormat(ofPath: $0) != nil })
    else { return node }
    note("a page of data has no 'frontmatter'; did you mean 'data'?", at: frontmatter.key)
    let entries = node.entries.map { entry in
      entry.name == "frontmatter"
        ? DataMapping.Entry(key: .text("data", at: entry.key.range), value: entry.value) : entry
    }
    return DataNode(range: node.range, content: .mapping(DataMapping(entries: entries)))
  }

  /// Reports what cannot have several documents.
  private mutating func checkDocuments(_ kind: PageKind, _ entry: DataMapping.Entry) {
    if kind.paths.contains(where: { DataFormat(ofPath: $0.text) != .yaml }) {
      note("only a file of YAML has several 'documents'", at: entry.key)
    } else if kind.data?.inherits.isEmpty == false {
      note("a list of 'documents' cannot inherit from another page", at: entry.key)
    } else if kind.data?.addresses.areOfItems == false {
      note(
        "with 'documents: each', the data is a list; addresses begin with '[]', as "
          + "'each: \"[]\"' of records", at: entry.key)
    }
  }

  private static let partsOfMarkdown = [
    "frontmatter", "breadcrumb", "heading", "section-level", "sections", "tables", "labels",
    "lines", "badges", "formula", "costs", "footer", "listings",
  ]

  mutating func addressedFields(
    _ node: DataNode?
  ) -> [(address: DataAddress, field: FieldIndex)] {
    (definition(usedBy: node)?.entries ?? []).compactMap { entry in
      guard let address = address(entry.key), let field = index(entry.value) else { return nil }
      return (address, field)
    }
  }

  mutating func address(_ node: DataNode?) -> DataAddress? {
    guard let node, let text = node.scalar?.text else { return nil }
    if let address = DataAddress(text), !text.isEmpty { return address }
    note(
      "'\(text)' should be keys separated by dots, with '[]' for each item of a list and '*' for "
        + "each value of a mapping, as 'limit.context' or 'releases[].eol'", at: node)
    return nil
  }

  private mutating func inherits(_ nodes: [DataNode]) -> [Inheritance] {
    nodes.compactMap { base in
      guard let key = address(base["key"]), let node = base["kind"], let kind = kindName(node)
      else { return nil }
      guard dataKinds.contains(kind) else {
        note(
          "only pages of data can be inherited from, and '\(kind)' is not a kind of them", at: node)
        return nil
      }
      return Inheritance(key: key, kind: kind, omit: base["omit"].flatMap { address($0) })
    }
  }
}
