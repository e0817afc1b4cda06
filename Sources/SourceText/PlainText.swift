/// The skipping of plain text: what nearly every byte of a catalog is.
enum PlainText {
  /// The first byte at or after `offset` that is worth a look, or the end: no ASCII, a control
  /// but tab and LF, or `<` and `>`, with which a conflict marker begins.
  ///
  /// Adds the LFs that it passes to `lineFeeds`.
  static func end(in bytes: [UInt8], from offset: Int, lineFeeds: inout Int) -> Int {
    let span = bytes.span
    var index = offset
    while index < span.count {
      let byte = span[index]
      if byte == .lineFeed {
        lineFeeds += 1
      } else if !isPlain(byte) {
        return index
      }
      index += 1
    }
    return index
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (byte >= .space && byte < 0x7F && byte | 2 != .greaterThan) || byte == .tab
  }
}
