import SourceText

/// Gathers the texts of a page's summary: labels, paths and values recur on a page.
struct PageTextsWriter {
  private(set) var texts = PageTexts()
  /// The places of all texts.
  private var places = HashSlots(minimumCapacity: 60)

  /// Adds a text, whether it is there or not.
  mutating func append(_ text: String) { _ = append(Array(text.utf8)[...]) }

  /// The place of a text, which is added where it is not there yet.
  mutating func place(of text: ArraySlice<UInt8>) -> PageTexts.Place {
    if text.isEmpty { return .empty }
    let known = places.number(hash: text.seededHash) {
      text.hasSameBytes(as: texts[PageTexts.Place($0)])
    }
    return known.map { PageTexts.Place($0) } ?? append(text)
  }

  mutating func place(of text: String) -> PageTexts.Place { place(of: Array(text.utf8)[...]) }

  private mutating func append(_ text: ArraySlice<UInt8>) -> PageTexts.Place {
    let place = texts.append(text)
    places.add(place.number) { texts[PageTexts.Place($0)].seededHash }
    return place
  }

  /// All of them, once there are no more.
  consuming func finished() -> PageTexts {
    texts.shrink()
    return texts
  }
}
