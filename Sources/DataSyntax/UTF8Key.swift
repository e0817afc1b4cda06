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

  package func hash(into hasher: inout Hasher) {
    unsafe text.withBytes { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension String {
  /// Whether both have the same bytes: unlike `==`, which is canonical equivalence.
  package func hasSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    return unsafe withBytes { bytes in
      unsafe other.withBytes { unsafe bytes.elementsEqual($0) }
    }
  }

  /// Reads the bytes where they lie: one by one, through a view, takes ten times as long.
  fileprivate func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    // The pointer does not leave the closure. A string without bytes of its own gives a copy.
    unsafe utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }
}
