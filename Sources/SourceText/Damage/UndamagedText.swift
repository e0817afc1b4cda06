/// The skipping of text that cannot be damaged: nearly every byte of a catalog.
enum UndamagedText {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The first byte at or after `offset` that needs a check, or the end: non-ASCII, a control other
  /// than tab and LF, or `<` and `>`, with which a conflict marker begins.
  ///
  /// Adds the LFs that it passes to `lineFeeds`. Eight bytes at a time, since every byte of a page
  /// is scanned.
  static func end(in bytes: [UInt8], from offset: Int, lineFeeds: inout Int) -> Int {
    // The pointer does not leave the closure.
    unsafe bytes.withUnsafeBytes { unsafe end(in: $0, from: offset, lineFeeds: &lineFeeds) }
  }

  private static func end(
    in bytes: UnsafeRawBufferPointer, from offset: Int, lineFeeds: inout Int
  ) -> Int {
    var index = offset
    while index &+ 8 <= bytes.count {
      // The load ends at or before the end.
      let word = unsafe UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      guard word & highBits == 0 else { break }
      let lineFeed = matches(in: word, equalTo: .lineFeed)
      let control = ~((word | highBits) &- ones &* 0x20) & highBits
      let tab = matches(in: word, equalTo: .tab)
      let delete = matches(in: word, equalTo: 0x7F)
      let angle = matches(in: word | ones &* 2, equalTo: .greaterThan)
      guard control & ~lineFeed & ~tab | delete | angle == 0 else { break }
      lineFeeds &+= lineFeed.nonzeroBitCount
      index &+= 8
    }
    while index < bytes.count {
      let byte = unsafe bytes[index]
      if byte == .lineFeed {
        lineFeeds &+= 1
      } else if !isUndamaged(byte) {
        return index
      }
      index &+= 1
    }
    return index
  }

  private static func isUndamaged(_ byte: UInt8) -> Bool {
    (byte >= .space && byte < 0x7F && byte | 2 != .greaterThan) || byte == .tab
  }

  /// The high bit of every byte of an ASCII word that equals `byte`.
  @inline(__always)
  private static func matches(in word: UInt64, equalTo byte: UInt8) -> UInt64 {
    ~((word ^ (ones &* UInt64(byte))) &+ ~highBits) & highBits
  }
}
