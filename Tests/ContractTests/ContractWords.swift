import DataSyntax
import SourceText
import TestSupport

/// The words of the catalog in a contract's file: labels, headings, paths, badges, units.
struct ContractWords {
  private(set) var words: Set<String> = []

  /// Keys of a contract whose texts are a catalog's words.
  private static let stated: Set = [
    "paths", "section", "heading", "columns", "unless", "title", "unit", "index", "twin", "prefix",
    "label", "value", "tooltip", "group", "modality", "names",
  ]
  /// Keys of a contract below which every key is a label.
  private static let labelled: Set = [
    "facts", "record", "each-row", "matrix", "values", "footer", "list",
  ]

  init(_ path: String) throws {
    let bytes = try PackageFolder.bytes(of: path)
    let root = YAMLDocument.parse(bytes, in: ByteRange(0, bytes.count)).root?.mapping
    for part in ["places", "fields", "kinds", "badges"] {
      if let node = root?[part] { collect(node, at: part, isLabelled: false) }
    }
    // Names of fields are the contract's own words: roles have the same names.
    words.subtract(root?["fields"]?.mapping?.entries.compactMap(\.name) ?? [])
  }

  private mutating func collect(_ node: DataNode, at key: String, isLabelled: Bool) {
    switch node.content {
    case .mapping(let mapping):
      let isKind = mapping["paths"] != nil
      for entry in mapping.entries {
        let name = entry.name ?? ""
        // A schema of a kind has the words of JSON Schema, and the contract's names of fields.
        if isKind && (name == "record" || name == "frontmatter") { continue }
        if isLabelled { words.insert(name) }
        let isMap = entry.value.mapping != nil
        collect(
          entry.value, at: name, isLabelled: Self.labelled.contains(name) || isLabelled && isMap)
      }
    case .sequence(let items):
      for item in items { collect(item, at: key, isLabelled: false) }
    case .scalar(let scalar) where Self.stated.contains(key) && !isLabelled:
      if key == "paths" {
        words.formUnion(scalar.text.split(separator: "/").map(String.init))
        words = words.filter { !$0.contains("{") }
      } else {
        words.insert(scalar.text)
      }
    default: return
    }
  }
}
