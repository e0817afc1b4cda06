/// The 64-bit FNV-1a hash: short, and the same in every process, unlike Swift's own.
package struct FNV1a: Sendable {
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  @inlinable package init() {}

  package mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// Adds bytes, and a mark of where they end.
  package mutating func add(part bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
    add(0)
  }
}
