package import JSONSchema

/// The requirements on the record of a page.
package struct RecordLayout: Sendable {
  package let schema: Schema
  /// The only fields that matter to the schema; nil where any may.
  package let fields: [FieldIndex]?

  /// `fields` are all fields of the contract, by name.
  init(_ schema: Schema, among fields: [String: FieldIndex]) {
    self.schema = schema
    self.fields = schema.decidingNames.map { names in names.compactMap { fields[$0] } }
  }
}
