extension String {
  /// Whether these are its bytes: unlike `==`, which is canonical equivalence. Most words of a
  /// contract are told apart by their lengths alone.
  func isSpelled(_ bytes: ArraySlice<UInt8>) -> Bool {
    utf8.count == bytes.count && utf8.elementsEqual(bytes)
  }
}
