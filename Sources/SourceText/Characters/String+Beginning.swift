/// The beginning of long texts, for messages: a text may be a megabyte.
extension String {
  /// The text as it is, or the first `most` bytes of a long one and `…`.
  package func beginning(most: Int = 200) -> String {
    guard utf8.count > most else { return self }
    return String(beginningOf: Array(utf8.prefix(most + 1))[...], most: most)
  }

  /// A text of these bytes, or the first `most` of them and `…`; no character is cut.
  package init(beginningOf bytes: ArraySlice<UInt8>, most: Int = 200) {
    guard bytes.count > most else {
      self.init(decoding: bytes, as: UTF8.self)
      return
    }
    var end = bytes.startIndex + most
    while end > bytes.startIndex, bytes[end].isContinuation { end -= 1 }
    self = String(decoding: bytes[..<end], as: UTF8.self) + "…"
  }
}
