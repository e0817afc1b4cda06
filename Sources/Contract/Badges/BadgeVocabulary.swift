/// The badges that may appear in one place, in the order in which they appear there.
package final class BadgeVocabulary: Sendable {
  /// Its name in the contract.
  package let name: String
  package let definitions: [BadgeDefinition]
  /// The name of each badge; for a list badge, `label: item` for each item.
  package let names: [String]
  /// The groups of the badges, in order.
  package let groups: [String]
  /// The badges that something else on a page accompanies.
  package let accompanied: [BadgeDefinition]
  /// Whether some of the badges imply others.
  package let hasImplications: Bool
  private let byLabel: [String: [BadgeDefinition]]
  private let numbers: [String: Int32]

  package init(name: String, definitions: [BadgeDefinition]) {
    self.name = name
    self.definitions = definitions
    groups = definitions.compactMap(\.group).reduce(into: []) { groups, group in
      if groups.last != group, !groups.contains(group) { groups.append(group) }
    }
    accompanied = definitions.filter(\.hasCompanions)
    hasImplications = definitions.contains { !$0.implied.isEmpty }
    byLabel = Dictionary(grouping: definitions, by: \.label)
    names = definitions.flatMap { definition in
      guard case .list(let items) = definition.value else { return [definition.name] }
      return items.map { Self.name(definition, item: $0.item) }
    }
    numbers = Dictionary(
      names.enumerated().map { ($1, Int32(clamping: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The badge with this label and, where several have it, this value.
  package func definition(of label: String, value: String) -> BadgeDefinition? {
    guard let badges = byLabel[label], badges.count > 1 else { return byLabel[label]?.first }
    return badges.first { $0.fixedValue == value }
  }

  /// The values that badges of this label have, where there are several.
  package func values(of label: String) -> [String] {
    guard let badges = byLabel[label], badges.count > 1 else { return [] }
    return badges.compactMap(\.fixedValue)
  }

  /// The number of a name.
  package func number(of name: String) -> Int32? { numbers[name] }

  package static func name(_ definition: BadgeDefinition, item: String) -> String {
    "\(definition.label): \(item)"
  }
}
