package import JSONSchema

/// The requirements on the record of a page.
package struct RecordLayout: Sendable {
  /// What follows from the schema, which is compiled when a page needs it.
  private let parts: Deferred<Parts>

  package var schema: Schema { parts.value.schema }
  /// The only fields that matter to the schema; nil where any may.
  package var fields: [FieldIndex]? { parts.value.fields }
  /// All that the schema demands, where that is little, as it mostly is.
  package var demands: Demands? { parts.value.demands }

  /// A schema, and what it says about fields.
  private struct Parts: Sendable {
    let schema: Schema
    let fields: [FieldIndex]?
    let demands: Demands?
  }

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
  init(_ schema: Deferred<Schema>, among fields: [String: FieldIndex]) {
    parts = Deferred {
      let schema = schema.value
      return Parts(
        schema: schema, fields: schema.decidingNames.map { $0.compactMap { fields[$0] } },
        demands: PropertyDemands(schema).flatMap { Demands($0, among: fields) })
    }
  }
}
