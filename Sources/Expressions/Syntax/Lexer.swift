internal import SourceText

/// Splits an expression into tokens.
struct Lexer {
  /// A longer text is refused before it is read.
  static let lengthLimit = 16_384

  let bytes: [UInt8]
  var offset = 0
  /// Where each character of the last text begins, and where its closing quote does.
  var places: [Int] = []

  /// The bytes of some characters of a text that is a literal; of another part, the whole.
  static func range(of scalars: Range<Int>, of literal: ByteRange, in text: String) -> ByteRange {
    var lexer = Lexer(bytes: Array(text.utf8))
    lexer.offset = literal.start
    // The literal may be in parentheses.
    while let next = lexer.byte(at: lexer.offset), next == .leftParenthesis || next.isWhitespace {
      lexer.offset += 1
    }
    guard (try? lexer.readPrefixedText()) != nil, !scalars.isEmpty,
      scalars.upperBound < lexer.places.count
    else { return literal }
    return ByteRange(lexer.places[scalars.lowerBound], lexer.places[scalars.upperBound])
  }

  /// The tokens of a text, the last of which is its end.
  static func tokens(of text: String) throws(ExpressionProblem) -> [Token] {
    var lexer = Lexer(bytes: Array(text.utf8))
    guard lexer.bytes.count <= lengthLimit else {
      throw lexer.problem(
        "expression is longer than \(lengthLimit) bytes", from: lengthLimit, to: lengthLimit)
    }
    var tokens: [Token] = []
    while let token = try lexer.next() { tokens.append(token) }
    tokens.append(Token(kind: .end, range: ByteRange(at: lexer.offset)))
    return tokens
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  func byte(at offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  func isNext(_ text: [UInt8]) -> Bool { bytes[offset...].starts(with: text) }

  func text(from start: Int, to end: Int? = nil) -> String {
    String(decoding: bytes[start..<(end ?? offset)], as: UTF8.self)
  }

  /// A problem of the bytes from `start`, and of all of its last character.
  func problem(_ message: String, from start: Int, to end: Int? = nil) -> ExpressionProblem {
    var end = min(end ?? offset, bytes.count)
    while end < bytes.count, bytes[end].isContinuation { end += 1 }
    var start = min(start, end)
    while start > 0, start < bytes.count, bytes[start].isContinuation { start -= 1 }
    return ExpressionProblem(ByteRange(start, end), message)
  }

  private mutating func next() throws(ExpressionProblem) -> Token? {
    skipSpace()
    let start = offset
    guard let first = byte(at: offset) else { return nil }
    let kind: Token.Kind
    if first.isDigit || (first == .period && byte(at: offset + 1)?.isDigit == true) {
      kind = try readNumber()
    } else if let literal = try readPrefixedText() {
      kind = literal
    } else if first.isLetter || first == .underscore {
      while let next = byte(at: offset), next.isAlphanumeric || next == .underscore { offset += 1 }
      kind = .name(text(from: start))
    } else if first == .backtick {
      kind = try readQuotedName()
    } else if let (symbol, spelling) = Token.symbols.first(where: { isNext($0.1) }) {
      offset += spelling.count
      kind = .symbol(symbol)
    } else {
      throw unknownCharacter()
    }
    return Token(kind: kind, range: ByteRange(start, offset))
  }

  /// White space, and comments from `//` to the end of the line.
  private mutating func skipSpace() {
    while let next = byte(at: offset) {
      if next.isWhitespace && next != 0x0B {
        offset += 1
      } else if next == .slash, byte(at: offset + 1) == .slash {
        while let next = byte(at: offset), !next.isLineEnd { offset += 1 }
      } else {
        return
      }
    }
  }

  /// A name of letters, digits and `_-./ ` between backticks.
  private mutating func readQuotedName() throws(ExpressionProblem) -> Token.Kind {
    let start = offset
    offset += 1
    while let next = byte(at: offset), next.isAlphanumeric || "_-./ ".utf8.contains(next) {
      offset += 1
    }
    guard byte(at: offset) == .backtick, offset > start + 1 else {
      throw problem(
        "'`' has no name and '`' after it; expected letters, digits, '_', '-', '.', '/' or spaces",
        from: start, to: start + 1)
    }
    offset += 1
    return .quotedName(text(from: start + 1, to: offset - 1))
  }

  private func unknownCharacter() -> ExpressionProblem {
    let scalar = UTF8Sequence(bytes, at: offset)?.scalar ?? "\u{FFFD}"
    let end = offset + UTF8.width(scalar)
    let hint =
      switch scalar {
      case "=": "; expected '=='"
      case "&": "; expected '&&'"
      case "|": "; expected '||'"
      case "“", "”", "„", "‘", "’", "«", "»": "; expected '\"' or \"'\" around text"
      case "≤": "; expected '<='"
      case "≥": "; expected '>='"
      case "≠": "; expected '!='"
      case "–", "—", "−": "; expected '-'"
      case "$", "@", "#", ";", "^", "~": " of an expression"
      default: ""
      }
    return problem(
      "\(String(scalar).quotedForMessage) is not an operator\(hint)", from: offset, to: end)
  }
}
