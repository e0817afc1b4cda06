internal import SourceText

/// Reads one TOML text statement by statement, and goes on with the next line after an error.
struct TOMLReader {
  /// What keeps a key or a line from being read.
  struct Unreadable: Error {
    let kind: DataProblem.Kind
    let place: ByteRange

    init(_ kind: DataProblem.Kind, _ place: ByteRange) {
      self.kind = kind
      self.place = place
    }
  }

  let bytes: [UInt8]
  let range: ByteRange
  var offset: Int
  var problems: [DataProblem] = []
  var isComplete = true
  /// Whether nothing after the offset is read.
  var isStopped = false
  var tables = TOMLTables()
  /// The keys of inline tables that name a table again.
  var repeatedKeys: [RepeatedKey] = []
  /// The arrays and inline tables around the offset, outermost first; none between statements.
  var open: [OpenTOMLCollection] = []
  /// Whether a statement begins at the offset, inside an array that is not closed.
  var isAbandoned = false
  /// Whether the line above could not be read to its end: one below it that has no key and `=` is
  /// most likely a part of it.
  var isAfterUnreadable = false
  /// Whether a CR without LF has been reported.
  var hasLoneCarriageReturn = false
  private var nodes = 0

  init(_ bytes: [UInt8], in range: ByteRange) {
    self.bytes = bytes
    self.range = bytes.withoutByteOrderMark(range)
    offset = self.range.start
  }

  /// The byte at the offset; nil at the end and where reading has stopped.
  var byte: UInt8? { offset < range.end && !isStopped ? bytes[offset] : nil }

  /// The byte at `offset`; nil outside of the text.
  func byte(at offset: Int) -> UInt8? { range.contains(offset) ? bytes[offset] : nil }

  var text: TextAround { TextAround(bytes, in: range) }

  mutating func read() {
    let mark = ByteRange(range.start, min(range.end, range.start + 2))
    if bytes[mark.offsets] == [0xFF, 0xFE] || bytes[mark.offsets] == [0xFE, 0xFF] {
      // UTF-16: every line of it would be an error.
      report(.invalidUTF8, mark)
      stop()
    }
    while true {
      skipLines()
      guard let byte else { return }
      switch byte {
      case .leftBracket: readHeader()
      case 0xEF where takeByteOrderMark(): break
      default: readEntry()
      }
    }
  }

  /// Counts a key or a value.
  mutating func count() {
    nodes += 1
    guard nodes > TOMLDocument.nodeLimit else { return }
    report(.tooLarge(limit: TOMLDocument.nodeLimit), text.character(at: offset))
    stop()
  }
}

// MARK: - Statements

extension TOMLReader {
  /// `[a.b]`, `[[a.b]]`
  private mutating func readHeader() {
    let start = offset
    let isItem = byte(at: start + 1) == .leftBracket
    offset += isItem ? 2 : 1
    let opening = ByteRange(start, offset)
    isAfterUnreadable = false
    do throws(Unreadable) {
      let path = try readPath(after: opening)
      let isClosed = try closeHeader(opening, after: path)
      checkKeys(path)
      let header = ByteRange(start, isClosed ? offset : path.last.range.end)
      if let problem = tables.open(path, header: header, isItem: isItem) { report(problem) }
      guard let rest = textBeforeLineEnd() else { return }
      reportUnread(.toml(.textAfterHeader(text.string(rest))), rest)
      skipLine()
    } catch {
      reportUnread(error.kind, error.place)
      tables.openDetached()
      isAfterUnreadable = true
      isComplete = false
      skipLine()
    }
  }

  /// Reads `]` or `]]`; false where it is missing.
  private mutating func closeHeader(
    _ opening: ByteRange, after path: TOMLPath
  ) throws(Unreadable) -> Bool {
    switch byte {
    case UInt8.rightBracket?:
      offset += 1
      if opening.count == 1 { return true }
      if byte == .rightBracket {
        offset += 1
        return true
      }
    case nil, .hash?: break
    case let byte? where byte.isLineEnd: break
    default:
      if let key = keyWithSpaces(path.last, before: .rightBracket) { throw key }
      let found = nextWord()
      throw Unreadable(.unexpected(text.string(found), expected: "']'"), found)
    }
    report(.unclosedBracket(text.string(opening)), opening)
    isAfterUnreadable = true
    skipLine()
    return false
  }

  /// `a.b = value`
  private mutating func readEntry() {
    let start = offset
    do throws(Unreadable) {
      let key = try readKey(below: tables.level)
      if key.hasColon, isAtLineEnd() {
        // `limit:` was most likely intended as a header.
        tables.openDetached()
        isComplete = false
        return skipLine()
      }
      let problemsBefore = problems.count
      let value =
        beginValue(level: tables.level + key.path.count, after: key.equals) ?? readCollections()
      if key.hasColon, problems.count > problemsBefore {
        problems.removeSubrange(problemsBefore...)
      }
      let isRead = if case .unknown = value.content { false } else { !isAbandoned }
      let rest = isRead ? textBeforeLineEnd() : nil
      // With text after it, a value is not the intended one: `200` of `200,000`.
      let known = rest == nil ? value : DataNode(range: value.range, content: .unknown)
      if let problem = tables.add(known, at: key.path) { report(problem) }
      guard !isAbandoned else {
        isAbandoned = false
        return
      }
      guard isRead else { return skipLine() }
      guard let rest else { return }
      reportUnread(textAfterValue(text.string(rest), value.scalar?.style), rest)
      skipLine()
    } catch {
      if !isAfterUnreadable { reportUnread(error.kind, error.place) }
      if !bytes[start..<text.endOfLine(from: start)].contains(.equals) { tables.allowRepeats() }
      isAfterUnreadable = true
      isComplete = false
      skipLine()
    }
  }

  /// The text that is left on the line, where a statement has to end.
  private mutating func textBeforeLineEnd() -> ByteRange? {
    isAtLineEnd() ? nil : restOfItem(from: offset)
  }

  /// Whether nothing but blanks and a comment is left on the line.
  private mutating func isAtLineEnd() -> Bool {
    skipBlanks()
    return byte.map { $0.isLineEnd || $0 == .hash } ?? true
  }

  /// A quote in text after a string was intended as a part of it, unless another key is there.
  private func textAfterValue(_ rest: String, _ style: ScalarStyle?) -> DataProblem.Kind {
    let isAnotherKey = rest.utf8.contains(.equals)
    switch style {
    case .singleQuoted where !isAnotherKey && rest.utf8.contains(.singleQuote):
      return .toml(.textAfterLiteral(rest))
    case .doubleQuoted where !isAnotherKey && rest.utf8.contains(.doubleQuote):
      return .textAfterValue(rest, quote: "\"")
    default: return .textAfterValue(rest, quote: nil)
    }
  }
}
