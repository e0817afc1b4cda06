package import DataSyntax

/// A set of records on a page: the releases of a product in its data, the rows of a table, or the
/// sections whose headings have the same form.
package final class RecordSetLayout: Sendable {
  package let name: String
  /// Where each record is in data; where it ends in `*`, the keys there are the values of the key
  /// field. Nil for rows and sections.
  package let address: DataAddress?
  /// The keys there that are not records.
  package let except: [String]
  /// The field that distinguishes a record from the others of its set; nil where none does.
  package let key: FieldIndex?
  /// The other fields of which no two records have the same value.
  package let unique: [FieldIndex]
  /// The fields of a record in data, by their addresses in it.
  package let fields: [(address: DataAddress, field: FieldIndex)]
  /// The first keys of these addresses.
  package let firstKeys: FirstKeys
  /// The keys that a record in data may have; nil where it may have any.
  package let keys: RecordKeys?
  /// What a record has to be; nil where the contract does not restrict it.
  package let record: RecordLayout?
  package let order: RecordOrder?
  /// The least number of rows or sections.
  package let least: Int
  /// The records inside each.
  package let recordSets: [RecordSetLayout]

  /// Reads a set from its part of a contract: of records in data at an address, or of rows or
  /// sections with `rowFields`.
  init(
    _ name: String, _ node: DataNode, at address: DataAddress? = nil,
    rowFields: [FieldIndex] = [], _ reader: inout ContractReader
  ) {
    let isKeyed = address?.steps.last == .eachValue
    let fields = reader.addressedFields(node["fields"])
    var own = fields.map(\.field) + rowFields
    let key = isKeyed ? reader.index(node["key"]) : reader.field(node["key"], among: own, "key")
    if let key { own.append(key) }
    let order = reader.order(node, among: own)
    let inner = reader.recordSets(node.parts("records"))
    self.name = name
    self.address = address
    except = node.texts("except")
    self.key = key
    unique = node.items("unique").compactMap { reader.field($0, among: own, "unique field") }
    self.fields = fields
    firstKeys = FirstKeys(fields.map(\.address))
    keys = reader.recordKeys(
      node, fields.map(\.address), records: inner.compactMap(\.address), except: order?.exception)
    record = reader.recordLayout(node["record"])
    self.order = order
    least = node["at-least"]?.integer ?? 0
    recordSets = inner
  }

  /// Whether the key field has the keys of a mapping as values.
  package var isKeyed: Bool { address?.steps.last == .eachValue }

  /// The fields of a record in data, the key among them.
  package var allFields: [FieldIndex] { (key.map { [$0] } ?? []) + fields.map(\.field) }

  /// The address of a field in the data of a record, as text; nil where it has none.
  package func address(of field: FieldIndex) -> String? {
    fields.first { $0.field == field }?.address.text
  }

  /// The set, and those inside its records.
  var withInner: [RecordSetLayout] { [self] + recordSets.flatMap(\.withInner) }

  /// The keys that records in data may have.
  package struct RecordKeys: Sendable {
    package let known: [String]
    /// Those of them that are read as nothing.
    package let others: [DataAddress]
    /// The mappings inside a record that have only some keys as well, outer ones first.
    package let nested: [(address: DataAddress, known: [String])]
    /// Whose values are further keys; nil where there are none.
    package let source: Source?

    package enum Source: Sendable {
      /// A field of the page.
      case page(FieldIndex)
      /// A field of the records of another set of the page.
      case set(String, FieldIndex)
    }
  }

  /// The order that records of a set have.
  package struct RecordOrder: Sendable {
    package let field: FieldIndex
    package let isDescending: Bool
    /// Whether texts are compared regardless of letter case.
    package let ignoresCase: Bool
    /// The boolean or tick of a record, or the key in its data, that excludes it from the order.
    package let exception: String?
  }
}
