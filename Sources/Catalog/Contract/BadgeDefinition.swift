/// A badge of a vocabulary: what it says, and what else on a page says the same.
package final class BadgeDefinition: Sendable {
  /// Its label, decoded: `web search`.
  package let label: String
  /// What it is called in its vocabulary: its label, or `label: value` where several have that label.
  package let name: String
  package let value: Value
  /// Its colour, as addresses have it; nil where any will do.
  package let color: String?
  /// What stands for the image where it is not shown; nil where any text will do.
  package let tooltip: String?
  /// The label of the group that it is in, where badges are in groups; nil where it may be in any.
  package let group: String?
  /// The field that each of these is a ✅ of, or a control: all of them stand with the badge.
  package let ticks: [FieldIndex]
  /// The item of a list badge that stands with it: `vision` and `image`.
  package let modality: String?
  /// Where it stands in its vocabulary.
  package let position: Int
  /// The positions of the badges that stand wherever it does.
  package let implied: [Int]

  init(
    label: String, name: String, value: Value, color: String?, tooltip: String?,
    group: String?, ticks: [FieldIndex],
    modality: String?, position: Int, implied: [Int]
  ) {
    self.label = label
    self.name = name
    self.value = value
    self.color = color
    self.tooltip = tooltip
    self.group = group
    self.ticks = ticks
    self.modality = modality
    self.position = position
    self.implied = implied
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
  /// Whether anything else on a page stands with it.
  package var hasCompanions: Bool {
    if case .list = value { return true }
    return !ticks.isEmpty || modality != nil
  }

  /// The label as an address has it: `tool__calls`.
  package var escapedLabel: String { BadgeText.escaped(label) }

  /// The value as an address has it, where there is but one.
  package var escapedValue: String? { fixedValue.map(BadgeText.escaped) }

  /// The value, where there is but one.
  package var fixedValue: String? {
    if case .fixed(let value) = value { value } else { nil }
  }
}
