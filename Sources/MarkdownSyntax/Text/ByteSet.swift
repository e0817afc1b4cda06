import SourceText

/// The sets of the innermost loops, as constants, which a test compares with their characters.
extension ByteSet {
  /// Backslash, parentheses and whitespace, which end a bare link destination or count in it.
  static let destinationStops = ByteSet(low: 0x0000_0301_0000_3E00, high: 0x0000_0000_1000_0000)
  /// `* _ ~` and the backslash, which matter to emphasis.
  static let emphasisMarks = ByteSet(low: 0x0000_0400_0000_0000, high: 0x4000_0000_9000_0000)
  /// ``\ ` < ! [ ] : w @``: every byte with which an inline begins or ends.
  static let inlineStarts = ByteSet(low: 0x1400_0002_0000_0000, high: 0x0080_0001_3800_0001)
  /// ``> # ` ~ < = - * _ + : |`` and digits, with which blocks other than paragraphs begin.
  static let blockStarts = ByteSet(low: 0x77FF_2C08_0000_0000, high: 0x5000_0001_8000_0000)
}

/// Eight bytes at a time: the high bit of a byte marks it. The first mark is right; others may not
/// be.
extension UInt64 {
  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Marks the bytes that equal `byte`, among other bits than the high ones.
  @inline(__always)
  func places(of byte: UInt8) -> UInt64 {
    let difference = self ^ (Self.ones &* UInt64(byte))
    return (difference &- Self.ones) & ~difference
  }

  /// Marks the bytes below the space.
  @inline(__always)
  var controls: UInt64 { (self &- Self.ones &* 0x20) & ~self & Self.highBits }

  /// The number of bytes that equal `byte`.
  @inline(__always)
  func count(of byte: UInt8) -> Int {
    let difference = self ^ (Self.ones &* UInt64(byte))
    let others = ((difference & ~Self.highBits) &+ ~Self.highBits) | difference
    return (~others & Self.highBits).nonzeroBitCount
  }

  /// Marks the bytes of `ByteSet.inlineStarts`: some characters differ by one bit from others.
  @inline(__always)
  var inlineStarts: UInt64 {
    let brackets = places(of: UInt8(ascii: "[")) | (self | Self.ones).places(of: UInt8(ascii: "]"))
    let quotes = (self & ~(Self.ones &* 0x20)).places(of: UInt8(ascii: "@"))
    let others =
      places(of: UInt8(ascii: "<")) | places(of: UInt8(ascii: "!"))
      | places(of: UInt8(ascii: ":")) | places(of: UInt8(ascii: "w"))
    return (brackets | quotes | others) & Self.highBits
  }

  /// Marks the bytes of `ByteSet.destinationStops`, and controls.
  @inline(__always)
  var destinationStops: UInt64 {
    let controls = (self &- Self.ones &* 0x21) & ~self
    return
      (controls | places(of: UInt8(ascii: "\\"))
      | (self | Self.ones).places(of: UInt8(ascii: ")"))) & Self.highBits
  }
}
