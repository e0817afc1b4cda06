package import DataSyntax
package import JSONSchema

/// The layout of the data of a page kind: of the whole file, or of the frontmatter above a page of
/// Markdown.
package struct DataLayout: Sendable {
  /// The addresses that contain a field.
  package let fields: [(address: DataAddress, field: FieldIndex)]
  /// The schema of the data; nil where the contract has none.
  package let schema: Schema?
  /// The records in it besides the page's own.
  package let recordSets: [RecordSetLayout]
  /// The ways in which it inherits what it leaves out.
  package let inherits: [Inheritance]
  /// The prices that are numbers for another number of things than that of their field, and the power
  /// of ten by which they are multiplied.
  package let shifts: [FieldIndex: Int]
  /// Every key of the data itself in the contract.
  package let keys: [String]

  /// The keys that distinguish this kind of page from others: those of fields, and required ones.
  package let distinctiveKeys: [String]

  init(
    fields: [(address: DataAddress, field: FieldIndex)], schema: Schema?,
    recordSets: [RecordSetLayout], inherits: [Inheritance] = [], shifts: [FieldIndex: Int] = [:]
  ) {
    self.shifts = shifts
    self.inherits = inherits
    self.fields = fields
    self.schema = schema
    self.recordSets = recordSets
    let addressed =
      (fields.map(\.address) + recordSets.map(\.address)).compactMap(\.firstKey)
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let others = schema?.propertyNames ?? []
    keys = others + addressed.filter { !others.contains($0) }
    let required = schema?.requiredNames ?? []
    distinctiveKeys = required + addressed.filter { !required.contains($0) }
  }

  /// The sets of records in it, each before those inside it.
  package var allRecordSets: [RecordSetLayout] { recordSets.flatMap(\.withInner) }

  /// Whether the value of a key is a text, by its field.
  package func isText(_ key: String, in contract: Contract) -> Bool {
    field(ofKey: key).map { [.text, .id].contains(contract.fields[$0].type) } ?? false
  }

  /// The field of a key of the data itself.
  package func field(ofKey key: String) -> FieldIndex? {
    fields.first { $0.address.key == key }?.field
  }
}

/// What names a page that has the values that data leaves out.
package struct Inheritance: Sendable {
  /// Where the data names the other page, by the captures of its path: `anthropic/claude-opus-4-6`.
  package let key: DataAddress
  /// The name of the kind of the other page.
  package let kind: String
  /// Where the addresses are that are not inherited.
  package let omit: DataAddress?
}

/// Records of one kind in the data of a page: the releases of a product, the models of a provider.
package final class RecordSetLayout: Sendable {
  package let name: String
  /// Where each record is; where it ends in `*`, the keys there are the values of the key field.
  package let address: DataAddress
  /// The keys there that are not records.
  package let except: [String]
  /// The field that distinguishes a record from the others of its set; nil where none does.
  package let key: FieldIndex?
  /// The fields of a record, by their addresses in it.
  package let fields: [(address: DataAddress, field: FieldIndex)]
  /// What a record has to be; nil where the contract does not restrict it.
  package let record: RecordLayout?
  package let order: RecordOrder?
  /// The records inside each.
  package let recordSets: [RecordSetLayout]

  init(
    name: String, address: DataAddress, except: [String], key: FieldIndex?,
    fields: [(address: DataAddress, field: FieldIndex)], record: RecordLayout?,
    order: RecordOrder?, recordSets: [RecordSetLayout]
  ) {
    self.name = name
    self.address = address
    self.except = except
    self.key = key
    self.fields = fields
    self.record = record
    self.order = order
    self.recordSets = recordSets
  }

  /// Whether the key field has the keys of a mapping as values.
  package var isKeyed: Bool { address.steps.last == .eachValue }

  /// The set, and those inside its records.
  fileprivate var withInner: [RecordSetLayout] { [self] + recordSets.flatMap(\.withInner) }

  /// The order that records of a set have.
  package struct RecordOrder: Sendable {
    package let field: FieldIndex
    package let isDescending: Bool
    /// The boolean field of a record, or the key in its data, that excludes it from the order.
    package let exception: String?
  }
}
