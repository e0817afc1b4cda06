package import Contract

/// The badges of one vocabulary on a page, as one set of what they claim.
package struct BadgeSet: Sendable {
  package let vocabulary: BadgeVocabulary
  /// Whether they make each claim of the vocabulary.
  package private(set) var claims: [Bool]
  /// Whether the claims are certain: each badge is known, and each item of a list, which is there
  /// once.
  package private(set) var areKnown = true
  /// Whether each badge is as its definition says, so that no rule has to read it.
  package private(set) var areRegular = true
  /// Whether each badge comes later in the vocabulary than the one before.
  package private(set) var areInOrder = true
  private var last = -1

  private init(_ vocabulary: BadgeVocabulary) {
    self.vocabulary = vocabulary
    claims = Array(repeating: false, count: vocabulary.claims.count)
  }

  private mutating func add(_ badge: BadgeFact, in bytes: [UInt8]) {
    guard let definition = badge.definition, let items = badge.itemClaims else {
      (areKnown, areRegular, areInOrder) = (false, false, false)
      return
    }
    let claim = vocabulary.claims.claim(of: definition)
    if !items.isEmpty, claims[claim] { areKnown = false }
    if !badge.isRegular(in: bytes) { areRegular = false }
    if definition.position <= last { areInOrder = false }
    last = definition.position
    claims[claim] = true
    for item in items { claims[item] = true }
  }

  /// Those of a page's badges, in the order of the page; `bytes` are those of the page.
  static func sets(of badges: [BadgeFact], in bytes: [UInt8]) -> [BadgeSet] {
    var sets: [BadgeSet] = []
    var current = 0
    for index in badges.indices {
      let vocabulary = badges[index].vocabulary
      if current == sets.count || sets[current].vocabulary !== vocabulary {
        current = sets.firstIndex { $0.vocabulary === vocabulary } ?? sets.count
        if current == sets.count { sets.append(BadgeSet(vocabulary)) }
      }
      sets[current].add(badges[index], in: bytes)
    }
    return sets
  }
}

extension BadgeSet {
  /// Whether the badges certainly agree with the ticks of their page and with each other.
  package func certainlyAgrees(with facts: FactIndex) -> Bool {
    guard areKnown else { return false }
    // Without any ticks, their tables are missing, which is another defect.
    for (claim, field) in facts.hasTicks ? vocabulary.claims.ticks : [] {
      switch facts.tick(field) {
      case .absent, .no: if claims[claim] { return false }
      case .yes: if !claims[claim] { return false }
      case .unclear: continue
      }
    }
    return vocabulary.claims.modalities.allSatisfy { badge, items in
      claims[badge] == items.contains { claims[$0.claim] }
    }
  }
}
