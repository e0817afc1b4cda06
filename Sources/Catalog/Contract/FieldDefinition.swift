/// A field of a catalog's records, as its contract defines it.
///
/// A class, since every fact of every page is asked for its field, by every rule.
package final class FieldDefinition: Sendable {
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
  /// Whether it is written as code in tables and lists.
  package let isCode: Bool
  /// The quantity that the range of a control ends at.
  package let upTo: FieldIndex?
  /// Whether a date or a time of it is never in the future.
  package let isUpToToday: Bool
  /// Whether a date of it may be written with the name of its month.
  package let mayBeWrittenOut: Bool

  init(
    name: String, title: String, type: ValueType, role: Role?, unit: String?, items: [String]?,
    separator: String, isCode: Bool, upTo: FieldIndex? = nil, isUpToToday: Bool = false,
    mayBeWrittenOut: Bool = false
  ) {
    self.name = name
    self.title = title
    self.type = type
    self.role = role
    self.unit = unit
    self.items = items
    self.separator = separator
    self.isCode = isCode
    self.upTo = upTo
    self.isUpToToday = isUpToToday
    self.mayBeWrittenOut = mayBeWrittenOut
  }

  /// The same field, with a range that ends at a quantity.
  func with(upTo quantity: FieldIndex?) -> FieldDefinition {
    FieldDefinition(
      name: name, title: title, type: type, role: role, unit: unit, items: items,
      separator: separator, isCode: isCode, upTo: quantity, isUpToToday: isUpToToday,
      mayBeWrittenOut: mayBeWrittenOut)
  }
}
