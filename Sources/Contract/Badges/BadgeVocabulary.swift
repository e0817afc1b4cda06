/// The badges that may appear in one place, in the order in which they appear there.
package final class BadgeVocabulary: Sendable {
  /// Its name in the contract.
  package let name: String
  package let definitions: [BadgeDefinition]
  /// The groups of the badges, in order.
  package let groups: [String]
  /// The badges that something else on a page accompanies.
  package let accompanied: [BadgeDefinition]
  /// What the badges claim.
  package let claims: BadgeClaims
  private let byLabel: [String: [BadgeDefinition]]

  package init(name: String, definitions: [BadgeDefinition]) {
    self.name = name
    self.definitions = definitions
    groups = definitions.compactMap(\.group).reduce(into: []) { groups, group in
      if groups.last != group, !groups.contains(group) { groups.append(group) }
    }
    accompanied = definitions.filter(\.hasCompanions)
    claims = BadgeClaims(definitions)
    byLabel = Dictionary(grouping: definitions, by: \.label)
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
}
