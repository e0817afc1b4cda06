internal import SourceText

/// A fast reader for most TOML, in a third of the full reader's time: one `key = value` on a line,
/// below headers of one key. Returns nil for anything else.
struct PlainTables {
  /// A text of this size cannot exceed the limit of values.
  private static let mostBytes = 1 << 20

  private let bytes: [UInt8]
  private let end: Int
  private var offset: Int

  /// The table in `range`; nil for any text that may be read in another way, or reported. `memo`
  /// has the lines of earlier texts.
  static func read(
    _ bytes: [UInt8], in range: ByteRange, _ memo: inout EntryMemo?
  ) -> DataNode? {
    guard range.count <= mostBytes else { return nil }
    var reader = PlainTables(bytes: bytes, end: range.end, offset: range.start)
    guard let root = reader.root(&memo) else { return nil }
    return bytes.isSoundText(in: range) ? root : nil
  }

  private init(bytes: [UInt8], end: Int, offset: Int) {
    self.bytes = bytes
    self.end = end
    self.offset = offset
  }

  /// The table of the whole text.
  private mutating func root(_ memo: inout EntryMemo?) -> DataNode? {
    guard var entries = entries(&memo) else { return nil }
    var start = entries.first?.key.range.start
    while offset < end {
      let header = offset
      start = start ?? header
      offset += 1
      guard bytes[header] == .leftBracket, let key = key(), takes(.rightBracket) else {
        return nil
      }
      let place = ByteRange(header, offset)
      guard endsLine(), let inner = self.entries(&memo) else { return nil }
      let mapping = DataMapping(entries: inner, header: place)
      guard !mapping.hasDuplicates else { return nil }
      let range = inner.last.map { ByteRange(inner[0].key.range.start, $0.value.range.end) }
      entries.append(
        DataMapping.Entry(
          key: key,
          value: DataNode(range: range ?? ByteRange(at: place.end), content: .mapping(mapping))))
    }
    let mapping = DataMapping(entries: entries)
    guard let start, let last = entries.last, !mapping.hasDuplicates else { return nil }
    return DataNode(range: ByteRange(start, last.value.range.end), content: .mapping(mapping))
  }

  /// The entries up to the next header.
  private mutating func entries(_ memo: inout EntryMemo?) -> [DataMapping.Entry]? {
    var entries: [DataMapping.Entry] = []
    while true {
      guard goToStatement() else { return nil }
      if offset == end || bytes[offset] == .leftBracket { return entries }
      if entries.isEmpty { entries.reserveCapacity(16) }
      let line = ByteRange(offset, bytes.span.endOfLine(from: offset, to: end))
      if let known = memo?.entry(in: line, of: bytes) {
        entries.append(known)
        offset = line.end
        continue
      }
      guard let key = key(), takes(.equals), let value = value(), endsLine() else { return nil }
      let entry = DataMapping.Entry(key: key, value: value)
      entries.append(entry)
      memo?.add(entry, in: line, of: bytes)
    }
  }

  /// Goes to the first byte of the next line that is neither blank nor a comment; false for a
  /// comment with a control.
  private mutating func goToStatement() -> Bool {
    while offset < end {
      offset = bytes.span.skipSpaces(from: offset, to: end)
      if offset < end, bytes[offset] != .lineFeed {
        guard bytes[offset] == .hash else { return true }
        guard endsLine() else { return false }
      } else {
        offset = min(offset + 1, end)
      }
    }
    return true
  }

  /// Goes to the end of the line; false where more than a comment is left on it.
  private mutating func endsLine() -> Bool {
    offset = bytes.span.skipSpaces(from: offset, to: end)
    if offset < end, bytes[offset] == .hash {
      guard let lineEnd = bytes.span.endOfPrintable(from: offset, to: end) else { return false }
      offset = lineEnd
    }
    return offset == end || bytes[offset] == .lineFeed
  }

  /// Goes behind a byte, and the spaces around it; false where there is another one.
  private mutating func takes(_ byte: UInt8) -> Bool {
    offset = bytes.span.skipSpaces(from: offset, to: end)
    guard offset < end, bytes[offset] == byte else { return false }
    offset += 1
    if byte != .rightBracket { offset = bytes.span.skipSpaces(from: offset, to: end) }
    return true
  }

  /// A key that needs no quotes.
  private mutating func key() -> DataNode? {
    let start = offset
    offset = bytes.span.endOfBareKey(from: start, to: end)
    guard offset > start else { return nil }
    return node(start, offset, .string)
  }

  private mutating func value() -> DataNode? {
    guard offset < end else { return nil }
    return bytes[offset] == .leftBracket ? array() : scalar()
  }

  /// The list of scalars at the offset, on one line.
  private mutating func array() -> DataNode? {
    let start = offset
    offset += 1
    var items: [DataNode] = []
    while true {
      offset = bytes.span.skipSpaces(from: offset, to: end)
      guard offset < end else { return nil }
      if bytes[offset] == .rightBracket { break }
      guard let item = scalar() else { return nil }
      items.append(item)
      guard takes(.comma) || offset < end && bytes[offset] == .rightBracket else { return nil }
    }
    offset += 1
    return DataNode(range: ByteRange(start, offset), content: .sequence(items))
  }

  private mutating func scalar() -> DataNode? {
    let start = offset
    let first = bytes[start]
    if first == .doubleQuote || first == .singleQuote {
      guard let textEnd = bytes.span.endOfPlainString(from: start + 1, to: end) else { return nil }
      offset = textEnd + 1
      let text = String(decoding: bytes[(start + 1)..<textEnd], as: UTF8.self)
      return DataNode(
        range: ByteRange(start, offset),
        content: .scalar(
          DataScalar(
            text: text, style: first == .doubleQuote ? .doubleQuoted : .singleQuoted,
            value: .string)))
    }
    offset = bytes.span.endOfPlainValue(from: start, to: end)
    return Self.value(of: bytes[start..<offset]).map { node(start, offset, $0) }
  }

  private func node(_ start: Int, _ end: Int, _ value: DataValue) -> DataNode {
    DataNode(
      range: ByteRange(start, end),
      content: .scalar(
        DataScalar(
          text: String(decoding: bytes[start..<end], as: UTF8.self), style: .plain, value: value)))
  }

  /// The value of a text without quotes.
  private static func value(of text: ArraySlice<UInt8>) -> DataValue? {
    if "true".isSpelled(text) { return .boolean(true) }
    if "false".isSpelled(text) { return .boolean(false) }
    if TOMLDateTime.isIntended(by: text) {
      return (try? TOMLDateTime.read(text)).map { .dateTime($0) }
    }
    return try? TOMLNumber.read(text)
  }
}

extension Span where Element == UInt8 {
  /// The closing quote of the string whose text is at `start`; nil where it is not on the line,
  /// where the text has a control or a backslash, and for three quotes.
  fileprivate func endOfPlainString(from start: Int, to end: Int) -> Int? {
    let quote = self[start - 1]
    var index = start
    while index < end, self[index] != quote {
      guard self[index] >= .space, self[index] != 0x7F, self[index] != .backslash else {
        return nil
      }
      index += 1
    }
    guard index < end, index > start || index + 1 == end || self[index + 1] != quote else {
      return nil
    }
    return index
  }

  /// The end of a number, a date or a word.
  fileprivate func endOfPlainValue(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, self[index] > .space, !self[index].isItemEnd, self[index] != .hash {
      index += 1
    }
    return index
  }
}
