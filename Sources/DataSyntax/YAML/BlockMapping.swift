internal import SourceText

/// A fast reader for the YAML of most files and frontmatter, in a third of libyaml's time: block
/// mappings and lists with scalars of one line or literal blocks, and comments on their own lines.
/// Returns nil for anything else.
struct BlockMapping {
  /// A text of this size cannot exceed the limit of values.
  private static let mostBytes = 1 << 20
  /// Deeper texts are left to libyaml.
  private static let depthLimit = 20

  private let bytes: [UInt8]
  private let end: Int
  /// Where the rest begins: between nodes at the first character of a line that is neither blank
  /// nor a comment.
  private var offset: Int
  /// The column of that line; -1 at the end.
  private var column = -1

  /// The mapping in `range`; nil for any text that libyaml may read in another way, or report.
  static func read(_ bytes: [UInt8], in range: ByteRange) -> DataNode? {
    guard range.count <= mostBytes else { return nil }
    var reader = BlockMapping(bytes: bytes, end: range.end, offset: range.start)
    guard reader.goToLine(from: range.start), reader.column == 0,
      let root = reader.mapping(depth: 0),
      reader.column < 0
    else { return nil }
    return bytes.isSoundText(in: range) ? root : nil
  }

  private init(bytes: [UInt8], end: Int, offset: Int) {
    self.bytes = bytes
    self.end = end
    self.offset = offset
  }

  /// Goes to the first line from `start` on that is neither blank nor a comment; false for a
  /// comment with a control.
  private mutating func goToLine(from start: Int) -> Bool {
    var line = start
    while line < end {
      let text = bytes.span.skipSpaces(from: line, to: end)
      guard text < end else { break }
      if bytes[text] == .hash {
        guard let lineEnd = bytes.span.endOfPrintable(from: text, to: end) else {
          return false
        }
        line = lineEnd + 1
      } else if bytes[text] == .lineFeed {
        line = text + 1
      } else {
        offset = text
        column = text - line
        return true
      }
    }
    offset = end
    column = -1
    return true
  }

  /// The mapping whose first key is at the offset, in the present column.
  private mutating func mapping(depth: Int) -> DataNode? {
    let column = column
    var entries: [DataMapping.Entry] = []
    var last = offset
    repeat {
      guard let key = key(), let value = value(below: column, depth: depth) else { return nil }
      last = max(last, value.range.end)
      entries.append(DataMapping.Entry(key: key, value: value))
    } while self.column == column
    let mapping = DataMapping(entries: entries)
    guard self.column < column, let first = entries.first, !mapping.hasDuplicates else {
      return nil
    }
    return DataNode(range: ByteRange(first.key.range.start, last), content: .mapping(mapping))
  }

  /// The value after the colon at the offset, of a key in `column`.
  private mutating func value(below column: Int, depth: Int) -> DataNode? {
    let colonEnd = offset + 1
    offset = bytes.span.skipSpaces(from: colonEnd, to: end)
    if offset < end, bytes[offset] != .lineFeed { return scalar(below: column) }
    guard goToLine(from: offset + 1) else { return nil }
    if self.column > column || self.column == column && isAtItem {
      guard depth < Self.depthLimit else { return nil }
      return isAtItem ? sequence(depth: depth + 1) : mapping(depth: depth + 1)
    }
    return DataNode(
      range: ByteRange(at: colonEnd), content: .scalar(DataScalar(text: "", style: .plain)))
  }

  /// The list whose first item is at the offset, in the present column.
  private mutating func sequence(depth: Int) -> DataNode? {
    let column = column
    let start = offset
    var items: [DataNode] = []
    var last = start
    repeat {
      let text = bytes.span.skipSpaces(from: offset + 1, to: end)
      let textColumn = column + text - offset
      offset = text
      guard text < end, depth < Self.depthLimit else { return nil }
      let item: DataNode?
      if bytes.span.blockKeyEnd(from: text, to: end) != nil {
        self.column = textColumn
        item = mapping(depth: depth + 1)
      } else {
        // A literal block begins in a column that depends on the collections around it.
        item = bytes[text] == .pipe ? nil : scalar(below: column)
      }
      guard let item else { return nil }
      last = max(last, item.range.end)
      items.append(item)
    } while self.column == column && isAtItem
    return DataNode(range: ByteRange(start, last), content: .sequence(items))
  }

  /// Whether a list item begins at the offset.
  private var isAtItem: Bool {
    bytes[offset] == .hyphen && offset + 1 < end && bytes[offset + 1] == .space
  }

  private mutating func key() -> DataNode? {
    let start = offset
    guard let keyEnd = bytes.span.blockKeyEnd(from: start, to: end) else { return nil }
    offset = keyEnd
    return node(start, keyEnd)
  }

  /// The value at the offset; the rest begins after it.
  private mutating func scalar(below column: Int) -> DataNode? {
    let start = offset
    if bytes[start] == .pipe { return literal(below: column) }
    guard let valueEnd = bytes.span.blockValueEnd(from: start, to: end) else {
      return nil
    }
    return goToLine(from: valueEnd + 1) ? node(start, valueEnd) : nil
  }

  /// A scalar with or without quotes.
  private func node(_ start: Int, _ end: Int) -> DataNode {
    let style: ScalarStyle =
      switch bytes[start] {
      case .doubleQuote: .doubleQuoted
      case .singleQuote: .singleQuoted
      default: .plain
      }
    let text = style == .plain ? start..<end : (start + 1)..<(end - 1)
    return DataNode(
      range: ByteRange(start, end),
      content: .scalar(
        DataScalar(text: String(decoding: bytes[text], as: UTF8.self), style: style)))
  }

  /// The block after `|` or `|-` at the offset, the value of a key in `column`.
  private mutating func literal(below column: Int) -> DataNode? {
    let start = offset
    let keepsEnd = start + 1 < end && bytes[start + 1] != .hyphen
    var line = start + (keepsEnd ? 1 : 2)
    guard line < end, bytes[line] == .lineFeed else { return nil }
    line += 1
    let indentation = bytes.span.skipSpaces(from: line, to: end) - line
    guard indentation > column, line + indentation < end, bytes[line + indentation] != .lineFeed
    else { return nil }
    var text: [UInt8] = []
    // Without the line ends after it, in the text and in the file.
    var textEnd = 0
    var blockEnd = start
    while line < end {
      let content = bytes.span.skipSpaces(from: line, to: end)
      let isBlank = content == end || bytes[content] == .lineFeed
      guard content - line >= indentation || isBlank else { break }
      guard let lineEnd = bytes.span.endOfPrintable(from: content, to: end) else {
        return nil
      }
      text += bytes[min(line + indentation, lineEnd)..<lineEnd]
      if lineEnd > line + indentation { textEnd = text.count }
      if !isBlank { blockEnd = bytes.span.endOfText(from: content, to: lineEnd) }
      if lineEnd < end { text.append(.lineFeed) }
      line = lineEnd + 1
    }
    let kept = keepsEnd ? min(textEnd + 1, text.count) : textEnd
    guard goToLine(from: line) else { return nil }
    return DataNode(
      range: ByteRange(start, blockEnd),
      content: .scalar(
        DataScalar(
          text: String(decoding: text[..<kept], as: UTF8.self), style: .literal, value: .string)))
  }
}

extension Span where Element == UInt8 {
  /// The end of the text in a part of a line, without the spaces after it.
  fileprivate func endOfText(from start: Int, to end: Int) -> Int {
    var index = end
    while index > start, self[index - 1] == .space { index -= 1 }
    return index
  }

  /// The end of the key at `start`, where a colon follows and then a space or the end of the line.
  fileprivate func blockKeyEnd(from start: Int, to end: Int) -> Int? {
    // libyaml does not look much farther for the colon of a key.
    let limit = Swift.min(end, start + 1_000)
    let first = self[start]
    var index = start + 1
    if first == .doubleQuote || first == .singleQuote {
      while index < limit, self[index] != first {
        guard self[index] >= .space, self[index] < 0x7F, self[index] != .backslash else {
          return nil
        }
        index += 1
      }
      index += 1
    } else {
      guard first.isAlphanumeric else { return nil }
      while index < limit, self[index].isPlainKey { index += 1 }
    }
    guard index < limit, self[index] == .colon else { return nil }
    return index + 1 == end || self[index + 1] == .space || self[index + 1] == .lineFeed
      ? index : nil
  }

  /// The end of the value at `start`, which is the end of its line.
  fileprivate func blockValueEnd(
    from start: Int, to end: Int
  ) -> Int? {
    let first = self[start]
    guard let lineEnd = endOfPrintable(from: start, to: end) else { return nil }
    if first == .doubleQuote || first == .singleQuote {
      var index = start + 1
      while index < lineEnd, self[index] != first {
        guard self[index] != .backslash else { return nil }
        index += 1
      }
      return index + 1 == lineEnd ? lineEnd : nil
    }
    let isNegative = first == .hyphen && start + 1 < lineEnd && self[start + 1].isDigit
    guard first.beginsPlain || isNegative, self[lineEnd - 1] != .space else { return nil }
    for index in start..<lineEnd {
      switch self[index] {
      // A comment.
      case .hash where self[index - 1] == .space: return nil
      // Another key.
      case .colon where index + 1 == lineEnd || self[index + 1] == .space: return nil
      default: break
      }
    }
    return lineEnd
  }
}

extension UInt8 {
  /// Whether it is in keys without quotes.
  fileprivate var isPlainKey: Bool {
    isAlphanumeric || self == .underscore || self == .hyphen || self == .period || self == .slash
  }

  /// Whether a value without quotes may begin with it: what has no meaning of its own in YAML.
  fileprivate var beginsPlain: Bool {
    switch self {
    case .period, .slash, .underscore, .plus, UInt8(ascii: "("), UInt8(ascii: "$"),
      UInt8(ascii: "~"), UInt8(ascii: "<"):
      true
    default: isAlphanumeric || !isASCII
    }
  }
}
