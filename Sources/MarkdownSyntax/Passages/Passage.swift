import SourceText

/// Lines up to a blank one, after which a line without indentation begins new blocks: nothing that
/// is outside of them changes how they are parsed, except definitions of links.
///
/// Fenced code and raw HTML with blank lines in it are an exception: they are in several.
struct Passage {
  /// Without the line end of its last line.
  let range: ByteRange
  /// The start of the next passage, after blank lines.
  let next: Int
  /// The line ends from its start to that of the next one.
  private(set) var lineEnds = LineEndCount()

  /// The passage that begins with the line at `start`.
  init(from start: Int, in source: Span<UInt8>) {
    var index = start
    while index < source.count {
      if index + 8 <= source.count {
        let controls = source.word(at: index).controls
        guard controls != 0 else {
          index += 8
          continue
        }
        index += controls.trailingZeroBitCount / 8
      }
      guard source[index].isLineEnd else {
        index += 1
        continue
      }
      let line = lineEnds.add(at: index, in: source)
      guard line < source.count else { break }
      // Most lines begin with a letter or a mark.
      if source[line] > UInt8(ascii: " ") {
        index = line
        continue
      }
      let text = source.skipBlankLines(from: line, &lineEnds)
      if text > line, text == source.count || !source[text].isSpaceOrTab {
        range = ByteRange(start, index)
        next = text
        return
      }
      index = text
    }
    range = ByteRange(start, index)
    next = source.count
  }
}

/// The number of line ends in a text.
struct LineEndCount {
  private(set) var lineFeeds = 0
  private(set) var hasCarriageReturns = false

  /// Adds the line end at `offset`; returns the start of the next line.
  @inline(__always)
  mutating func add(at offset: Int, in source: Span<UInt8>) -> Int {
    guard source[offset] == UInt8(ascii: "\n") else {
      hasCarriageReturns = true
      return source.nextLine(after: offset)
    }
    lineFeeds += 1
    return offset + 1
  }
}

extension Span where Element == UInt8 {
  /// The start of the first line from the one at `start` on that has more than spaces and tabs.
  func skipBlankLines(from start: Int, _ lineEnds: inout LineEndCount) -> Int {
    var line = start
    while line < count {
      let first = skipSpaces(from: line, to: count)
      guard first < count else { return count }
      guard self[first].isLineEnd else { return line }
      line = lineEnds.add(at: first, in: self)
    }
    return count
  }
}
