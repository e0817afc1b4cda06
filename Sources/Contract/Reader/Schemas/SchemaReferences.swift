import DataSyntax
import JSONSchema
import SourceText

/// The references in one schema file, or in a schema of the contract itself.
struct SchemaReferences {
  /// The URI of the schema: its `$id`, or else its path.
  let uri: SchemaURI
  /// Its path from the folder of the contract; nil for the contract itself.
  let path: String?
  /// In the order of the file.
  private(set) var list: [Reference] = []
  /// The absolute URIs that it gives to parts of itself.
  private(set) var identifiers: Set<String> = []

  /// A `$ref` or a `$dynamicRef`.
  struct Reference {
    let text: String
    let range: ByteRange
    /// The URI that its text is relative to.
    let base: SchemaURI

    /// The absolute URI of the document that it refers to; nil for a path of files.
    var absoluteURI: String? {
      let target = SchemaURI(text).resolved(against: base).withoutFragment
      return target.isAbsolute ? target.description : nil
    }
  }

  init(in root: DataNode, at path: String?) {
    self.path = path
    uri = Self.uri(of: root, in: SchemaURI(path ?? ""))
    // The tree is not deep: its readers limit that.
    var open = [Open(node: root, base: SchemaURI(path ?? ""), part: .schema)]
    while let next = open.popLast() { read(next, &open) }
    list.sort { $0.range < $1.range }
  }

  /// A part of the schema that is not read yet.
  private struct Open {
    let node: DataNode
    let base: SchemaURI
    let part: SchemaPart
  }

  private mutating func read(_ next: Open, _ open: inout [Open]) {
    for item in next.node.items ?? [] {
      open.append(Open(node: item, base: next.base, part: .schema))
    }
    let isSchema = next.part == .schema
    let base = isSchema ? Self.uri(of: next.node, in: next.base) : next.base
    if base.isAbsolute { identifiers.insert(base.withoutFragment.description) }
    for entry in next.node.mapping?.entries ?? [] {
      guard let name = entry.name else { continue }
      let part = next.part.part(at: name)
      if part == .value { continue }
      if isSchema, name == "$ref" || name == "$dynamicRef", let text = entry.value.string {
        list.append(Reference(text: text, range: entry.value.range, base: base))
      } else {
        open.append(Open(node: entry.value, base: base, part: part))
      }
    }
  }

  /// The path of the file whose URI is as far from that of this schema as the file is from its own;
  /// nil where the two are on different hosts.
  func path(of uri: String) -> String? { SchemaURI(uri).relativePath(from: self.uri) }

  private static func uri(of node: DataNode, in base: SchemaURI) -> SchemaURI {
    node.mapping?["$id"]?.string.map { SchemaURI($0).resolved(against: base) } ?? base
  }
}

/// What the entries of a mapping in a schema are.
enum SchemaPart {
  /// Keywords.
  case schema
  /// A schema for each of several names, which are not keywords.
  case map
  /// Not a schema: a value, such as one that is allowed.
  case value

  /// What the value of an entry is.
  func part(at name: String?) -> SchemaPart {
    switch self {
    case .map: .schema
    case .value: .value
    case .schema:
      name.map { Self.values.contains($0) ? .value : Self.maps.contains($0) ? .map : .schema }
        ?? .schema
    }
  }

  /// Keywords whose values are not schemas.
  private static let values: Set = ["const", "enum", "default", "examples"]
  /// Keywords with a schema for each of several names.
  private static let maps: Set = [
    "properties", "patternProperties", "dependentSchemas", "$defs", "definitions",
  ]
}
