/// The claims of a vocabulary's badges, numbered: in the order of the vocabulary, that each badge
/// is on the page, and of a list badge, each of its items; last, that each list badge is there.
package final class BadgeClaims: Sendable {
  /// The name of each badge and item, `label: item`; none for the claims that a list is there.
  package let names: [String]
  /// How many claims there are.
  package let count: Int
  /// The claims that ticks of fields state as well.
  package let ticks: [(claim: Int, field: FieldIndex)]
  /// The badges that items of list badges state as well, with those items.
  package let modalities: [(badge: Int, items: [(claim: Int, list: BadgeDefinition)])]
  /// The badges that imply others.
  package let implications: [(badge: Int, implied: Int)]
  /// By the position of a badge: that it is there, and the first of its items.
  private let badges: [Int]
  private let firstItems: [Int]
  private let numbers: [String: Int]

  init(_ definitions: [BadgeDefinition]) {
    var names: [String] = []
    var firstItems: [Int] = []
    for definition in definitions {
      firstItems.append(names.count)
      guard case .list(let list) = definition.value else {
        names.append(definition.name)
        continue
      }
      names += list.map { "\(definition.label): \($0.item)" }
    }
    var next = names.count
    var badges = firstItems
    var ticks: [(claim: Int, field: FieldIndex)] = []
    var items: [String: [(claim: Int, list: BadgeDefinition)]] = [:]
    for (position, definition) in definitions.enumerated() {
      if case .list(let list) = definition.value {
        for (number, (item, tick)) in list.enumerated() {
          let claim = firstItems[position] + number
          if let tick { ticks.append((claim, tick)) }
          items[item, default: []].append((claim, definition))
        }
        badges[position] = next
        next += 1
      }
      ticks += definition.ticks.map { (badges[position], $0) }
    }
    self.names = names
    count = next
    self.ticks = ticks
    self.badges = badges
    self.firstItems = firstItems
    numbers = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    modalities = zip(definitions, badges).compactMap { definition, badge in
      definition.modality.map { (badge, items[$0] ?? []) }
    }
    implications = zip(definitions, badges).flatMap { definition, badge in
      definition.implied.map { (badge, badges[$0]) }
    }
  }

  /// The claim that a badge of the vocabulary is there.
  package func claim(of badge: BadgeDefinition) -> Int { badges[badge.position] }

  /// The claim of an item of a list badge, by the item's position in the list.
  package func claim(ofItem item: Int, in badge: BadgeDefinition) -> Int {
    firstItems[badge.position] + item
  }

  /// The claim of a badge or item with a name.
  package func claim(named name: String) -> Int? { numbers[name] }

  /// Whether a claim is that a list badge is there.
  package func isOfList(_ claim: Int) -> Bool { claim >= names.count }
}
