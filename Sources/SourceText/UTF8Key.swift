/// A string that equals another only where their bytes do.
///
/// Swift's `String` compares by canonical equivalence, so that `é` written in two ways is one key;
/// in YAML, in JSON and among files they are two.
package struct UTF8Key: Hashable, Sendable {
  package let text: String

  package init(text: String) {
    self.text = text
  }

  package static func == (left: UTF8Key, right: UTF8Key) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(text.seededHash) }
}
