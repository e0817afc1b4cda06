import DataSyntax
import SourceText

/// Maps the bytes of a scalar's text to their places in the file, so that a mistake inside the text
/// has its own line and column. The text may be in quotes, on several lines or in a block of YAML.
struct TextPlaces {
  private let whole: ByteRange
  /// The offset of each byte of the text and of its end; empty where escapes hide them.
  private let offsets: [Int]

  /// `bytes` are the bytes of the file; empty where they are unknown.
  init(_ node: DataNode, in bytes: [UInt8]) {
    whole = node.range
    guard let scalar = node.scalar, node.range.end <= bytes.count else {
      offsets = []
      return
    }
    let inner = node.innerRange
    var start = inner.start
    if scalar.style == .literal || scalar.style == .folded {
      // The header of the block: `>-`.
      while start < inner.end, !bytes[start].isLineEnd { start += 1 }
    }
    offsets =
      Self.offsets(
        of: Array(scalar.text.utf8), in: bytes, ByteRange(start, inner.end), scalar.style)
      ?? []
  }

  /// The bytes in the file of a range of the text; the start of the scalar where they are unknown.
  func callAsFunction(_ range: ByteRange) -> ByteRange {
    guard range.end < offsets.count else { return ByteRange(at: whole.start) }
    guard !range.isEmpty else { return ByteRange(at: offsets[range.start]) }
    return ByteRange(offsets[range.start], offsets[range.end - 1] + 1)
  }

  /// Follows text and source side by side; nil where an escape makes them differ.
  private static func offsets(
    of text: [UInt8], in bytes: [UInt8], _ source: ByteRange, _ style: ScalarStyle
  ) -> [Int]? {
    let isBlock = style == .literal || style == .folded
    let indent = isBlock ? Self.indent(in: bytes, source) : .max
    var offsets: [Int] = []
    offsets.reserveCapacity(text.count + 1)
    var place = source.start
    // Before the first line of a block.
    var isAtBreak = isBlock
    for byte in text {
      if isAtBreak, byte != .lineFeed {
        skipBreaks(&place, in: bytes, source, indent)
        isAtBreak = false
      }
      if place >= source.end {
        // The last line break of a block is not in its range.
        guard byte == .lineFeed else { return nil }
        offsets.append(source.end)
        continue
      }
      if byte == .space || byte == .lineFeed {
        // A line break that is kept or becomes a space; the spaces before it belong to it.
        var end = place
        while end < source.end, bytes[end].isSpaceOrTab { end += 1 }
        if end < source.end, bytes[end].isLineEnd, byte == .lineFeed || style != .literal {
          offsets.append(place)
          let isPair =
            bytes[end] == .carriageReturn && bytes[min(end + 1, source.end - 1)] == .lineFeed
          place = end + (isPair ? 2 : 1)
          isAtBreak = true
          continue
        }
      }
      guard bytes[place] == byte, style != .doubleQuoted || byte != .backslash else { return nil }
      offsets.append(place)
      place += style == .singleQuoted && byte == .singleQuote ? 2 : 1
    }
    offsets.append(min(place, source.end))
    return offsets
  }

  /// Moves over line breaks, and the indentation of the line after them.
  private static func skipBreaks(
    _ place: inout Int, in bytes: [UInt8], _ source: ByteRange, _ indent: Int
  ) {
    var column = 0
    while place < source.end {
      if bytes[place].isLineEnd {
        column = 0
      } else if bytes[place].isSpaceOrTab, column < indent {
        column += 1
      } else {
        return
      }
      place += 1
    }
  }

  /// The spaces before the first line of a block.
  private static func indent(in bytes: [UInt8], _ source: ByteRange) -> Int {
    var indent = 0
    for byte in bytes[source.offsets] {
      if byte.isLineEnd {
        indent = 0
      } else if byte == .space {
        indent += 1
      } else {
        break
      }
    }
    return indent
  }
}
