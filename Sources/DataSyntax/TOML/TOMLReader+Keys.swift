internal import SourceText

/// Keys, and what comes after them.
extension TOMLReader {
  /// A path of keys, and the `=` after it, or `:` in its place.
  struct Key {
    let path: TOMLPath
    let equals: ByteRange
    /// Whether other errors in the value are part of the same mistake.
    let hasColon: Bool
  }

  /// Reads `a.b =` for a table of the level `level`.
  mutating func readKey(below level: Int) throws(Unreadable) -> Key {
    let path = try readPath(after: nil)
    let equals = try takeEquals(after: path)
    let excess = level + path.count - TOMLDocument.depthLimit
    if excess > 1 {
      throw Unreadable(
        .tooDeep(limit: TOMLDocument.depthLimit), path.outer[path.count - excess].range)
    }
    isAfterUnreadable = false
    checkKeys(path)
    let hasColon = bytes[equals.start] == .colon
    if hasColon { report(.unexpected(":", expected: "'='"), equals) }
    return Key(path: path, equals: equals, hasColon: hasColon)
  }

  /// Reads `a."b c".'d'`; `opening` is the bracket of a header.
  mutating func readPath(after opening: ByteRange?) throws(Unreadable) -> TOMLPath {
    var outer: [DataNode] = []
    var isBare = true
    var before = opening
    while true {
      skipBlanks()
      let part = try readKeyPart(after: before, &isBare)
      count()
      skipBlanks()
      guard byte == .period else { return TOMLPath(outer: outer, last: part, isBare: isBare) }
      outer.append(part)
      before = ByteRange(offset, offset + 1)
      offset += 1
    }
  }

  /// `isBare` becomes false for a key that needs quotes and has none.
  private mutating func readKeyPart(
    after before: ByteRange?, _ isBare: inout Bool
  ) throws(Unreadable) -> DataNode {
    guard let byte, !byte.isLineEnd, byte != .hash else {
      guard let before else {
        throw Unreadable(.unexpected("end of line", expected: "a key"), ByteRange(at: offset))
      }
      throw Unreadable(.toml(.missingKey(after: text.string(before))), before)
    }
    if byte == .doubleQuote || byte == .singleQuote {
      guard !isMultilineQuote(byte) else {
        throw Unreadable(.toml(.multilineKey), ByteRange(offset, offset + 3))
      }
      return try readOneLine(byte, isKey: true)
    }
    let start = offset
    offset = bytes.span.endOfBareKey(from: start, to: range.end)
    while let byte = self.byte, byte.isUnquotedKey, foreignSpace(at: offset) == nil {
      isBare = isBare && byte.isBareKey
      offset += 1
    }
    guard offset > start else {
      let character = text.character(at: offset)
      throw Unreadable(.unexpected(text.string(character), expected: "a key"), character)
    }
    let place = ByteRange(start, offset)
    return .text(text.string(place), at: place)
  }

  /// Reads `=`, or `:` in its place.
  private mutating func takeEquals(after path: TOMLPath) throws(Unreadable) -> ByteRange {
    let start = path.first.range.start
    switch byte {
    case UInt8.equals?, UInt8.colon?:
      offset += 1
      return ByteRange(offset - 1, offset)
    case nil, UInt8.hash?: break
    case let byte? where byte.isLineEnd || !open.isEmpty && byte.isItemEnd: break
    default:
      let rest = restOfItem(from: offset)
      guard bytes[rest.offsets].contains(.equals) else {
        let line = ByteRange(start, rest.end)
        throw Unreadable(.toml(.missingEquals(text.string(line))), line)
      }
      if let key = keyWithSpaces(path.last, before: .equals) { throw key }
      let found = nextWord()
      throw Unreadable(.unexpected(text.string(found), expected: "'='"), found)
    }
    let place = ByteRange(start, path.last.range.end)
    throw Unreadable(.toml(.missingEquals(text.string(place))), place)
  }

  /// A key that has spaces and no quotes, and goes on at the offset up to `end`.
  func keyWithSpaces(_ first: DataNode, before end: UInt8) -> Unreadable? {
    guard first.scalar?.style == .plain else { return nil }
    var rest = offset
    while let byte = byte(at: rest), byte.isUnquotedKey || byte.isSpaceOrTab { rest += 1 }
    guard byte(at: rest) == end else { return nil }
    let key = ByteRange(first.range.start, text.endOfText(before: rest))
    return Unreadable(.toml(.unquotedKey(text.string(key))), key)
  }

  /// Reports keys without quotes that need them; they are kept as written.
  mutating func checkKeys(_ path: TOMLPath) {
    guard !path.isBare else { return }
    for key in path.outer + [path.last] where key.scalar?.style == .plain {
      guard !bytes[key.range.offsets].allSatisfy(\.isBareKey) else { continue }
      reportUnread(.toml(.unquotedKey(text.string(key.range))), key.range)
    }
  }

  /// Whether three quotes are at the offset.
  func isMultilineQuote(_ quote: UInt8) -> Bool {
    byte(at: offset) == quote && byte(at: offset + 1) == quote && byte(at: offset + 2) == quote
  }
}

/// `a.b.c`: most paths are one key, which needs no list.
struct TOMLPath {
  /// The keys before the last one.
  let outer: [DataNode]
  let last: DataNode
  /// Whether each key without quotes is one that needs none.
  let isBare: Bool

  var first: DataNode { outer.first ?? last }
  var count: Int { outer.count + 1 }
}

extension Span where Element == UInt8 {
  /// The end of the key without quotes at `start`.
  func endOfBareKey(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, self[index].isBareKey { index += 1 }
    return index
  }
}

extension UInt8 {
  /// `[A-Za-z0-9_-]`
  var isBareKey: Bool { isAlphanumeric || self == .underscore || self == .hyphen }

  /// Whether it could be part of a key without quotes, allowed or not.
  fileprivate var isUnquotedKey: Bool {
    switch self {
    case .space, .period, .equals, .colon, .hash, .comma, .doubleQuote, .singleQuote,
      .leftBracket, .rightBracket, .leftBrace, .rightBrace:
      false
    default: self > .space && self != 0x7F
    }
  }
}
