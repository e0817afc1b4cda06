/// U+FE0F as UTF-8, which asks for a symbol in color: readers see the same symbol with and without
/// it.
private let selector: [UInt8] = [0xEF, 0xB8, 0x8F]

extension ArraySlice<UInt8> {
  /// The text without the selector.
  package var withoutSelectors: ArraySlice<UInt8> {
    guard contains(0xEF) else { return self }
    var text: [UInt8] = []
    var index = startIndex
    while index < endIndex {
      if self[index...].starts(with: selector) {
        index += selector.count
      } else {
        text.append(self[index])
        index += 1
      }
    }
    return text[...]
  }
}

extension String {
  /// Whether two texts are the same except for selectors.
  package func isSameSymbol(as other: String) -> Bool {
    if utf8.elementsEqual(other.utf8) { return true }
    return Array(utf8)[...].withoutSelectors.elementsEqual(Array(other.utf8)[...].withoutSelectors)
  }
}
