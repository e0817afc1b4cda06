import SourceText

/// Lines intended as rows of a table, whether GFM parses one or not.
extension Span where Element == UInt8 {
  /// Whether a line begins and ends with pipes, the last one not escaped.
  func isPipeRow(_ line: ByteRange) -> Bool {
    line.count >= 2 && self[line.start] == .pipe && endsWithPipe(line)
  }

  /// Whether a line ends with a pipe that is not escaped and not the one it begins with.
  func endsWithPipe(_ line: ByteRange) -> Bool {
    let end = trimmedEnd(from: line.start, to: line.end)
    return end - line.start >= 2 && self[end - 1] == .pipe && self[end - 2] != .backslash
  }

  /// The number of pipes of a line that are not escaped.
  func pipeCount(_ line: ByteRange) -> Int {
    var count = 0
    for offset in line.offsets where self[offset] == .pipe {
      if offset == line.start || self[offset - 1] != .backslash { count += 1 }
    }
    return count
  }

  /// The width of a delimiter row with a pipe; nil for any other line.
  func delimiterRowWidth(_ line: ByteRange) -> Int? {
    guard firstOffset(of: .pipe, from: line.start, to: line.end) != nil else { return nil }
    return delimiterRowWidth(
      from: line.start, to: trimmedEnd(from: line.start, to: line.end))
  }

  /// Whether a row's first cell begins with three dashes, which values rarely do.
  func hasLongDashes(_ row: ByteRange) -> Bool {
    var index = byte(at: row.start, before: row.end) == .pipe ? row.start + 1 : row.start
    index = skipSpaces(from: index, to: row.end)
    if byte(at: index, before: row.end) == .colon { index += 1 }
    return skipRun(of: .hyphen, from: index, to: row.end) >= index + 3
  }

  /// Whether a line looks like a malformed delimiter row: rules of dashes of any kind, with few
  /// other characters.
  func resemblesDelimiterRow(_ line: ByteRange) -> Bool {
    var rules = 0
    var others = 0
    var pipes = 0
    var offset = line.start
    while offset < line.end {
      let byte = self[offset]
      switch byte {
      case .pipe: pipes += 1
      case .space, .tab, .colon, .plus: break
      case .hyphen, .equals, .underscore: rules += 1
      case 0xE2 where isDash(at: offset, before: line.end):
        rules += 1
        offset += 2
      default: others += 1
      }
      offset += 1
    }
    return pipes > 0 && rules >= 2 && others * 3 <= rules
  }

  /// U+2010 to U+2015, which are hyphens and dashes, and U+2212, the minus sign.
  private func isDash(at offset: Int, before end: Int) -> Bool {
    guard offset + 2 < end else { return false }
    switch (self[offset + 1], self[offset + 2]) {
    case (0x80, 0x90...0x95), (0x88, 0x92): return true
    default: return false
    }
  }
}
