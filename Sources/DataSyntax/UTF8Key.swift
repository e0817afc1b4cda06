/// A string that equals another only where their bytes do.
///
/// Swift's `String` compares by canonical equivalence, so that `é` written in two ways is one key;
/// in YAML and JSON they are two.
package struct UTF8Key: Hashable, Sendable {
  package let text: String

  package init(text: String) {
    self.text = text
  }

  package static func == (left: UTF8Key, right: UTF8Key) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  package func hash(into hasher: inout Hasher) {
    // Eight bytes at a time: feeding a hasher costs more than the arithmetic.
    var word: UInt64 = 0
    var count = 0
    for byte in text.utf8 {
      word = word << 8 | UInt64(byte)
      count += 1
      if count % 8 == 0 { hasher.combine(word) }
    }
    hasher.combine(word)
    hasher.combine(count)
  }
}

extension String {
  /// Whether both have the same bytes: unlike `==`, which is canonical equivalence.
  package func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
