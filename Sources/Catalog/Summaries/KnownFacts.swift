import Records

/// The parts of facts that may be on other pages, by what the facts mean.
struct KnownFacts: Sendable {
  /// As long as they live, nothing else has their identity.
  private var meanings: [any AnyObject & Sendable] = []
  /// At most half of them are taken.
  private var slots = [Slot](repeating: .empty, count: 256)

  /// The part of a fact that is the link with a number, -1 for none.
  private struct Slot {
    let identity: UInt
    let link: Int32
    let part: Int32

    static let empty = Slot(identity: 0, link: 0, part: -1)

    /// Identities are addresses.
    static func hash(_ identity: UInt, _ link: Int32) -> Int {
      let word = UInt64(identity) &+ UInt64(UInt32(bitPattern: link))
      let product = word.multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
      return Int(truncatingIfNeeded: product.high ^ product.low)
    }
  }

  /// The first part of facts with an identity and a link that `isMeant` accepts.
  func part(
    of identity: ObjectIdentifier, link: Int?, where isMeant: (Int) -> Bool
  ) -> Int? {
    let identity = UInt(bitPattern: identity)
    let link = Int32(clamping: link ?? -1)
    var index = Slot.hash(identity, link) & (slots.count - 1)
    while slots[index].part >= 0 {
      let slot = slots[index]
      if slot.identity == identity, slot.link == link, isMeant(Int(slot.part)) {
        return Int(slot.part)
      }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a part.
  mutating func add(_ fact: Fact, link: Int?, part: Int) {
    meanings.append(fact.shared)
    if meanings.count * 2 > slots.count {
      let old = slots
      slots = Array(repeating: .empty, count: old.count * 2)
      for slot in old where slot.part >= 0 { place(slot) }
    }
    place(
      Slot(
        identity: UInt(bitPattern: fact.identity), link: Int32(clamping: link ?? -1),
        part: Int32(clamping: part)))
  }

  private mutating func place(_ slot: Slot) {
    var index = Slot.hash(slot.identity, slot.link) & (slots.count - 1)
    while slots[index].part >= 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = slot
  }
}
