/// Numbers of things by their hashes; the things themselves are stored elsewhere.
package struct HashSlots: Sendable {
  /// A number plus 1; 0 for an empty slot. At most half of them are taken.
  private var slots: [UInt32]
  package private(set) var count = 0

  /// Creates an empty table for about this many numbers.
  package init(minimumCapacity: Int = 0) {
    var size = 16
    while size < minimumCapacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  /// The first number with a hash that `isMeant` accepts.
  package func number(hash: Int, where isMeant: (Int) -> Bool) -> Int? {
    var slot = hash & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot] - 1)
      if isMeant(number) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a number; `hash` returns the hash of any number. One that is too large is left out.
  package mutating func add(_ number: Int, hash: (Int) -> Int) {
    guard let stored = UInt32(exactly: number + 1) else { return }
    if (count + 1) * 2 > slots.count {
      let old = slots
      slots = Array(repeating: 0, count: old.count * 2)
      for known in old where known != 0 { place(known, hash: hash(Int(known - 1))) }
    }
    place(stored, hash: hash(number))
    count += 1
  }

  /// Numbers of one hash follow each other.
  private mutating func place(_ stored: UInt32, hash: Int) {
    var slot = hash & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = stored
  }
}
