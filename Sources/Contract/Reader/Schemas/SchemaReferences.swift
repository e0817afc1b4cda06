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
    var open = [Part(node: root, base: SchemaURI(path ?? ""), isMap: false)]
    while let part = open.popLast() { read(part, &open) }
    list.sort { $0.range < $1.range }
  }

  /// A part of the schema that is not read yet.
  private struct Part {
    let node: DataNode
    let base: SchemaURI
    /// Whether it has a schema for each of several names, which are not keywords.
    let isMap: Bool
  }

  private mutating func read(_ part: Part, _ open: inout [Part]) {
    for item in part.node.items ?? [] {
      open.append(Part(node: item, base: part.base, isMap: false))
    }
    let base = part.isMap ? part.base : Self.uri(of: part.node, in: part.base)
    if base.isAbsolute { identifiers.insert(base.withoutFragment.description) }
    for entry in part.node.mapping?.entries ?? [] {
      guard let name = entry.name, part.isMap || !Self.values.contains(name) else { continue }
      if !part.isMap, name == "$ref" || name == "$dynamicRef", let text = entry.value.string {
        list.append(Reference(text: text, range: entry.value.range, base: base))
      } else {
        let isMap = !part.isMap && Self.maps.contains(name)
        open.append(Part(node: entry.value, base: base, isMap: isMap))
      }
    }
  }

  /// The path of the file whose URI is as far from that of this schema as the file is from its own;
  /// nil where the two are on different hosts.
  func path(of uri: String) -> String? { SchemaURI(uri).relativePath(from: self.uri) }

  private static func uri(of node: DataNode, in base: SchemaURI) -> SchemaURI {
    node.mapping?["$id"]?.string.map { SchemaURI($0).resolved(against: base) } ?? base
  }

  /// Keywords whose values are not schemas.
  private static let values: Set = ["const", "enum", "default", "examples"]
  /// Keywords with a schema for each of several names.
  private static let maps: Set = [
    "properties", "patternProperties", "dependentSchemas", "$defs", "definitions",
  ]
}
