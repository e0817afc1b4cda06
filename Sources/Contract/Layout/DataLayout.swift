package import DataSyntax
package import JSONSchema
import SourceText

/// The layout of the data of a page kind: of the whole file, or of the frontmatter above a page of
/// Markdown.
package final class DataLayout: Sendable {
  /// The addresses that contain a field.
  package let fields: [(address: DataAddress, field: FieldIndex)]
  /// What follows from the fields and the schema, which is compiled when a page needs it.
  private let described: Deferred<Described>
  /// The records in it besides the page's own.
  package let recordSets: [RecordSetLayout]
  /// The ways in which it inherits what it leaves out.
  package let inherits: [Inheritance]
  /// Whether the data is the list of the documents in a file of YAML.
  package let isListOfDocuments: Bool
  /// Every address in the contract.
  package let addresses: AddressList
  /// The units of prices in it that are not those of their fields.
  package let units: [FieldIndex: DataUnit]

  init(
    fields: [(address: DataAddress, field: FieldIndex)], schema: Deferred<Schema>?,
    recordSets: [RecordSetLayout], inherits: [Inheritance] = [],
    units: [FieldIndex: DataUnit] = [:],
    isListOfDocuments: Bool = false
  ) {
    self.isListOfDocuments = isListOfDocuments
    self.units = units
    self.inherits = inherits
    addresses = AddressList(fields: fields, inherits: inherits, recordSets: recordSets)
    self.fields = fields
    self.recordSets = recordSets
    described = Deferred { Described(fields.map(\.address), recordSets, schema?.value) }
  }

  /// The schema of the data; nil where the contract has none.
  package var schema: Schema? { described.value.schema }

  /// The first keys of the addresses that contain a field.
  package var firstKeys: FirstKeys { described.value.firstKeys }

  /// Every key of the data itself in the contract.
  package var keys: [String] { described.value.keys }

  /// The keys that distinguish this kind of page from others: those of fields, and required ones.
  package var distinctiveKeys: [String] { described.value.distinctiveKeys }

  /// Optional properties of the schema that no field reads, each with a key that is read, that the
  /// schema does not describe, and that is spelled much like it: likely misspellings.
  package var doubtfulProperties: [(name: String, key: String)] {
    described.value.doubtfulProperties
  }

  /// The schema of data, and the keys in it and in addresses.
  private final class Described: Sendable {
    let schema: Schema?
    let firstKeys: FirstKeys
    let keys: [String]
    let distinctiveKeys: [String]
    let doubtfulProperties: [(name: String, key: String)]

    init(_ addresses: [DataAddress], _ recordSets: [RecordSetLayout], _ schema: Schema?) {
      self.schema = schema
      firstKeys = FirstKeys(addresses)
      let addressed = (addresses + recordSets.compactMap(\.address)).compactMap(\.firstKey).uniqued
      let others = schema?.propertyNames ?? []
      keys = others + addressed.filter { !others.contains($0) }
      let required = schema?.requiredNames ?? []
      distinctiveKeys = required + addressed.filter { !required.contains($0) }
      let undescribed = distinctiveKeys.filter { !others.contains($0) }
      doubtfulProperties = others.filter { !addressed.contains($0) && !required.contains($0) }
        .compactMap { name in
          Spelling.nearest(to: name, in: undescribed).map { (name: name, key: $0) }
        }
    }
  }

  /// The sets of records in it, each before those inside it.
  package var allRecordSets: [RecordSetLayout] { recordSets.flatMap(\.withInner) }

  /// The address of a field in the data, as text; nil where it has none.
  package func address(of field: FieldIndex) -> String? {
    fields.first { $0.field == field }?.address.text
  }

  /// The field of a key of the data itself.
  package func field(ofKey key: String) -> FieldIndex? {
    fields.first { $0.address.key == key }?.field
  }
}

/// The unit of a price in data that is not that of its field.
package struct DataUnit: Hashable, Sendable {
  /// As in the contract: `/1`
  package let text: String
  /// The power of ten by which such a price is multiplied.
  package let power: Int
}

/// What names a page that has the values that data leaves out.
///
/// A class, since each page asks for it.
package final class Inheritance: Sendable {
  /// Where the data names the other page, by the captures of its path: `anthropic/claude-opus-4-6`.
  package let key: DataAddress
  /// The name of the kind of the other page.
  package let kind: String
  /// Where the addresses are that are not inherited.
  package let omit: DataAddress?

  init(key: DataAddress, kind: String, omit: DataAddress?) {
    self.key = key
    self.kind = kind
    self.omit = omit
  }
}
