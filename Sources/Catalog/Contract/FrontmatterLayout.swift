package import JSONSchema

/// What the frontmatter of a page kind holds.
package struct FrontmatterLayout: Sendable {
  /// The keys that tell a field.
  package let fields: [(key: String, field: FieldIndex)]
  /// What the whole block has to be; nil where nothing is said of it.
  package let schema: Schema?
  /// Every key that the contract names.
  let keys: [String]

  init(fields: [(key: String, field: FieldIndex)], schema: Schema?) {
    self.fields = fields
    self.schema = schema
    let others = schema?.propertyNames ?? []
    keys = others + fields.map(\.key).filter { !others.contains($0) }
  }
}
