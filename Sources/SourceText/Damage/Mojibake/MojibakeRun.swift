/// Characters that are the bytes of UTF-8, read as another encoding.
package struct MojibakeRun: Hashable, Sendable {
  /// Exactly the damaged characters; with the space that was U+00A0 where one was lost so.
  package let range: ByteRange
  /// The encoding they were read in, the last time.
  package let encoding: Misreading
  /// The original text; nil where bytes were lost and several texts are possible.
  package let repaired: String?

  package init(range: ByteRange, encoding: Misreading, repaired: String?) {
    self.range = range
    self.encoding = encoding
    self.repaired = repaired
  }

  /// Every run from the line of `offset` on, in order.
  ///
  /// By lines, since a line is damaged as a whole: a run too short to be certain counts
  /// where the same line has damage that is certain.
  package static func runs(in bytes: [UInt8], from offset: Int = 0) -> [MojibakeRun] {
    var runs: [MojibakeRun] = []
    var start = min(offset, bytes.count)
    while start > 0, !bytes[start - 1].isLineEnd { start -= 1 }
    while start < bytes.count {
      var end = start
      var isASCII = true
      while end < bytes.count, !bytes[end].isLineEnd {
        if !bytes[end].isASCII { isASCII = false }
        end += 1
      }
      if !isASCII { append(bytes, ByteRange(start, end), to: &runs) }
      start = end + 1
    }
    return runs
  }

  private static func append(
    _ bytes: [UInt8], _ line: ByteRange, to runs: inout [MojibakeRun]
  ) {
    var scalars: [UInt32] = []
    var offsets: [Int] = []
    scalars.reserveCapacity(line.count)
    offsets.reserveCapacity(line.count + 1)
    var offset = line.start
    while offset < line.end, let sequence = UTF8Sequence(bytes, at: offset) {
      scalars.append(sequence.scalar?.value ?? 0xFFFD)
      offsets.append(offset)
      offset += sequence.count
    }
    offsets.append(offset)
    for damage in MisreadLine(scalars).damage() {
      runs.append(
        MojibakeRun(
          range: ByteRange(offsets[damage.range.lowerBound], offsets[damage.range.upperBound]),
          encoding: damage.encoding, repaired: damage.repaired.map(String.init(scalars:))))
    }
  }
}

extension String {
  fileprivate init(scalars: [UInt32]) {
    var view = String.UnicodeScalarView()
    for value in scalars { view.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
    self.init(view)
  }
}
