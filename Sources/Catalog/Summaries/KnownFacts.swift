import Records

/// The parts of facts that may be on other pages, by what the facts mean.
struct KnownFacts: Sendable {
  /// As long as they live, nothing else has their identity.
  private var facts: [Fact] = []
  /// At most half of them are taken.
  private var slots = [Slot](repeating: .empty, count: 256)

  /// The part of a fact that is the link with a number, -1 for none.
  private struct Slot {
    let identity: UInt
    let link: Int32
    let part: Int32

    static let empty = Slot(identity: 0, link: 0, part: -1)

    /// Identities are addresses.
    var hash: Int {
      let word = UInt64(identity) &+ UInt64(UInt32(bitPattern: link))
      let product = word.multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
      return Int(truncatingIfNeeded: product.high ^ product.low)
    }

    init(identity: UInt, link: Int32, part: Int32) {
      self.identity = identity
      self.link = link
      self.part = part
    }

    init(_ fact: Fact, link: Int?, part: Int) {
      self.init(
        identity: UInt(bitPattern: fact.identity), link: Int32(clamping: link ?? -1),
        part: Int32(clamping: part))
    }
  }

  /// The first part of facts with the meaning and the link of a fact that `isMeant` accepts.
  func part(of fact: Fact, link: Int?, where isMeant: (Int) -> Bool) -> Int? {
    let wanted = Slot(fact, link: link, part: 0)
    var index = wanted.hash & (slots.count - 1)
    while slots[index].part >= 0 {
      let slot = slots[index]
      if slot.identity == wanted.identity, slot.link == wanted.link, isMeant(Int(slot.part)) {
        return Int(slot.part)
      }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a part.
  mutating func add(_ fact: Fact, link: Int?, part: Int) {
    facts.append(fact)
    if facts.count * 2 > slots.count {
      let old = slots
      slots = Array(repeating: .empty, count: old.count * 2)
      for slot in old where slot.part >= 0 { place(slot) }
    }
    place(Slot(fact, link: link, part: part))
  }

  private mutating func place(_ slot: Slot) {
    var index = slot.hash & (slots.count - 1)
    while slots[index].part >= 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = slot
  }
}
