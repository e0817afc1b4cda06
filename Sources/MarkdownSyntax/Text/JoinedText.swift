import SourceText

/// Text joined from pieces of the source, with a map back to the source.
struct JoinedText {
  /// The offsets of a piece, in this text and in the source.
  private struct Piece {
    let start: Int
    let source: Int
  }

  private(set) var bytes: [UInt8] = []
  private var pieces: [Piece] = []

  /// The lines of a block, with a line feed between each two.
  init(lines: ArraySlice<ByteRange>, of source: Span<UInt8>) {
    for line in lines {
      if !pieces.isEmpty { bytes.append(.lineFeed) }
      add(line.offsets, of: source)
    }
  }

  /// The bytes of a table cell, with each `\|` as a pipe.
  init(cell: ByteRange, of source: Span<UInt8>) {
    var start = cell.start
    for offset in cell.offsets where source[offset] == .pipe && offset > start {
      add(start..<(offset - 1), of: source)
      start = offset
    }
    add(start..<cell.end, of: source)
  }

  private mutating func add(_ range: Range<Int>, of source: Span<UInt8>) {
    pieces.append(Piece(start: bytes.count, source: range.lowerBound))
    for offset in range { bytes.append(source[offset]) }
  }

  /// The bytes of the source from which a range of this text comes; an absent range stays absent.
  func sourceRange(of range: ByteRange) -> ByteRange {
    guard range != .absent else { return .absent }
    let start = sourceOffset(of: range.start)
    return ByteRange(start, range.isEmpty ? start : sourceOffset(of: range.end - 1) + 1)
  }

  private func sourceOffset(of offset: Int) -> Int {
    let piece = max(0, pieces.partitioningIndex { $0.start > offset } - 1)
    guard piece < pieces.count else { return offset }
    return pieces[piece].source + offset - pieces[piece].start
  }
}
