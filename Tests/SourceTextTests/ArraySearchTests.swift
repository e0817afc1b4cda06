import SourceText
import Testing

@Suite struct ArraySearchTests {
  /// Longer than what the compiler compares at a time.
  private let bytes = Array("0123456789abcdef0123456789abcdef./xyz".utf8)

  @Test func `a byte is found only within the range`() {
    #expect(bytes.has(.slash, in: 0..<34))
    #expect(!bytes.has(.slash, in: 0..<33))
    #expect(!bytes.has(.slash, in: 34..<bytes.count))
    #expect(!bytes.has(.slash, in: 33..<33))
  }

  @Test func `a condition is tested on every byte of the range`() {
    #expect(bytes.hasByte(in: 0..<bytes.count) { $0 == UInt8(ascii: "z") })
    #expect(!bytes.hasByte(in: 0..<(bytes.count - 1)) { $0 == UInt8(ascii: "z") })
  }
}
