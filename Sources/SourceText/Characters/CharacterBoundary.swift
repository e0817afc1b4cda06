extension [UInt8] {
  /// The last offset, not after `offset`, at which a character of UTF-8 begins or the text ends.
  ///
  /// Bytes that continue nothing are characters of their own, so the step back is three at most.
  package func characterBoundary(atOrBefore offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    guard offset < count else { return count }
    guard self[offset].isContinuation else { return offset }
    for start in stride(from: offset - 1, through: Swift.max(0, offset - 3), by: -1)
    where !self[start].isContinuation {
      guard let sequence = UTF8Sequence(self, at: start), start + sequence.count > offset else {
        return offset
      }
      return start
    }
    return offset
  }
}
