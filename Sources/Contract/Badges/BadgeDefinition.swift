import DataSyntax

/// A badge of a vocabulary: its text, and what else on a page states the same.
package final class BadgeDefinition: Sendable {
  /// Its label, decoded: `web search`.
  package let label: String
  /// Its name in its vocabulary: its label, or `label: value` where several have that label.
  package let name: String
  package let value: Value
  /// Its colour, as in addresses; nil where any is allowed.
  package let color: String?
  /// The title of its image; nil where any text is allowed.
  package let tooltip: String?
  /// The bytes of its tooltip, which are compared with those of every such badge.
  package let tooltipBytes: ArraySlice<UInt8>?
  /// The label of its group, where badges are in groups; nil where it may be in any.
  package let group: String?
  /// The fields of ticks or controls that state the same as the badge.
  package let ticks: [FieldIndex]
  /// The item of a list badge that states the same: `image` for `vision`.
  package let modality: String?
  /// Its position in its vocabulary.
  package let position: Int
  /// The positions of the badges that have to appear wherever it does.
  package let implied: [Int]
  /// Its whole address after the prefix, `tool__calls-✓-yellow`; nil where several are right.
  package let path: String?

  /// Reads a badge from its part of a contract; `name` and `position` are those in its vocabulary.
  init(
    _ node: DataNode, name: String, position: Int, implied: [Int], _ reader: inout ContractReader
  ) {
    label = node["label"]?.string ?? ""
    self.name = name
    value = reader.value(node)
    color = node["color"]?.string
    tooltip = node["tooltip"]?.string
    tooltipBytes = tooltip.map { Array($0.utf8)[...] }
    group = node["group"]?.string
    ticks = node.items("ticks").compactMap { reader.index($0) }
    modality = node["modality"]?.string
    self.position = position
    self.implied = implied
    path =
      if case .fixed(let value) = value, let color {
        "\(BadgeText.escaped(label))-\(BadgeText.escaped(value))-\(BadgeText.escaped(color))"
      } else {
        nil
      }
  }

  /// The value after the label.
  package enum Value: Sendable {
    case fixed(String)
    /// Items from this list, separated by commas; each with the tick that states the same, if any.
    case list([(item: String, tick: FieldIndex?)])
    /// The value of this field.
    case field(FieldIndex)
  }
}

extension BadgeDefinition {
  /// Whether anything else on a page states the same.
  package var hasCompanions: Bool { isList || !ticks.isEmpty || modality != nil }

  /// Whether its value is a list.
  package var isList: Bool { if case .list = value { true } else { false } }

  /// The position of an item in its list; nil where it is not in it.
  package func position(of item: String) -> Int? {
    guard case .list(let items) = value else { return nil }
    return items.firstIndex { $0.item == item }
  }

  /// The tick of an item of its list.
  package func tick(of item: String) -> FieldIndex? {
    guard case .list(let items) = value else { return nil }
    return items.first { $0.item == item }?.tick
  }

  /// The tick fields of the badge or of its items.
  package var allTicks: [FieldIndex] {
    if case .list(let items) = value { ticks + items.compactMap(\.tick) } else { ticks }
  }

  /// The label as in an address: `tool__calls`.
  package var escapedLabel: String { BadgeText.escaped(label) }

  /// The value as in an address, where there is only one.
  package var escapedValue: String? { fixedValue.map(BadgeText.escaped) }

  /// The value, where there is only one.
  package var fixedValue: String? {
    if case .fixed(let value) = value { value } else { nil }
  }
}
