internal import SourceText

/// The YAML of most frontmatter, read without libyaml, which takes ten times as long: lines of
/// `key: value`, each with one word of ASCII as its key and printable ASCII as its value, and blank
/// lines.
enum FlatMapping {
  /// No frontmatter is longer.
  private static let mostBytes = 1 << 16

  /// The mapping in `range`; nil for any text that libyaml may read in another way, or report.
  static func read(_ bytes: [UInt8], in range: ByteRange) -> DataNode? {
    guard range.count <= mostBytes else { return nil }
    let source = bytes.span
    var entries: [DataMapping.Entry] = []
    var start = range.start
    while start < range.end {
      let text = source.skipSpaces(from: start, to: range.end)
      if text == range.end || source[text] == .lineFeed {
        start = text + 1
        continue
      }
      guard let keyEnd = source.flatKeyEnd(from: start, to: range.end) else { return nil }
      let valueStart = source.skipSpaces(from: keyEnd + 1, to: range.end)
      guard let valueEnd = source.flatValueEnd(from: valueStart, to: range.end) else { return nil }
      let isQuoted = !source[valueStart].isAlphanumeric
      let style: ScalarStyle =
        !isQuoted ? .plain : source[valueStart] == .doubleQuote ? .doubleQuoted : .singleQuoted
      let value = isQuoted ? (valueStart + 1)..<(valueEnd - 1) : valueStart..<valueEnd
      entries.append(
        DataMapping.Entry(
          key: node(start, keyEnd, String(decoding: bytes[start..<keyEnd], as: UTF8.self), .plain),
          value: node(valueStart, valueEnd, String(decoding: bytes[value], as: UTF8.self), style)))
      start = valueEnd + 1
    }
    let mapping = DataMapping(entries: entries)
    guard let first = entries.first, let last = entries.last, mapping.duplicates.isEmpty else {
      return nil
    }
    return DataNode(
      range: ByteRange(first.key.range.start, last.value.range.end), content: .mapping(mapping))
  }

  private static func node(
    _ start: Int, _ end: Int, _ text: String, _ style: ScalarStyle
  ) -> DataNode {
    DataNode(
      range: ByteRange(start, end), content: .scalar(DataScalar(text: text, style: style)))
  }
}

extension Span where Element == UInt8 {
  fileprivate func skipSpaces(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, self[index] == .space { index += 1 }
    return index
  }

  /// The end of the key at `start`, where a colon and a space follow.
  fileprivate func flatKeyEnd(from start: Int, to end: Int) -> Int? {
    guard self[start].isLetter else { return nil }
    // libyaml does not look much farther for the colon of a key.
    let limit = Swift.min(end, start + 1_000)
    var index = start + 1
    while index < limit {
      let byte = self[index]
      guard byte.isAlphanumeric || byte == .hyphen || byte == .underscore else { break }
      index += 1
    }
    return index + 1 < end && self[index] == .colon && self[index + 1] == .space ? index : nil
  }

  /// The end of the value at `start`, which is the end of its line.
  fileprivate func flatValueEnd(from start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    let quote = self[start]
    let isQuoted = quote == .doubleQuote || quote == .singleQuote
    guard isQuoted || quote.isAlphanumeric else { return nil }
    var index = start + 1
    while index < end, self[index] != .lineFeed {
      let byte = self[index]
      guard byte >= .space, byte < 0x7F else { return nil }
      if isQuoted {
        guard byte != .backslash else { return nil }
        if byte == quote {
          let isLast = index + 1 == end || self[index + 1] == .lineFeed
          return isLast ? index + 1 : nil
        }
      } else if byte == .hash || byte == .colon {
        // A comment, or another key; no more than a colon of a time or an address is in a word.
        guard byte == .colon, index + 1 < end,
          self[index + 1].isAlphanumeric || self[index + 1] == .slash
        else { return nil }
      }
      index += 1
    }
    return isQuoted || self[index - 1] == .space ? nil : index
  }
}
