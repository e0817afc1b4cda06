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
  var comments: [ByteRange] = []
  var isComplete = true
  /// Whether nothing after the offset is read.
  var isStopped = false
  var tables = TOMLTables()
  /// The opening brackets that the offset is in; none between statements.
  var open: [UInt8] = []
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
      let isClosed = try closeHeader(opening)
      checkKeys(path)
      let header = ByteRange(start, isClosed ? offset : path.last?.range.end ?? offset)
      if let problem = tables.open(path, header: header, isItem: isItem) { report(problem) }
      endLine { .toml(.textAfterHeader($0)) }
    } catch {
      reportUnread(error.kind, error.place)
      tables.openDetached()
      isAfterUnreadable = true
      isComplete = false
      skipLine()
    }
  }

  /// Reads `]` or `]]`; false where it is missing.
  private mutating func closeHeader(_ opening: ByteRange) throws(Unreadable) -> Bool {
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
    let start = problems.count
    do throws(Unreadable) {
      let pair = try readPair(below: tables.level)
      if let problem = tables.add(pair.value, at: pair.path) { report(problem) }
      guard !isAbandoned else {
        isAbandoned = false
        return
      }
      if case .unknown = pair.value.content, problems.count > start { return skipLine() }
      let style = pair.value.scalar?.style
      endLine { rest in
        // Not for another `key = value` on the line.
        if rest.utf8.contains(.equals) { return .textAfterValue(rest, quote: nil) }
        return style == .singleQuoted
          ? .toml(.textAfterLiteral(rest))
          : .textAfterValue(rest, quote: style == .doubleQuoted ? "\"" : nil)
      }
    } catch {
      if !isAfterUnreadable { reportUnread(error.kind, error.place) }
      isAfterUnreadable = true
      isComplete = false
      skipLine()
    }
  }

  /// Reads a comment and the end of the line; anything else is reported.
  private mutating func endLine(_ kind: (String) -> DataProblem.Kind) {
    skipBlanks()
    guard let byte, !byte.isLineEnd, byte != .hash else { return }
    let rest = restOfItem(from: offset)
    reportUnread(kind(text.string(rest)), rest)
    skipLine()
  }
}
