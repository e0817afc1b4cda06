import SourceText

/// Iterates over the cells of a table row.
///
/// A pipe ends a cell unless the byte before it is a backslash, even inside code.
struct RowCells {
  /// A cell in the row.
  struct Cell {
    /// Everything between its pipes.
    let range: ByteRange
    /// The same without spaces and tabs around it.
    let content: ByteRange
    let hasEscapedPipe: Bool
  }

  private var offset: Int
  private let end: Int

  /// The cells of the row from `start` to `end`, which is trimmed.
  init(from start: Int, to end: Int, in source: Span<UInt8>) {
    offset = source.byte(at: start, before: end) == .pipe ? start + 1 : start
    self.end = end
  }

  /// The next cell; what follows the last pipe is one only if it is not blank.
  @inline(__always)
  mutating func next(in source: Span<UInt8>) -> Cell? {
    let first = source.skipSpaces(from: offset, to: end)
    guard first < end else { return nil }
    let start = offset
    var hasEscapedPipe = false
    var index = source.firstOffset(of: UInt8(ascii: "|"), from: first, to: end) ?? end
    while index > start, index < end, source[index - 1] == UInt8(ascii: "\\") {
      hasEscapedPipe = true
      index = source.firstOffset(of: UInt8(ascii: "|"), from: index + 1, to: end) ?? end
    }
    offset = index + 1
    return Cell(
      range: ByteRange(start, index),
      content: ByteRange(first, source.trimmedEnd(from: first, to: index)),
      hasEscapedPipe: hasEscapedPipe)
  }

  /// The number of cells of the row.
  static func count(from start: Int, to end: Int, in source: Span<UInt8>) -> Int {
    let first = source.byte(at: start, before: end) == .pipe ? start + 1 : start
    let end = source.trimmedEnd(from: first, to: end)
    guard first < end else { return 0 }
    var pipes = 0
    var hasEscapes = false
    var index = first
    while index + 8 <= end {
      let word = source.word(at: index)
      pipes += word.count(of: UInt8(ascii: "|"))
      hasEscapes = hasEscapes || word.places(of: UInt8(ascii: "\\")) & UInt64.highBits != 0
      index += 8
    }
    while index < end {
      if source[index] == UInt8(ascii: "|") { pipes += 1 }
      if source[index] == UInt8(ascii: "\\") { hasEscapes = true }
      index += 1
    }
    if hasEscapes { return countOfEach(from: start, to: end, in: source) }
    // Each pipe ends a cell; what is after the last one is one more.
    return source[end - 1] == UInt8(ascii: "|") ? pipes : pipes + 1
  }

  /// The same, cell by cell.
  private static func countOfEach(from start: Int, to end: Int, in source: Span<UInt8>) -> Int {
    var cells = RowCells(from: start, to: end, in: source)
    var count = 0
    while cells.next(in: source) != nil { count += 1 }
    return count
  }
}

extension Span where Element == UInt8 {
  /// The number of columns of the delimiter row from `start` to `end`; nil if it is not one.
  func delimiterRowWidth(from start: Int, to end: Int) -> Int? {
    var index = byte(at: start, before: end) == .pipe ? start + 1 : start
    var columns = 0
    while index < end {
      index = skipSpaces(from: index, to: end)
      if byte(at: index, before: end) == .colon { index += 1 }
      let dashes = skipRun(of: .hyphen, from: index, to: end)
      guard dashes > index else { return nil }
      index = dashes
      if byte(at: index, before: end) == .colon { index += 1 }
      index = skipSpaces(from: index, to: end)
      columns += 1
      guard index < end else { break }
      guard self[index] == .pipe else { return nil }
      index += 1
    }
    return columns > 0 ? columns : nil
  }
}
