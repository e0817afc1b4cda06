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
    guard let position = badge.definition?.position, let items = badge.itemClaims else {
      (areKnown, areRegular, areInOrder) = (false, false, false)
      return
    }
    if !items.isEmpty, claims[position] { areKnown = false }
    if !badge.isRegular(in: bytes) { areRegular = false }
    if position <= last { areInOrder = false }
    last = position
    claims[position] = true
    for claim in items { claims[claim] = true }
  }

  /// Those of a page's badges, in the order of the page; `bytes` are those of the page.
  static func sets(of badges: [BadgeFact], in bytes: [UInt8]) -> [BadgeSet] {
    var sets: [BadgeSet] = []
    var current = 0
    for badge in badges {
      let vocabulary = badge.vocabulary
      if current == sets.count || sets[current].vocabulary !== vocabulary {
        current = sets.firstIndex { $0.vocabulary === vocabulary } ?? sets.count
        if current == sets.count { sets.append(BadgeSet(vocabulary)) }
      }
      sets[current].add(badge, in: bytes)
    }
    return sets
  }
}
