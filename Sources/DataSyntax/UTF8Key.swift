/// A string that equals another only where their bytes do.
///
/// Swift's `String` compares by canonical equivalence, so that `é` written in two ways is one key;
/// in YAML and JSON they are two.
struct UTF8Key: Hashable {
  let text: String

  static func == (left: UTF8Key, right: UTF8Key) -> Bool { left.text.hasSameBytes(as: right.text) }

  func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}

extension String {
  /// Whether both have the same bytes: unlike `==`, which is canonical equivalence.
  package func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
