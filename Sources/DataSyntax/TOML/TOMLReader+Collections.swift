internal import SourceText

/// Arrays and inline tables: recursive, up to the limit of nesting.
extension TOMLReader {
  /// What has been read since the last comma of a collection.
  private struct Item {
    /// Whether there is an item, so that a comma has to come.
    var isThere = false
    /// Whether a problem was reported since then: others are most likely its consequences.
    var isFaulty = false
    var comma: ByteRange?
  }

  /// `[1, 2]`, on any number of lines
  mutating func readArray(level: Int) -> DataNode {
    let opening = ByteRange(offset, offset + 1)
    guard enter(level: level) else { return DataNode(range: opening, content: .unknown) }
    defer { open.removeLast() }
    var items: [DataNode] = []
    var item = Item()
    while !isAbandoned {
      let isNewLine = skipLines()
      guard let byte, !isNewLine || !isStatement(at: offset) else {
        if !item.isFaulty { report(.unclosedBracket("["), opening) }
        isComplete = isComplete && byte != nil
        isAbandoned = true
        break
      }
      switch byte {
      case .comma: takeComma(after: &item, expected: "a value")
      case .rightBracket, .rightBrace:
        close(byte, opening, item)
        return DataNode(range: ByteRange(opening.start, offset), content: .sequence(items))
      default:
        readItem(&item, bracket: "[") { reader in
          items.append(reader.readValue(byte, level: level + 1))
        }
      }
    }
    let end = items.reduce(opening.end) { max($0, $1.range.end) }
    return DataNode(range: ByteRange(opening.start, end), content: .sequence(items))
  }

  /// `{a = 1, b.c = 2}`, on one line; one of several lines is a single problem.
  mutating func readInlineTable(level: Int) -> DataNode {
    let opening = ByteRange(offset, offset + 1)
    guard enter(level: level) else { return DataNode(range: opening, content: .unknown) }
    defer { open.removeLast() }
    var tables = TOMLTables(level: level)
    var item = Item()
    /// The indentation of the line that the table begins on, once it has several.
    var indentation: Int?
    while !isAbandoned {
      skipBlanks()
      guard let byte, !byte.isLineEnd, byte != .hash else {
        let goesOn = tableGoesOn(below: indentation, afterItem: item.isThere)
        if indentation == nil, !item.isFaulty {
          report(goesOn ? .toml(.lineBreakInTable) : .unclosedBracket("{"), opening)
        }
        guard goesOn else { break }
        indentation = indentation ?? text.indentation(ofLineAt: opening.start)
        skipLines()
        if self.byte?.isItemEnd == false { item = Item() }
        continue
      }
      switch byte {
      case .comma: takeComma(after: &item, expected: "a key")
      case .rightBracket, .rightBrace:
        if byte == .rightBrace, let comma = item.comma, !item.isThere, !item.isFaulty,
          indentation == nil
        {
          report(.toml(.trailingComma), comma)
        }
        close(byte, opening, item)
        return DataNode(
          range: ByteRange(opening.start, offset), content: .mapping(tables.mapping))
      default:
        readItem(&item, bracket: "{") { $0.readPair(into: &tables) }
      }
    }
    isAfterUnreadable = true
    let end = tables.mapping.entries.reduce(opening.end) { max($0, $1.value.range.end) }
    return DataNode(range: ByteRange(opening.start, end), content: .mapping(tables.mapping))
  }

  /// Reads one pair of an inline table; skips one that cannot be read.
  private mutating func readPair(into tables: inout TOMLTables) {
    do throws(Unreadable) {
      let pair = try readPair(below: tables.level)
      if let problem = tables.add(pair.value, at: pair.path) { report(problem) }
    } catch {
      reportUnread(error.kind, error.place)
      isComplete = false
      let end = endOfItem(from: offset)
      // A character that no key begins with is skipped, or it would be read again.
      offset = max(end, min(error.place.end, text.endOfLine(from: offset)))
    }
  }
}

// MARK: - Brackets and commas

extension TOMLReader {
  /// Notes the opening bracket at the offset; false where it is nested too deeply, after which
  /// nothing more is read.
  private mutating func enter(level: Int) -> Bool {
    guard level <= TOMLDocument.depthLimit else {
      report(.tooDeep(limit: TOMLDocument.depthLimit), ByteRange(offset, offset + 1))
      stop()
      return false
    }
    open.append(bytes[offset])
    offset += 1
    return true
  }

  private mutating func takeComma(after item: inout Item, expected: String) {
    let place = ByteRange(offset, offset + 1)
    let isMissing = !item.isThere && !item.isFaulty
    if isMissing { report(.unexpected(",", expected: expected), place) }
    offset += 1
    item = Item(isFaulty: isMissing, comma: place)
  }

  /// Reads an item. After a problem since the last comma it is read without further ones, and of an
  /// item without a comma before it, only that is reported.
  private mutating func readItem(
    _ item: inout Item, bracket: String, _ read: (inout TOMLReader) -> Void
  ) {
    let known = problems.count
    if item.isThere {
      let found = nextWord()
      reportUnread(.missingComma(before: text.string(found), bracket: bracket), found)
    }
    let allowed = item.isFaulty ? known : item.isThere ? problems.count : Int.max
    read(&self)
    item = Item(isThere: true, isFaulty: item.isFaulty || problems.count > known)
    if problems.count > allowed { problems.removeSubrange(allowed...) }
  }

  /// Reads the closing bracket; one of the other form closes the collection too, and is left to an
  /// outer one that it fits.
  private mutating func close(_ byte: UInt8, _ opening: ByteRange, _ item: Item) {
    let bracket = bytes[opening.start]
    let fitting: UInt8 = byte == .rightBracket ? .leftBracket : .leftBrace
    guard fitting != bracket else {
      offset += 1
      return
    }
    let place = ByteRange(offset, offset + 1)
    if !item.isFaulty {
      report(
        DataProblem(
          .mismatchedBracket(open: text.string(opening), close: text.string(place)), place,
          related: opening))
    }
    if !open.dropLast().contains(fitting) { offset += 1 }
  }

  /// Whether an inline table goes on after the line end at the offset. `indentation` is that of its
  /// first line, once it has gone on before.
  private func tableGoesOn(below indentation: Int?, afterItem isAfterItem: Bool) -> Bool {
    guard !isStopped else { return false }
    let next = endOfSpace(from: offset)
    switch byte(at: next) {
    case nil: return false
    case UInt8.rightBrace?: return true
    case UInt8.comma?: return isAfterItem
    default:
      guard isAssignment(at: next) else { return false }
      // Lines without commas that are indented, as in a block.
      return isAfterItem ? indentation.map { text.indentation(ofLineAt: next) > $0 } == true : true
    }
  }
}
