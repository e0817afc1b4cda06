/// The 64-bit FNV-1a hash: short, and the same in every process, unlike Swift's own.
package struct FNV1a: Sendable {
  @inlinable package var value: UInt64 { hash }
  @usableFromInline var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  @inlinable package init() {}

  @inlinable @inline(__always) package mutating func add(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// Adds bytes, and a mark of where they end.
  package mutating func add(part bytes: ArraySlice<UInt8>) {
    for index in bytes.indices { add(bytes[index]) }
    add(0)
  }

  /// Adds a text, and a mark of where it ends.
  package mutating func add(part text: String) {
    for byte in text.utf8 { add(byte) }
    add(0)
  }
}
