package import Contract
package import DataSyntax

/// A value in data that has another shape than the contract expects at its address, so that facts
/// in it cannot be read.
package struct MisshapenValue: Sendable {
  package let subject: Subject
  /// The value.
  package let node: DataNode
  package let expected: Expected
  /// The record that it is in, by its number on the page.
  package let record: RecordNumber
  /// The field that cannot be read there; nil for records, and for a value that is read.
  package let field: FieldIndex?
  /// Whether it has the expected shape, and another type or none; without a `field`, it is read all
  /// the same.
  var hasOtherType = false

  /// What the value is on the page.
  package enum Subject: Sendable {
    case field(FieldIndex)
    case item(of: FieldIndex)
    /// The value of a key on the way to a field or to records, or an item of the list there.
    case key(String, isItem: Bool)
    /// The value of a record of a set.
    case record(of: RecordSetLayout)
    /// The data of the page.
    case page
  }

  /// The shapes that a contract expects.
  package enum Expected: Sendable {
    case mapping, list
    /// A scalar.
    case value
    /// A scalar that is not a number, a boolean or a date.
    case text
    /// A number without quotes.
    case number
  }
}
