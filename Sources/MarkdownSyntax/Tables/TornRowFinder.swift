import SourceText

/// Finds the split rows of one table.
///
/// A split row begins with a pipe and has too few of them, and its rest is on the following lines,
/// rows of the same table or paragraphs after it: all of them have as many pipes as a whole row.
struct TornRowFinder {
  /// The lines that may be parts of the table, from its first row on.
  private var lines: [ByteRange] = []
  /// The number of them that GFM parses as rows.
  private let rowCount: Int
  /// The number of pipes of a whole row.
  private let fullCount: Int

  init(blocks: BlockScanner, table: TableBlock) {
    let node = blocks.nodes[table.node]
    let rows = blocks.nodes[table.node..<node.endIndex]
    lines = rows.filter { $0.kind == .row }.map(\.range)
    rowCount = lines.count
    fullCount = Int(node.number) + 1
    addParagraphs(after: table, of: blocks)
  }

  private mutating func addParagraphs(after table: TableBlock, of blocks: BlockScanner) {
    var next = blocks.nodes[table.node].endIndex
    let start = blocks.paragraphs.partitioningIndex { $0.node >= next }
    for paragraph in blocks.paragraphs[start...] {
      guard paragraph.node == next, paragraph.container == table.container else { return }
      lines.append(contentsOf: blocks.paragraphLines[paragraph.lines])
      next += 1
    }
  }

  func find(in source: Span<UInt8>) -> [TornRow] {
    var found: [TornRow] = []
    var index = 0
    while index < lines.count {
      if index >= rowCount, found.isEmpty || !isRow(at: index, in: source) { break }
      if let (row, next) = tornRow(at: index, in: source) {
        found.append(row)
        index = next
      } else {
        index += 1
      }
    }
    return found
  }

  /// Whether a line after the table continues it: it begins with a pipe, right after a row.
  private func isRow(at index: Int, in source: Span<UInt8>) -> Bool {
    let previous = lines[index - 1]
    let lineEnd = source.lineEnd(from: previous.end)
    return source[lines[index].start] == .pipe
      && source.nextLine(after: lineEnd) <= lines[index].start
      && source.lineEnd(from: source.nextLine(after: lineEnd)) >= lines[index].start
  }

  /// The split row that begins with the line at `index`, and the index of the line after it.
  private func tornRow(at index: Int, in source: Span<UInt8>) -> (TornRow, next: Int)? {
    let first = lines[index]
    var pipes = source.pipeCount(first)
    guard source[first.start] == .pipe, pipes < fullCount else { return nil }
    var gaps: [ByteRange] = []
    var end = source.trimmedEnd(from: first.start, to: first.end)
    for next in (index + 1)..<max(lines.count, index + 1) {
      let line = lines[next]
      pipes += source.pipeCount(line)
      let isPipe = source.trimmedEnd(from: line.start, to: line.end) == line.start + 1
      let mayBeRow = source[line.start] == .pipe
      let completes =
        pipes == fullCount && (source.endsWithPipe(line) || isPipe && mayBeRow)
      guard completes || pipes < fullCount && !mayBeRow,
        source.skipWhitespace(from: end, to: line.start) == line.start
      else { return nil }
      gaps.append(ByteRange(end, line.start))
      end = source.trimmedEnd(from: line.start, to: line.end)
      if completes {
        return (TornRow(ByteRange(first.start, end), gaps: gaps, in: source), next + 1)
      }
    }
    return nil
  }
}
