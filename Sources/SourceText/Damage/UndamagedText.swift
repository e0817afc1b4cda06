/// The skipping of text that cannot be damaged: nearly every byte of a catalog.
enum UndamagedText {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// `<`, `=`, `>`, which begin conflict markers, and `?`; they differ in their last two bits only.
  static let markers: ClosedRange<UInt8> = 0x3C...0x3F

  /// The first byte from `offset` on that needs a check, or `end`: non-ASCII, a control other
  /// than tab and LF, or one of `markers` or the first of several `|` where it may begin a line, and
  /// so a conflict marker.
  ///
  /// Adds the LFs that it passes to `lineFeeds`. Eight bytes at a time, since every byte of a page
  /// is scanned.
  static func end(
    in bytes: [UInt8], from offset: Int, to end: Int, lineFeeds: inout Int
  ) -> Int {
    // The pointer does not leave the closure.
    unsafe bytes.withUnsafeBytes { bytes in
      let text = unsafe UnsafeRawBufferPointer(rebasing: bytes[..<end])
      return unsafe self.end(in: text, from: offset, lineFeeds: &lineFeeds)
    }
  }

  private static func end(
    in bytes: UnsafeRawBufferPointer, from offset: Int, lineFeeds: inout Int
  ) -> Int {
    var index = offset
    // The high bit of the next byte where a line may begin there.
    var lineStart: UInt64 = 0x80
    // At the start, a byte order mark may be before the first line.
    if index > 3, unsafe !bytes[index &- 1].isLineEnd { lineStart = 0 }
    while index &+ 8 <= bytes.count {
      // The load ends at or before the end.
      let word = unsafe UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let beyond = (word &+ ones | word) & highBits
      let control = ~((word | highBits) &- ones &* 0x20) & highBits
      // Most words have no line end and do not follow one.
      guard beyond | control | lineStart != 0 else {
        index &+= 8
        continue
      }
      let lineFeed = matches(in: word, equalTo: .lineFeed)
      let starts = lineFeed << 8 | lineStart
      // Most lines begin with none of `markers`, `|` and those that differ from them in these bits
      // only.
      let doubtful = matches(in: word | ones &* 0x43, equalTo: 0x7F) & starts
      guard beyond | control & ~lineFeed | doubtful != 0 else {
        lineFeeds &+= lineFeed.nonzeroBitCount
        lineStart = lineFeed >> 56
        index &+= 8
        continue
      }
      let tab = matches(in: word, equalTo: .tab)
      let marker = matches(in: word | ones &* 3, equalTo: markers.upperBound)
      let pipe = matches(in: word, equalTo: .pipe)
      // Rows of tables begin with one pipe; what is after the word is not known.
      let pipes = pipe & (pipe >> 8 | 1 << 63)
      let stops = beyond | control & ~lineFeed & ~tab | (marker | pipes) & starts
      // Marks before the first stop are right; after a byte that is not ASCII they may not be.
      lineFeeds &+= (lineFeed & (stops & (0 &- stops) &- 1)).nonzeroBitCount
      guard stops == 0 else { return index &+ stops.trailingZeroBitCount / 8 }
      lineStart = lineFeed >> 56
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
    (byte >= .space && byte < 0x7F && !markers.contains(byte) && byte != .pipe)
      || byte == .tab
  }

  /// The high bit of every byte of an ASCII word that equals `byte`.
  @inline(__always)
  private static func matches(in word: UInt64, equalTo byte: UInt8) -> UInt64 {
    ~((word ^ (ones &* UInt64(byte))) &+ ~highBits) & highBits
  }
}
