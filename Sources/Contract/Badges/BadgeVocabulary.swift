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
  /// The badges and items that a tick accompanies, by number, each with a tick.
  package let ticks: [(number: Int32, tick: FieldIndex)]
  /// The list badges.
  package let lists: [BadgeDefinition]
  /// The badges that an item of a list badge accompanies, by number, each with those items.
  package let modalities: [(number: Int32, items: [(list: BadgeDefinition, number: Int32)])]
  /// What the badges claim, by their positions, for comparisons on one page. For comparisons of
  /// pages, badges with one name have one number.
  package let claims: BadgeClaims
  private let byLabel: [String: [BadgeDefinition]]
  private let numbers: [String: Int32]
  /// The numbers of the names of each badge: of a list badge, of each of its items.
  private let ownNumbers: [[Int32]]

  package init(name: String, definitions: [BadgeDefinition]) {
    self.name = name
    self.definitions = definitions
    groups = definitions.compactMap(\.group).reduce(into: []) { groups, group in
      if groups.last != group, !groups.contains(group) { groups.append(group) }
    }
    accompanied = definitions.filter(\.hasCompanions)
    claims = BadgeClaims(definitions)
    byLabel = Dictionary(grouping: definitions, by: \.label)
    let ownNames = definitions.map { definition in
      guard case .list(let items) = definition.value else { return [definition.name] }
      return items.map { "\(definition.label): \($0.item)" }
    }
    names = ownNames.flatMap(\.self)
    let numbers = Dictionary(
      names.enumerated().map { ($1, Int32(clamping: $0)) }, uniquingKeysWith: { first, _ in first })
    self.numbers = numbers
    let ownNumbers = ownNames.map { $0.compactMap { numbers[$0] } }
    self.ownNumbers = ownNumbers
    ticks = accompanied.flatMap { definition -> [(Int32, FieldIndex)] in
      let own = ownNumbers[definition.position]
      guard case .list(let items) = definition.value else {
        return own.first.map { number in definition.ticks.map { (number, $0) } } ?? []
      }
      return zip(items, own).compactMap { item, number in item.tick.map { (number, $0) } }
    }
    let lists = definitions.filter(\.isList)
    self.lists = lists
    modalities = definitions.compactMap { definition in
      guard let modality = definition.modality, !definition.isList else { return nil }
      let items = lists.compactMap { list -> (BadgeDefinition, Int32)? in
        list.place(of: modality).map { (list, ownNumbers[list.position][$0]) }
      }
      return (ownNumbers[definition.position][0], items)
    }
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

  /// The number of a badge of the vocabulary that is not a list, or is an empty one.
  package func number(of badge: BadgeDefinition) -> Int32? {
    if case .list = badge.value { return numbers[badge.name] }
    return ownNumbers[badge.position].first
  }

  /// The number of an item of a list badge of the vocabulary.
  package func number(ofItem item: String, in badge: BadgeDefinition) -> Int32? {
    badge.place(of: item).map { ownNumbers[badge.position][$0] }
  }
}
