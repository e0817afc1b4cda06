internal import SourceText

/// Reads one JSON text into a tree, without recursion, and goes on after errors that it can repair.
struct JSONReader {
  /// What may come next.
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
  var problems: [DataProblem] = []
  var isComplete = true
  var open: [OpenCollection] = []
  var expectation = Expectation.value
  /// The last comma, for reporting that nothing follows it.
  private(set) var comma = 0
  private(set) var nodes = 0

  init(_ bytes: [UInt8], in range: ByteRange) {
    self.bytes = bytes
    let end = min(range.end, bytes.count)
    self.range = ByteRange(min(range.start, end), end)
    offset = self.range.start
  }

  /// The byte at the offset; nil at the end.
  var byte: UInt8? { offset < range.end ? bytes[offset] : nil }

  mutating func read() {
    if range.start == 0, case let mark = bytes.prefix(range.end).byteOrderMarkLength, mark > 0 {
      report(.byteOrderMark, ByteRange(0, mark))
      offset = mark
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
    if let last = problems.last, problems.count >= JSONDocument.problemLimit {
      problems.append(DataProblem(.tooManyProblems(limit: JSONDocument.problemLimit), last.range))
    }
    closeAll()
  }

  /// Reads the token at the offset; false where nothing after it can be trusted.
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
    case (.colon, .equals):
      report(.missingColon(before: "="), ByteRange(offset, offset + 1))
      offset += 1
      expectation = .value
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

  private mutating func takeKey(_ byte: UInt8) -> Bool {
    switch byte {
    case .doubleQuote, .singleQuote:
      guard let key = readString(quote: byte) else { return false }
      add(key)
    case _ where byte.isLetter || byte == .underscore || byte == .dollar:
      let (word, place) = (nextWord(), wordBeforeQuote())
      report(.unquotedKey(text(place)), place)
      add(.text(text(word), at: word))
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

  mutating func add(_ node: DataNode) {
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
}
