import SourceText

/// A file by lines and columns, both from 1; columns count Unicode scalars.
///
/// Bytes that are not UTF-8 count as the U+FFFD of a decoder.
struct SourceLines {
  let file: SourceFile
  private let table: LineTable
  /// The number of scalars that begin before each block of bytes, so that a column far out in a
  /// line of a megabyte costs no more than one at its start. Continuation bytes are not counted.
  private let scalarsBefore: [Int]
  /// Continuation bytes that do not continue a character, each a scalar of its own.
  private let strays: [Int]
  private static let blockSize = 512

  init(_ file: SourceFile) {
    self.file = file
    table = LineTable(file.bytes)
    var counts: [Int] = []
    counts.reserveCapacity(file.bytes.count / Self.blockSize + 1)
    var scalars = 0
    var start = 0
    while start < file.bytes.count {
      counts.append(scalars)
      let block = file.slice(ByteRange(start, start + Self.blockSize))
      scalars += block.count { !$0.isContinuation }
      start += Self.blockSize
    }
    scalarsBefore = counts + [scalars]
    strays = Self.strays(in: file.bytes)
  }

  struct Position {
    let line: Int
    let column: Int
  }

  /// The position of the byte at `offset`; the end of the file for one beyond it.
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

  /// The offset after a line, from 1, and its end.
  func end(ofLine line: Int) -> Int { table.range(ofLine: line - 1).end }

  private func scalars(before offset: Int) -> Int {
    let block = offset / Self.blockSize
    let rest = file.slice(ByteRange(block * Self.blockSize, offset))
    let counted = scalarsBefore[min(block, scalarsBefore.count - 1)]
    return counted + rest.count { !$0.isContinuation } + strays(before: offset)
  }

  private func strays(before offset: Int) -> Int {
    strays.partitioningIndex { $0 >= offset }
  }

  private static func strays(in bytes: [UInt8]) -> [Int] {
    var strays: [Int] = []
    var offset = 0
    while offset < bytes.count {
      if bytes[offset].isASCII {
        offset += 1
      } else if let sequence = UTF8Sequence(bytes, at: offset) {
        if bytes[offset].isContinuation { strays.append(offset) }
        offset += sequence.count
      }
    }
    return strays
  }
}

extension SourceLines {
  /// The line, from 1, of the last byte of a range; where it is empty, of its place.
  func lastLine(of range: ByteRange) -> Int {
    position(of: max(range.start, range.end - 1)).line
  }

  /// Line and column, from 1, of the byte at `offset`, the column in bytes.
  func bytePosition(of offset: Int) -> Position {
    let offset = min(offset, file.bytes.count)
    let line = position(of: offset).line
    return Position(line: line, column: offset - content(ofLine: line).start + 1)
  }
}
