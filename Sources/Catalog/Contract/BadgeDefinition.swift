/// A badge of a vocabulary: what it says, and what else on a page says the same.
package final class BadgeDefinition: Sendable {
  /// Its label, decoded: `web search`.
  package let label: String
  package let value: Value
  /// The field that each of these is a ✅ of, or a control: all of them stand with the badge.
  package let ticks: [FieldIndex]
  /// The item of a list badge that stands with it: `vision` and `image`.
  package let modality: String?

  init(label: String, value: Value, ticks: [FieldIndex], modality: String?) {
    self.label = label
    self.value = value
    self.ticks = ticks
    self.modality = modality
  }

  /// What stands behind the label.
  package enum Value: Sendable {
    case fixed(String)
    /// Items from this list, parted by commas; each with the tick that stands with it, if any.
    case list([(item: String, tick: FieldIndex?)])
    /// A telling of this field.
    case field(FieldIndex)
  }
}

extension BadgeDefinition {
  /// The label as an address has it: `tool__calls`.
  package var escapedLabel: String {
    label.replacing("-", with: "--").replacing("_", with: "__")
  }
}
