internal import SourceText

/// Reads one JSON text into a tree, without recursion, and goes on behind what it can put right.
struct JSONReader {
  /// What may stand next.
  enum Expectation {
    case value, firstValueOrEnd, valueBehindComma
    case firstKeyOrEnd, keyBehindComma, colon
    case commaOrEnd
    case endOfText
  }

  let bytes: [UInt8]
  let range: ByteRange
  var offset: Int
  private(set) var root: DataNode?
  private(set) var problems: [DataProblem] = []
  private(set) var isComplete = true
  private var open: [OpenCollection] = []
  private var expectation = Expectation.value
  /// The last comma, for saying that nothing stands behind it.
  private var comma = 0
  private var nodes = 0

  init(_ bytes: [UInt8], in range: ByteRange) {
    self.bytes = bytes
    let end = min(range.end, bytes.count)
    self.range = ByteRange(min(range.start, end), end)
    offset = self.range.start
  }

  /// The byte at the offset; nil at the end.
  var byte: UInt8? { offset < range.end ? bytes[offset] : nil }

  mutating func read() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]), range.start == 0, range.end >= 3 {
      report(.byteOrderMark, ByteRange(0, 3))
      offset = 3
    }
    while problems.count < JSONDocument.problemLimit {
      guard skipSpace() else { break }
      guard let byte else {
        endText()
        return
      }
      guard take(byte) else { break }
    }
    isComplete = false
    closeAll()
  }

  /// Takes what stands at the offset; false where nothing behind it can be trusted.
  private mutating func take(_ byte: UInt8) -> Bool {
    switch (expectation, byte) {
    case (.colon, .colon):
      offset += 1
      expectation = .value
    case (.commaOrEnd, .comma):
      comma = offset
      offset += 1
      expectation = open.last?.isMapping == true ? .keyBehindComma : .valueBehindComma
    case (_, .rightBracket), (_, .rightBrace): return closeCollection(byte)
    case (.firstKeyOrEnd, _), (.keyBehindComma, _): return takeKey(byte)
    case (.value, _), (.firstValueOrEnd, _), (.valueBehindComma, _): return takeValue(byte)
    case (.endOfText, _):
      let rest = TextAround(bytes, in: range).restOfLine(from: offset)
      stop(.textAfterValue(text(rest)), rest)
      return false
    case (.colon, _):
      let found = nextWord()
      guard byte != .comma else {
        report(.missingColon(before: text(found)), found)
        return false
      }
      report(.missingColon(before: text(found)), found)
      expectation = .value
    case (.commaOrEnd, _): return takeWithoutComma(byte)
    }
    return true
  }

  private mutating func takeWithoutComma(_ byte: UInt8) -> Bool {
    let found = nextWord()
    guard byte == .doubleQuote || byte == .leftBrace || byte == .leftBracket || byte.isAlphanumeric
    else {
      stop(.unexpected(text(found), expected: "',' or \(closingBracket)"), found)
      return false
    }
    report(.missingComma(before: text(found)), found)
    expectation = open.last?.isMapping == true ? .keyBehindComma : .valueBehindComma
    return true
  }

  private mutating func takeKey(_ byte: UInt8) -> Bool {
    switch byte {
    case .doubleQuote, .singleQuote:
      guard let key = readString(quote: byte) else { return false }
      add(key)
    case _ where byte.isLetter || byte == .underscore || byte == .dollar:
      let place = nextWord()
      report(.unquotedKey(text(place)), place)
      add(
        DataNode(
          range: place,
          content: .scalar(DataScalar(text: text(place), style: .plain, value: .string))))
      offset = place.end
    default:
      let found = nextWord()
      stop(.keyNotString(text(found)), found)
      return false
    }
    expectation = .colon
    return true
  }

  private mutating func takeValue(_ byte: UInt8) -> Bool {
    switch byte {
    case .leftBrace, .leftBracket: return openCollection(isMapping: byte == .leftBrace)
    case .doubleQuote, .singleQuote:
      guard let node = readString(quote: byte) else { return false }
      add(node)
    default:
      guard let node = readPlain() else {
        let found = nextWord()
        stop(.unexpected(text(found), expected: "a value"), found)
        return false
      }
      add(node)
    }
    return true
  }

  private mutating func openCollection(isMapping: Bool) -> Bool {
    guard open.count < JSONDocument.depthLimit else {
      problems.append(
        DataProblem(.tooDeep(limit: JSONDocument.depthLimit), ByteRange(offset, offset + 1)))
      return false
    }
    open.append(
      OpenCollection(
        start: offset, end: offset + 1, isMapping: isMapping, isFlow: true, anchor: nil,
        isMergeValue: false))
    offset += 1
    expectation = isMapping ? .firstKeyOrEnd : .firstValueOrEnd
    return true
  }

  private mutating func closeCollection(_ byte: UInt8) -> Bool {
    let place = ByteRange(offset, offset + 1)
    guard let collection = open.last, expectation != .endOfText else {
      stop(.textAfterValue(text(place)), place)
      return false
    }
    guard collection.isMapping == (byte == .rightBrace) else {
      problems.append(
        DataProblem(
          .mismatchedBracket(
            open: collection.isMapping ? "{" : "[", close: byte == .rightBrace ? "}" : "]"), place,
          related: ByteRange(collection.start, collection.start + 1)))
      return false
    }
    switch expectation {
    case .value, .colon:
      stop(.unexpected(text(place), expected: expectation == .colon ? "':'" : "a value"), place)
      return false
    case .keyBehindComma, .valueBehindComma: report(.trailingComma, ByteRange(comma, comma + 1))
    default: break
    }
    offset += 1
    open.removeLast()
    close(collection, at: offset)
    return nodes <= JSONDocument.nodeLimit
  }

  private mutating func close(_ collection: OpenCollection, at end: Int) {
    let node = collection.closed(at: end)
    for (first, second) in node.mapping?.duplicates ?? []
    where problems.count < JSONDocument.problemLimit {
      problems.append(
        DataProblem(
          .duplicateKey(second.scalar?.text ?? ""), second.range, related: first.range))
    }
    add(node)
  }

  private mutating func add(_ node: DataNode) {
    nodes += 1
    if nodes == JSONDocument.nodeLimit + 1 {
      problems.append(DataProblem(.tooLarge(limit: JSONDocument.nodeLimit), node.range))
    }
    if let inner = open.indices.last {
      open[inner].add(node)
      expectation = .commaOrEnd
    } else {
      root = node
      expectation = .endOfText
    }
  }

  private mutating func endText() {
    if let collection = open.last {
      problems.append(
        DataProblem(
          .unclosedBracket(collection.isMapping ? "{" : "["),
          ByteRange(collection.start, collection.start + 1)))
    } else if expectation != .endOfText {
      report(.missingValue, ByteRange(at: range.end))
    }
    isComplete = expectation == .endOfText
    closeAll()
  }

  private mutating func closeAll() {
    while let collection = open.popLast() { close(collection, at: collection.end) }
  }

  mutating func report(_ fault: JSONFault, _ place: ByteRange) {
    problems.append(DataProblem(.json(fault), place))
  }

  /// Reports bytes that are no UTF-8; neighbours are one problem.
  mutating func reportInvalid(_ place: ByteRange) {
    if let last = problems.last, last.kind == .invalidUTF8, last.range.end == place.start {
      problems[problems.count - 1] = DataProblem(.invalidUTF8, last.range.union(place))
    } else {
      problems.append(DataProblem(.invalidUTF8, place))
    }
  }

  /// Reports what reading ends at; bytes that are no text are told as that.
  private mutating func stop(_ fault: JSONFault, _ place: ByteRange) {
    guard let sequence = UTF8Sequence(bytes, at: offset) else { return }
    let first = ByteRange(offset, min(offset + sequence.count, range.end))
    if sequence.scalar == nil || offset + sequence.count > range.end {
      problems.append(DataProblem(.invalidUTF8, first))
    } else if let scalar = sequence.scalar, scalar.value < 0x20 || scalar.value == 0x7F {
      report(.controlCharacter(scalar.value), first)
    } else if sequence.scalar == "\u{FEFF}" {
      report(.byteOrderMark, first)
    } else {
      report(fault, place)
    }
  }

  private var closingBracket: String { open.last?.isMapping == true ? "'}'" : "']'" }
}
