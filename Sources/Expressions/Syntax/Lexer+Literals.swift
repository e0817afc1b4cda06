internal import SourceText

extension Lexer {
  /// `42`, `0x2A`, `42u`, `4.2`, `.5` or `1e3`.
  mutating func readNumber() throws(ExpressionProblem) -> Token.Kind {
    let start = offset
    let isHexadecimal = byte(at: offset) == 0x30 && byte(at: offset + 1).map { $0 | 0x20 } == 0x78
    var isDouble = false
    if isHexadecimal {
      offset += 2
      while byte(at: offset)?.hexadecimalValue != nil { offset += 1 }
    } else {
      skipDigits()
      if byte(at: offset) == .period, byte(at: offset + 1)?.isDigit == true {
        isDouble = true
        offset += 1
        skipDigits()
      }
      if let exponent = endOfExponent() {
        isDouble = true
        offset = exponent
      }
    }
    let digits = text(from: isHexadecimal ? start + 2 : start)
    let isUnsigned = !isDouble && byte(at: offset).map { $0 | 0x20 } == 0x75
    if isUnsigned { offset += 1 }
    if let next = byte(at: offset), next.isAlphanumeric || next == .underscore {
      while let next = byte(at: offset), next.isAlphanumeric || next == .underscore { offset += 1 }
      throw notNumber(from: start)
    }
    if isDouble {
      guard let value = Double(digits) else { throw notNumber(from: start) }
      return .double(value)
    }
    guard !digits.isEmpty else { throw notNumber(from: start) }
    guard let value = UInt64(digits, radix: isHexadecimal ? 16 : 10) else {
      throw problem(
        "\(text(from: start).quotedForMessage) is too large; expected at most "
          + (isUnsigned ? "18446744073709551615" : "9223372036854775807"), from: start)
    }
    return isUnsigned ? .uint(value) : .int(value)
  }

  private func notNumber(from start: Int) -> ExpressionProblem {
    problem("\(text(from: start).quotedForMessage) is not a number", from: start)
  }

  private mutating func skipDigits() { while byte(at: offset)?.isDigit == true { offset += 1 } }

  private func endOfExponent() -> Int? {
    guard byte(at: offset).map({ $0 | 0x20 }) == 0x65 else { return nil }
    var end = offset + 1
    if let sign = byte(at: end), sign == .plus || sign == .hyphen { end += 1 }
    guard byte(at: end)?.isDigit == true else { return nil }
    while byte(at: end)?.isDigit == true { end += 1 }
    return end
  }

  /// `'…'`, `"…"`, `'''…'''` or `"""…"""`, with `r` before it for raw text and `b` for bytes; nil,
  /// and nothing read, where there is none.
  mutating func readPrefixedText() throws(ExpressionProblem) -> Token.Kind? {
    let start = offset
    var quote = offset
    let isBytes = byte(at: quote).map { $0 | 0x20 } == 0x62
    if isBytes { quote += 1 }
    let isRaw = byte(at: quote).map { $0 | 0x20 } == 0x72
    if isRaw { quote += 1 }
    guard let mark = byte(at: quote), mark == .singleQuote || mark == .doubleQuote else {
      return nil
    }
    offset = quote
    let isLong = isNext([mark, mark, mark])
    let close = Array(repeating: mark, count: isLong ? 3 : 1)
    offset += close.count
    let content = offset
    var value: [UInt8] = []
    places = []
    while !isNext(close) {
      guard let next = byte(at: offset), isLong || !next.isLineEnd else {
        throw problem(
          "text is not closed; expected \(text(from: quote, to: content)) at its end",
          from: start, to: content)
      }
      if !next.isContinuation { places.append(offset) }
      if next == .backslash, !isRaw {
        try readEscape(into: &value, isBytes: isBytes)
      } else {
        value.append(next)
        offset += 1
      }
    }
    places.append(offset)
    offset += close.count
    return isBytes ? .bytes(value) : .string(String(decoding: value, as: UTF8.self))
  }

  /// `\n`, `\x41`, `\101`, `\u00e9` or `\U0001f642`; a number is a byte in bytes, and a character
  /// in text.
  private mutating func readEscape(
    into value: inout [UInt8], isBytes: Bool
  ) throws(ExpressionProblem) {
    let start = offset
    offset += 2
    let letter = byte(at: start + 1) ?? 0
    if let plain = Self.escapes[letter] {
      value.append(plain)
      return
    }
    let code: UInt32?
    switch letter {
    case UInt8(ascii: "x"), UInt8(ascii: "X"): code = readDigits(2, radix: 16)
    case UInt8(ascii: "u") where !isBytes: code = readDigits(4, radix: 16)
    case UInt8(ascii: "U") where !isBytes: code = readDigits(8, radix: 16)
    case UInt8(ascii: "0")...UInt8(ascii: "3"):
      offset -= 1
      code = readDigits(3, radix: 8)
    default:
      let isUnicode = letter | 0x20 == UInt8(ascii: "u")
      throw problem(
        "unknown escape \(escape(from: start))"
          + (isUnicode ? " in bytes" : "; a backslash is written '\\\\'"), from: start)
    }
    guard let code else {
      throw problem("escape \(escape(from: start)) has too few digits", from: start)
    }
    if isBytes {
      value.append(UInt8(truncatingIfNeeded: code))
    } else if let scalar = Unicode.Scalar(code) {
      value.append(contentsOf: Array(String(scalar).utf8))
    } else {
      throw problem("\(escape(from: start)) is not a Unicode character", from: start)
    }
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    UInt8(ascii: "v"): 0x0B, .backslash: .backslash, UInt8(ascii: "?"): UInt8(ascii: "?"),
    .doubleQuote: .doubleQuote, .singleQuote: .singleQuote, .backtick: .backtick,
  ]

  /// The escape that begins at `start`, for a message.
  private func escape(from start: Int) -> String {
    var end = min(offset, bytes.count)
    while end < bytes.count, bytes[end].isContinuation { end += 1 }
    return text(from: start, to: end).quotedForMessage
  }

  private mutating func readDigits(_ count: Int, radix: UInt32) -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let digit = byte(at: offset)?.hexadecimalValue, digit < radix else { return nil }
      value = value &* radix &+ UInt32(digit)
      offset += 1
    }
    return value
  }
}
