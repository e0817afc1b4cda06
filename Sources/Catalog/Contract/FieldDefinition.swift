/// A field of a catalog's records, as its contract defines it.
package struct FieldDefinition: Sendable {
  /// The contract's own name for it, in kebab-case.
  package let name: String
  /// What messages call it.
  package let title: String
  package let type: ValueType
  package let role: Role?
  /// What a quantity counts, or a price is for, as it stands behind the number.
  package let unit: String?
  /// The texts that it may have, or that each item of a list may; nil where any will do.
  package let items: [String]?
  /// What parts the items of a list; a space stands for any number of spaces.
  package let separator: String
  /// The quantity that the range of a control ends at.
  package internal(set) var upTo: FieldIndex?
}
