package import JSONSchema

/// The layout of the frontmatter of a page kind.
package struct FrontmatterLayout: Sendable {
  /// The keys that contain a field.
  package let fields: [(key: String, field: FieldIndex)]
  /// The schema of the whole block; nil where the contract has none.
  package let schema: Schema?
  /// Every key in the contract.
  package let keys: [String]

  /// The keys that distinguish this kind of page from others: those of fields, and required ones.
  package let tellingKeys: [String]

  init(fields: [(key: String, field: FieldIndex)], schema: Schema?) {
    self.fields = fields
    self.schema = schema
    let others = schema?.propertyNames ?? []
    keys = others + fields.map(\.key).filter { !others.contains($0) }
    let required = schema?.requiredNames ?? []
    tellingKeys = required + fields.map(\.key).filter { !required.contains($0) }
  }
}
