/// What the badges of a vocabulary claim, by number: first that each badge is there, by its
/// position, then each item of each list badge.
package struct BadgeClaims: Sendable {
  /// How many there are.
  package let count: Int
  /// The claims that ticks of fields state as well.
  package let ticks: [(claim: Int, field: FieldIndex)]
  /// The badges that some of the list badges have as an item.
  package let modalities: [(badge: Int, items: [Int])]
  /// The badges that imply others.
  package let implications: [(badge: Int, implied: Int)]
  /// The first item of each list badge; of any other badge, that of the next one.
  private let firstItems: [Int]

  init(_ definitions: [BadgeDefinition]) {
    var next = definitions.count
    var firstItems: [Int] = []
    var ticks: [(claim: Int, field: FieldIndex)] = []
    var items: [String: [Int]] = [:]
    for (position, definition) in definitions.enumerated() {
      ticks += definition.ticks.map { (position, $0) }
      firstItems.append(next)
      guard case .list(let list) = definition.value else { continue }
      for (item, tick) in list {
        if let tick { ticks.append((next, tick)) }
        items[item, default: []].append(next)
        next += 1
      }
    }
    count = next
    self.firstItems = firstItems
    self.ticks = ticks
    modalities = definitions.enumerated().compactMap { position, definition in
      definition.modality.map { (position, items[$0] ?? []) }
    }
    implications = definitions.enumerated().flatMap { position, definition in
      definition.implied.map { (position, $0) }
    }
  }

  /// The claim of an item of a list badge, by the item's position in the list.
  package func claim(ofItem item: Int, in badge: BadgeDefinition) -> Int {
    firstItems[badge.position] + item
  }
}
