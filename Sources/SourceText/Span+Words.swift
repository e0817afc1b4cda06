/// Reading eight bytes at once, for searches.
extension Span where Element == UInt8 {
  /// The eight bytes from `offset` on, the first one lowest.
  @inlinable @inline(__always) package func word(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset &+ 8 <= count)
    // The load is inside the span, and the pointer does not leave the closure.
    return unsafe withUnsafeBytes {
      unsafe UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
  }
}
