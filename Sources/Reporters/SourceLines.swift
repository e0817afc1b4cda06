import SourceText

/// A file by lines and columns, both from 1; columns count Unicode scalars.
struct SourceLines {
  let file: SourceFile
  private let table: LineTable
  /// How many scalars begin before each block of bytes, so that a column far out in a line of a
  /// megabyte costs no more than one at its start.
  private let scalarsBefore: [Int]
  private static let blockSize = 512

  init(_ file: SourceFile) {
    self.file = file
    table = LineTable(file.bytes)
    var counts: [Int] = []
    var scalars = 0
    for (offset, byte) in file.bytes.enumerated() {
      if offset % Self.blockSize == 0 { counts.append(scalars) }
      if !byte.isContinuation { scalars += 1 }
    }
    scalarsBefore = counts + [scalars]
  }

  struct Position {
    let line: Int
    let column: Int
  }

  /// Where the byte at `offset` stands.
  func position(of offset: Int) -> Position {
    let offset = min(offset, file.bytes.count)
    let line = table.line(at: offset)
    let column = scalars(before: offset) - scalars(before: Int(table.starts[line]))
    return Position(line: line + 1, column: column + 1)
  }

  /// The text of a line, from 1, without its end.
  func content(ofLine line: Int) -> ByteRange {
    table.content(ofLine: line - 1, in: file.bytes)
  }

  private func scalars(before offset: Int) -> Int {
    let block = offset / Self.blockSize
    let rest = file.slice(ByteRange(block * Self.blockSize, offset))
    return scalarsBefore[min(block, scalarsBefore.count - 1)] + rest.count { !$0.isContinuation }
  }
}
