import SourceText

/// Gathers the texts of a page's summary: labels, paths and values recur on a page.
struct PageTextsWriter {
  private(set) var texts = PageTexts()
  /// Where a text with a hash stands; of several with one hash, the first.
  private var places: [UInt64: PageTexts.Place] = Dictionary(minimumCapacity: 48)

  /// Adds a text, whether it is there or not.
  mutating func append(_ text: String) {
    let bytes = Array(text.utf8)[...]
    var hash = FNV1a()
    hash.add(part: bytes)
    places[hash.value] = texts.append(bytes)
  }

  /// The place of a text, which is added where it is not there yet.
  mutating func place(of text: ArraySlice<UInt8>) -> PageTexts.Place {
    if text.isEmpty { return .empty }
    var hash = FNV1a()
    hash.add(part: text)
    if let known = places[hash.value] {
      return texts[known] == text ? known : texts.append(text)
    }
    let place = texts.append(text)
    places[hash.value] = place
    return place
  }

  mutating func place(of text: String) -> PageTexts.Place { place(of: Array(text.utf8)[...]) }

  /// All of them, once there are no more.
  consuming func finished() -> PageTexts {
    texts.shrink()
    return texts
  }
}
