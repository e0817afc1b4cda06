extension String {
  /// Whether these are its bytes: unlike `==`, which is canonical equivalence. Most words of a
  /// contract are told apart by their lengths alone.
  package func isSpelled(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard utf8.count == bytes.count else { return false }
    return unsafe withBytes { own in
      unsafe bytes.withUnsafeBufferPointer { unsafe own.elementsEqual($0) }
    }
  }

  /// Whether both have the same bytes: unlike `==`, which is canonical equivalence.
  package func hasSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    return unsafe withBytes { bytes in
      unsafe other.withBytes { unsafe bytes.elementsEqual($0) }
    }
  }

  /// Adds the bytes to a hash, where they lie.
  package func hashBytes(into hasher: inout Hasher) {
    unsafe withBytes { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// Reads the bytes where they lie: one by one, through a view, takes ten times as long.
  private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    // The pointer does not leave the closure. A string without bytes of its own gives a copy.
    unsafe utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }
}
