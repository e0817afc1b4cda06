package import SourceText

/// The place in the file of each character of a scalar, so that a mistake inside its text has its
/// own line and column. The text may be in quotes, on several lines or in a block of YAML; an
/// escape is the place of the character that it means.
package struct ScalarPlaces {
  private let whole: ByteRange
  private let text: String
  /// The offset of each Unicode scalar and of the end; empty where they are unknown.
  private let offsets: [Int]

  /// `bytes` are those of the file; empty where they are unknown.
  package init(_ node: DataNode, in bytes: [UInt8]) {
    whole = node.innerRange
    guard let scalar = node.scalar, node.range.end <= bytes.count else {
      text = ""
      offsets = []
      return
    }
    text = scalar.text
    var walk = ScalarWalk(scalar.style, in: bytes, node.innerRange)
    offsets = walk.offsets(of: scalar.text) ?? []
  }

  /// The bytes of some Unicode scalars of the text; the whole scalar where they are unknown.
  package func range(of scalars: Range<Int>) -> ByteRange {
    guard !scalars.isEmpty, scalars.upperBound < offsets.count else { return whole }
    return ByteRange(offsets[scalars.lowerBound], offsets[scalars.upperBound])
  }

  /// The bytes of some bytes of the text, or the place between two of them; the whole scalar where
  /// they are unknown.
  package func range(ofBytes bytes: ByteRange) -> ByteRange {
    let first = scalars(beforeByte: bytes.start)
    guard first < offsets.count else { return whole }
    guard !bytes.isEmpty else { return ByteRange(at: offsets[first]) }
    return range(of: first..<max(first + 1, scalars(beforeByte: bytes.end)))
  }

  private func scalars(beforeByte offset: Int) -> Int {
    let bytes = text.utf8
    guard offset <= bytes.count else { return .max }
    // Each byte but those that continue a scalar.
    return bytes.prefix(offset).count { $0 & 0xC0 != 0x80 }
  }
}

/// Follows the text of a scalar and its source side by side.
private struct ScalarWalk {
  private let style: ScalarStyle
  private let bytes: [UInt8]
  private let end: Int
  private var place: Int
  private let isBlock: Bool
  /// The spaces before the first line of a block; in other scalars all are left out.
  private let indent: Int
  /// Whether line breaks, and the spaces at the beginning of the next line, come next.
  private var isAtBreak: Bool

  init(_ style: ScalarStyle, in bytes: [UInt8], _ source: ByteRange) {
    self.style = style
    self.bytes = bytes
    end = source.end
    isBlock = style == .literal || style == .folded
    var start = source.start
    if isBlock {
      // The header of the block: `>-`.
      while start < end, !bytes[start].isLineEnd { start += 1 }
    }
    place = start
    indent = isBlock ? Self.indent(in: bytes[start..<end]) : .max
    isAtBreak = isBlock
    if isMultiline, place < end, bytes[place].isLineEnd {
      place = afterBreak(at: place)
    }
  }

  /// The offset of each Unicode scalar and of the end; nil where text and source differ.
  mutating func offsets(of text: String) -> [Int]? {
    var offsets: [Int] = []
    offsets.reserveCapacity(text.utf8.count + 1)
    for scalar in text.unicodeScalars {
      if isAtBreak, scalar != "\n" {
        skipBreaks()
        isAtBreak = false
      }
      guard step(over: scalar, &offsets) else { return nil }
    }
    offsets.append(min(place, end))
    return offsets
  }

  private mutating func step(over scalar: Unicode.Scalar, _ offsets: inout [Int]) -> Bool {
    if hasEscapes { skipJoinedLines() }
    guard place < end else {
      // The last line break of a block is not in its range.
      guard scalar == "\n" else { return false }
      offsets.append(end)
      return true
    }
    offsets.append(place)
    if scalar == " " || scalar == "\n", let next = foldedBreak(for: scalar) {
      place = next
      isAtBreak = !isMultiline
      return true
    }
    if hasEscapes, bytes[place] == .backslash {
      place += escapeWidth
      return place <= end
    }
    let width = UTF8.width(scalar)
    guard place + width <= end, let encoded = UTF8.encode(scalar),
      bytes[place..<place + width].elementsEqual(encoded)
    else { return false }
    let isDoubled = style == .singleQuoted && scalar == "'"
    place += isDoubled ? 2 : width
    return true
  }

  /// Whether it is between three quotes, where spaces are kept.
  private var isMultiline: Bool { style == .multilineBasic || style == .multilineLiteral }

  private var hasEscapes: Bool { style == .doubleQuoted || style == .multilineBasic }

  /// The end of a line break that is kept or becomes a space; the spaces before it belong to it.
  private func foldedBreak(for scalar: Unicode.Scalar) -> Int? {
    let keepsSpaces = isMultiline || style == .literal
    guard scalar == "\n" || !keepsSpaces else { return nil }
    var next = place
    while !isMultiline, next < end, bytes[next].isSpaceOrTab { next += 1 }
    guard next < end, bytes[next].isLineEnd else { return nil }
    return afterBreak(at: next)
  }

  private func afterBreak(at offset: Int) -> Int {
    let isPair =
      bytes[offset] == .carriageReturn && offset + 1 < end && bytes[offset + 1] == .lineFeed
    return offset + (isPair ? 2 : 1)
  }

  /// Moves over line breaks, and the indentation of the line after them.
  private mutating func skipBreaks() {
    var column = 0
    while place < end {
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

  /// Moves over backslashes at the end of a line, which join it with the next.
  private mutating func skipJoinedLines() {
    while place + 1 < end, bytes[place] == .backslash {
      var next = place + 1
      while next < end, bytes[next].isSpaceOrTab { next += 1 }
      guard next < end, bytes[next].isLineEnd else { return }
      while next < end, bytes[next].isSpaceOrTab || bytes[next].isLineEnd { next += 1 }
      place = next
    }
  }

  /// The bytes of the escape at the place; a pair of surrogates is one scalar.
  private var escapeWidth: Int {
    switch place + 1 < end ? bytes[place + 1] : 0 {
    case UInt8(ascii: "x"): return 4
    case UInt8(ascii: "U"): return 10
    case UInt8(ascii: "u"):
      let isHigh =
        place + 11 < end && bytes[place + 2].lowercased == UInt8(ascii: "d")
        && "89ab".utf8.contains(bytes[place + 3].lowercased)
      return isHigh && bytes[place + 6] == .backslash ? 12 : 6
    default: return 2
    }
  }

  private static func indent(in source: ArraySlice<UInt8>) -> Int {
    var indent = 0
    for byte in source {
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
