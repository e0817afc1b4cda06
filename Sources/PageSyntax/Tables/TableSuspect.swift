import SourceText

/// What the block scanner noticed and the search for table defects shall look at.
enum TableSuspect {
  /// A paragraph with a line that begins with a pipe, by its place among the paragraphs.
  case paragraph(Int)
  /// A table with a row that stops short, by its node's index.
  case table(Int)
}

extension BlockScanner {
  /// Notes the table at `node`, once, as one of which a row stops short.
  mutating func suspectTorn(table node: Int) {
    if case .table(node) = tableSuspects.last { return }
    tableSuspects.append(.table(node))
  }

  /// Whether a row begins with a pipe and does not end with one.
  func isTorn(row: ByteRange, in source: Span<UInt8>) -> Bool {
    source.byte(at: row.start, before: row.end) == .pipe
      && !source.endsWithPipe(from: row.start, to: row.end)
  }
}

extension Span where Element == UInt8 {
  /// Whether the text ends with a pipe that is not escaped and not the one it begins with.
  func endsWithPipe(from start: Int, to end: Int) -> Bool {
    end - start >= 2 && self[end - 1] == .pipe && self[end - 2] != .backslash
  }
}
