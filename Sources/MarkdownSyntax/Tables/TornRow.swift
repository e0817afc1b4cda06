package import SourceText

/// A table row that is split over several lines.
package struct TornRow: Sendable, Equatable {
  /// The line ends and blanks between two of its fragments.
  package struct Gap: Sendable, Equatable {
    package let range: ByteRange
    /// Whether it is right inside marks of emphasis, which a space in its place would turn into
    /// text: after the first `**` in `**`, `OpenAI`, `**`, and before the second.
    package let isInsideMarks: Bool
  }

  /// From its first pipe to its last one.
  package let range: ByteRange
  package let gaps: [Gap]

  init(_ range: ByteRange, gaps: [ByteRange], in source: Span<UInt8>) {
    self.range = range
    let edges = source.innerEdgesOfMarks(in: range)
    self.gaps = gaps.map {
      Gap(range: $0, isInsideMarks: edges.contains($0.start) || edges.contains($0.end))
    }
  }
}

extension Span where Element == UInt8 {
  /// The ends of opening marks of emphasis and the starts of closing ones. Both have a space, a
  /// pipe or nothing on their outer side, and are in one cell.
  fileprivate func innerEdgesOfMarks(in row: ByteRange) -> Set<Int> {
    var edges: Set<Int> = []
    var opening: ByteRange?
    var offset = row.start
    while offset < row.end {
      let byte = self[offset]
      guard byte == .asterisk || byte == .underscore else {
        if byte == .pipe { opening = nil }
        offset += 1
        continue
      }
      let mark = ByteRange(offset, skipRun(of: byte, from: offset, to: row.end))
      offset = mark.end
      if let open = opening, self[open.start] == byte, open.count == mark.count {
        if isOutside(mark.end) { edges.formUnion([open.end, mark.start]) }
        opening = nil
      } else if opening == nil, isOutside(mark.start - 1) {
        opening = mark
      }
    }
    return edges
  }

  /// Whether there is nothing at an offset, a space or a pipe.
  private func isOutside(_ offset: Int) -> Bool {
    guard indices.contains(offset) else { return true }
    return self[offset].isWhitespace || self[offset] == .pipe
  }
}
