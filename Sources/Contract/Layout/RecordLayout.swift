package import JSONSchema

/// The requirements on the record of a page.
package struct RecordLayout: Sendable {
  package let schema: Schema
  /// The only fields that matter to the schema; nil where any may.
  package let fields: [FieldIndex]?
  /// All that the schema demands, where that is little, as it mostly is.
  package let demands: Demands?

  /// What `PropertyDemands` says, about fields.
  package struct Demands: Sendable {
    package let required: [FieldIndex]
    package let dependent: [(trigger: FieldIndex, fields: [FieldIndex])]
    package let minimums: [(field: FieldIndex, least: Int64)]

    /// Nil where a property is not a field.
    fileprivate init?(_ demands: PropertyDemands, among fields: [String: FieldIndex]) {
      func all(_ names: [String]) -> [FieldIndex]? {
        let found = names.compactMap { fields[$0] }
        return found.count == names.count ? found : nil
      }
      guard let required = all(demands.required),
        let triggers = all(demands.dependent.map(\.trigger)),
        let limited = all(demands.minimums.map(\.name))
      else { return nil }
      let dependent = demands.dependent.compactMap { all($0.names) }
      guard dependent.count == triggers.count else { return nil }
      self.required = required
      self.dependent = zip(triggers, dependent).map { ($0, $1) }
      minimums = zip(limited, demands.minimums).map { ($0, $1.least) }
    }
  }

  /// `fields` are all fields of the contract, by name.
  init(_ schema: Schema, among fields: [String: FieldIndex]) {
    self.schema = schema
    self.fields = schema.decidingNames.map { names in names.compactMap { fields[$0] } }
    demands = PropertyDemands(schema).flatMap { Demands($0, among: fields) }
  }
}
