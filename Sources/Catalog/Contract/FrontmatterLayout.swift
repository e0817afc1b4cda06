package import JSONSchema

/// What the frontmatter of a page kind holds.
package struct FrontmatterLayout: Sendable {
  /// The keys that tell a field.
  package let fields: [(key: String, field: FieldIndex)]
  /// What the whole block has to be; nil where nothing is said of it.
  package let schema: Schema?
  /// Every key that the contract names.
  let keys: [String]

  /// The keys that tell this kind of page from others: those of fields, and those that must be there.
  let tellingKeys: [String]

  init(fields: [(key: String, field: FieldIndex)], schema: Schema?) {
    self.fields = fields
    self.schema = schema
    let others = schema?.propertyNames ?? []
    keys = others + fields.map(\.key).filter { !others.contains($0) }
    let required = schema?.requiredNames ?? []
    tellingKeys = required + fields.map(\.key).filter { !required.contains($0) }
  }
}
