internal import SourceText

/// An array or an inline table whose end has not been read yet.
struct OpenTOMLCollection {
  let opening: ByteRange
  let level: Int
  /// The keys of an inline table; nil in an array.
  var tables: TOMLTables?
  var items: [DataNode] = []
  /// The key whose value comes next, in an inline table.
  var path: TOMLPath?

  /// The last comma, and what is after it: an item, a problem, of which others are most likely
  /// consequences.
  var comma: ByteRange?
  var hasItem = false
  var isFaulty = false
  /// The number of problems before the item, and how many are kept after it.
  var known = 0
  var allowed = Int.max
  /// The indentation of its first line, once an inline table has several.
  var indentation: Int?

  /// The collection, up to `end`.
  func closed(at end: Int) -> DataNode {
    DataNode(
      range: ByteRange(opening.start, end),
      content: tables.map { .mapping($0.mapping) } ?? .sequence(items))
  }

  /// The end of the part that was read.
  var end: Int {
    let values = tables.map { $0.mapping.entries.map(\.value) } ?? items
    return values.reduce(opening.end) { max($0, $1.range.end) }
  }
}

/// Arrays and inline tables, without recursion.
extension TOMLReader {
  /// Reads the open collections up to the end of the outermost: `[1, 2]`, on any number of lines,
  /// `{a = 1, b.c = 2}`, on one line.
  mutating func readCollections() -> DataNode {
    var value: DataNode?
    while let inner = open.indices.last {
      if let value { add(value, to: inner) }
      if isAbandoned {
        value = leave()
      } else {
        value = open[inner].tables == nil ? readArrayPart(inner) : readTablePart(inner)
      }
    }
    return value ?? DataNode(range: ByteRange(at: offset), content: .unknown)
  }

  /// Reads the next part of an array: the value of an item, or the array where it ends.
  private mutating func readArrayPart(_ inner: Int) -> DataNode? {
    let isNewLine = skipLines()
    guard let byte, !isNewLine || !isStatement(at: offset) else {
      if !open[inner].isFaulty { report(.unclosedBracket("["), open[inner].opening) }
      isComplete = isComplete && byte != nil
      isAbandoned = true
      return leave()
    }
    switch byte {
    case .comma: takeComma(in: inner, expected: "a value")
    case .rightBracket, .rightBrace: return close(byte, inner)
    default:
      beginItem(in: inner)
      return beginValue(byte, level: open[inner].level + 1)
    }
    return nil
  }

  /// Reads the next part of an inline table: the value of a key, or the table where it ends.
  private mutating func readTablePart(_ inner: Int) -> DataNode? {
    skipBlanks()
    guard let byte, !byte.isLineEnd, byte != .hash else { return readLineEnd(in: inner) }
    switch byte {
    case .comma: takeComma(in: inner, expected: "a key")
    case .rightBracket, .rightBrace: return close(byte, inner)
    default:
      beginItem(in: inner)
      do throws(Unreadable) {
        let key = try readKey(below: open[inner].level)
        open[inner].path = key.path
        if key.hasColon { open[inner].allowed = min(open[inner].allowed, problems.count) }
        return beginValue(level: open[inner].level + key.path.count, after: key.equals)
      } catch {
        reportUnread(error.kind, error.place)
        isComplete = false
        endItem(in: inner)
        let end = endOfItem(from: offset)
        // A character that no key begins with is skipped, or it would be read again.
        offset = max(end, min(error.place.end, text.endOfLine(from: offset)))
      }
    }
    return nil
  }

  /// Reads the end of a line in an inline table: one of several lines is a single problem. The
  /// table, where it does not go on.
  private mutating func readLineEnd(in inner: Int) -> DataNode? {
    let table = open[inner]
    let goesOn = tableGoesOn(below: table.indentation, afterItem: table.hasItem)
    if table.indentation == nil, !table.isFaulty {
      report(goesOn ? .toml(.lineBreakInTable) : .unclosedBracket("{"), table.opening)
    }
    guard goesOn else {
      isAfterUnreadable = true
      return leave()
    }
    open[inner].indentation =
      table.indentation ?? text.indentation(ofLineAt: table.opening.start)
    skipLines()
    if byte?.isItemEnd == false {
      open[inner].hasItem = false
      open[inner].isFaulty = false
    }
    return nil
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

// MARK: - Items

extension TOMLReader {
  private mutating func takeComma(in inner: Int, expected: String) {
    let place = ByteRange(offset, offset + 1)
    let isMissing = !open[inner].hasItem && !open[inner].isFaulty
    if isMissing { report(.unexpected(",", expected: expected), place) }
    offset += 1
    open[inner].comma = place
    open[inner].hasItem = false
    open[inner].isFaulty = isMissing
  }

  /// Begins an item. After a problem since the last comma it is read without further ones, and of
  /// an item without a comma before it, only that is reported.
  private mutating func beginItem(in inner: Int) {
    open[inner].known = problems.count
    open[inner].allowed = open[inner].isFaulty ? problems.count : .max
    guard open[inner].hasItem, !open[inner].isFaulty else { return }
    let found = nextWord()
    let bracket = text.string(open[inner].opening)
    reportUnread(.missingComma(before: text.string(found), bracket: bracket), found)
    open[inner].allowed = problems.count
  }

  private mutating func endItem(in inner: Int) {
    let item = open[inner]
    open[inner].hasItem = true
    open[inner].isFaulty = item.isFaulty || problems.count > item.known
    if problems.count > item.allowed { problems.removeSubrange(item.allowed...) }
  }

  private mutating func add(_ value: DataNode, to inner: Int) {
    if open[inner].tables == nil {
      open[inner].items.append(value)
    } else if let path = open[inner].path, let problem = open[inner].tables?.add(value, at: path) {
      report(problem)
    }
    endItem(in: inner)
  }
}

// MARK: - Brackets

extension TOMLReader {
  /// Begins the collection at the offset; an unknown value where it is nested too deeply, after
  /// which nothing more is read.
  mutating func enter(level: Int) -> DataNode? {
    let opening = ByteRange(offset, offset + 1)
    guard level <= TOMLDocument.depthLimit else {
      report(.tooDeep(limit: TOMLDocument.depthLimit), opening)
      stop()
      return DataNode(range: opening, content: .unknown)
    }
    let isTable = bytes[offset] == .leftBrace
    open.append(
      OpenTOMLCollection(
        opening: opening, level: level, tables: isTable ? TOMLTables(level: level) : nil))
    offset += 1
    return nil
  }

  /// Ends the innermost collection where it is not closed.
  private mutating func leave() -> DataNode? {
    open.popLast().map { $0.closed(at: $0.end) }
  }

  /// Reads the closing bracket; one of the other form closes the collection too, and is left to an
  /// outer one that it fits.
  private mutating func close(_ byte: UInt8, _ inner: Int) -> DataNode? {
    let collection = open[inner]
    let place = ByteRange(offset, offset + 1)
    let isTable = byte == .rightBrace
    if isTable == (collection.tables != nil) {
      if isTable, let comma = collection.comma, !collection.hasItem, !collection.isFaulty,
        collection.indentation == nil
      {
        report(.toml(.trailingComma), comma)
      }
      offset += 1
    } else {
      if !collection.isFaulty {
        report(
          DataProblem(
            .mismatchedBracket(open: text.string(collection.opening), close: text.string(place)),
            place, related: collection.opening))
      }
      let isOuter = open.dropLast().contains { ($0.tables != nil) == isTable }
      if !isOuter { offset += 1 }
    }
    open.removeLast()
    repeatedKeys += collection.tables?.repeatedKeys ?? []
    return collection.closed(at: offset)
  }
}
