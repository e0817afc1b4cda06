import SourceText

/// Collects the texts of a page's summary: labels, paths and values recur on a page.
struct StringPoolBuilder {
  private var texts = StringPool(minimumCapacity: 1_000)
  /// The texts that are not empty, by their hashes: a page has tens of them.
  private var slots = [Slot](repeating: .empty, count: 128)
  private var count = 0

  /// The place of a text, and the lower half of its hash.
  private struct Slot {
    let place: StringPool.Place
    let hash: UInt32

    static let empty = Slot(place: .empty, hash: 0)
  }

  /// Adds a text, even a duplicate.
  mutating func append(_ text: String) {
    let text = Array(text.utf8)[...]
    _ = append(text, hash: Self.hash(of: text))
  }

  /// The place of a text, which is added where it is missing.
  mutating func place(of text: ArraySlice<UInt8>) -> StringPool.Place {
    if text.isEmpty { return .empty }
    let hash = Self.hash(of: text)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot].place != .empty {
      if slots[slot].hash == hash, texts.has(text, at: slots[slot].place) {
        return slots[slot].place
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return append(text, hash: hash)
  }

  mutating func place(of text: String) -> StringPool.Place { place(of: Array(text.utf8)[...]) }

  private static func hash(of text: ArraySlice<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: text.seededHash)
  }

  private mutating func append(_ text: ArraySlice<UInt8>, hash: UInt32) -> StringPool.Place {
    let place = texts.append(text)
    if place == .empty { return place }
    count += 1
    if count * 2 > slots.count {
      let old = slots
      slots = Array(repeating: .empty, count: old.count * 2)
      for slot in old where slot.place != .empty { insert(slot) }
    }
    insert(Slot(place: place, hash: hash))
    return place
  }

  private mutating func insert(_ new: Slot) {
    var slot = Int(new.hash) & (slots.count - 1)
    while slots[slot].place != .empty { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = new
  }

  /// The finished pool.
  consuming func finished() -> StringPool {
    texts.shrink()
    return texts
  }
}
