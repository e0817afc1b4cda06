import SourceText

/// Collects the texts of a page's summary: labels, paths and values recur on a page.
struct StringPoolWriter {
  private(set) var texts = StringPool()
  /// The places of all texts.
  private var places = HashSlots(minimumCapacity: 60)

  /// Adds a text, even a duplicate.
  mutating func append(_ text: String) { _ = append(Array(text.utf8)[...]) }

  /// The place of a text, which is added where it is missing.
  mutating func place(of text: ArraySlice<UInt8>) -> StringPool.Place {
    if text.isEmpty { return .empty }
    let known = places.number(hash: text.seededHash) {
      text.hasSameBytes(as: texts[StringPool.Place($0)])
    }
    return known.map { StringPool.Place($0) } ?? append(text)
  }

  mutating func place(of text: String) -> StringPool.Place { place(of: Array(text.utf8)[...]) }

  private mutating func append(_ text: ArraySlice<UInt8>) -> StringPool.Place {
    let place = texts.append(text)
    places.add(place.number) { texts[StringPool.Place($0)].seededHash }
    return place
  }

  /// The finished pool.
  consuming func finished() -> StringPool {
    texts.shrink()
    return texts
  }
}
