/// Where the lines of a text begin: LF, CRLF and a lone CR each end one.
package struct LineTable: Sendable {
  /// The offset of each line's first byte; the first is 0.
  package let starts: [UInt32]
  private let end: Int

  package init(_ bytes: [UInt8]) {
    var starts: [UInt32] = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == .carriageReturn, index < bytes.count, bytes[index] == .lineFeed { index += 1 }
      if byte == .lineFeed || byte == .carriageReturn { starts.append(UInt32(clamping: index)) }
    }
    self.starts = starts
    end = bytes.count
  }

  /// How many lines there are; a text that ends in a line end has an empty last line.
  package var count: Int { starts.count }

  /// The line, from 0, that contains the byte at `offset`; the last one for an offset past the end.
  package func line(at offset: Int) -> Int {
    max(0, starts.partitioningIndex { Int($0) > offset } - 1)
  }

  /// The bytes of a line, from 0, with its line end; empty for a line that is not there.
  package func range(ofLine line: Int) -> ByteRange {
    guard starts.indices.contains(line) else { return ByteRange(at: end) }
    let next = line + 1 < starts.count ? Int(starts[line + 1]) : end
    return ByteRange(Int(starts[line]), next)
  }

  /// The bytes of a line, from 0, without its line end.
  package func content(ofLine line: Int, in bytes: [UInt8]) -> ByteRange {
    let range = range(ofLine: line)
    var upper = min(range.end, bytes.count)
    while upper > range.start, bytes[upper - 1].isLineEnd { upper -= 1 }
    return ByteRange(range.start, upper)
  }
}
