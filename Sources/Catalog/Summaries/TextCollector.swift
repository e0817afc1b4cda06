import SourceText

/// Collects the texts of summaries: labels, paths and values recur on a page, and from page to page.
struct TextCollector: Sendable {
  private(set) var texts = StringPool()
  /// The texts that are not empty, by their hashes.
  private var slots = [Slot](repeating: .empty, count: 256)
  private var count = 0

  /// The place of a text, and the lower half of its hash.
  private struct Slot {
    let place: StringPool.Place
    let hash: UInt32

    static let empty = Slot(place: .empty, hash: 0)
  }

  /// Adds texts one after another, even duplicates; the place of the first.
  mutating func append(_ texts: [String]) -> StringPool.Place {
    guard let first = texts.first else { return .empty }
    let place = self.texts.append(first.utf8)
    for text in texts.dropFirst() { _ = self.texts.append(text.utf8) }
    return place
  }

  /// The place of a text, which is added where it is missing.
  mutating func place(of text: ArraySlice<UInt8>) -> StringPool.Place {
    if text.isEmpty { return .empty }
    let hash = UInt32(truncatingIfNeeded: text.seededHash)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot].place != .empty {
      if slots[slot].hash == hash, texts.has(text, at: slots[slot].place) {
        return slots[slot].place
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let place = texts.append(text)
    if place != .empty { insert(Slot(place: place, hash: hash)) }
    return place
  }

  mutating func place(of text: String) -> StringPool.Place { place(of: Array(text.utf8)[...]) }

  private mutating func insert(_ new: Slot) {
    count += 1
    if count * 2 > slots.count {
      let old = slots
      slots = Array(repeating: .empty, count: old.count * 2)
      for slot in old where slot.place != .empty { put(slot) }
    }
    put(new)
  }

  private mutating func put(_ new: Slot) {
    var slot = Int(new.hash) & (slots.count - 1)
    while slots[slot].place != .empty { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = new
  }
}
