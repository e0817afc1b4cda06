import SourceText

/// Scans GFM's extended autolinks.
extension Span where Element == UInt8 {
  /// The domain at `start`; valid if its last two parts have no underscore.
  func bareDomain(at start: Int, before end: Int) -> (end: Int, isValid: Bool)? {
    var index = start
    var underscores = 0
    var underscoresInPreviousPart = 0
    while index < end {
      let byte = self[index]
      if byte == .underscore {
        underscores += 1
      } else if byte == .period {
        underscoresInPreviousPart = underscores
        underscores = 0
      } else if !byte.isAlphanumeric, byte != .hyphen, byte.isASCII {
        break
      }
      index += 1
    }
    return index > start ? (index, underscores == 0 && underscoresInPreviousPart == 0) : nil
  }

  /// The end of a URL: before whitespace or `<`, and without trailing punctuation.
  func bareLinkEnd(from start: Int, domainEnd: Int, before end: Int) -> Int {
    var index = domainEnd
    while index < end, !self[index].isWhitespace, self[index] != .lessThan { index += 1 }
    return withoutTrailingPunctuation(from: start, to: index)
  }

  /// The end of the domain after the `@` of an e-mail address.
  func bareEmailEnd(after sign: Int, before end: Int, allowingPath: Bool) -> Int? {
    var index = sign + 1
    var hasPeriod = false
    while index < end {
      let byte = self[index]
      if byte == .period {
        guard index + 1 < end, self[index + 1].isAlphanumeric else { break }
        hasPeriod = true
      } else if byte == .at {
        return nil
      } else if byte == .slash, allowingPath {
        index += 1
        continue
      } else if !byte.isAlphanumeric, byte != .hyphen, byte != .underscore {
        break
      }
      index += 1
    }
    guard hasPeriod, index > sign + 1, self[index - 1].isLetter else { return nil }
    return index
  }

  /// `end` moved back over punctuation, entities and closing parentheses without opening ones.
  func withoutTrailingPunctuation(from start: Int, to end: Int) -> Int {
    var surplus = 0
    for index in start..<end {
      if self[index] == .leftParenthesis { surplus -= 1 }
      if self[index] == .rightParenthesis { surplus += 1 }
    }
    var index = end
    while index > start {
      switch self[index - 1] {
      case .questionMark, .exclamationMark, .period, .comma, .colon, .asterisk, .underscore,
        .tilde, .singleQuote, .doubleQuote:
        index -= 1
      case .rightParenthesis where surplus > 0:
        surplus -= 1
        index -= 1
      case .semicolon: index = entityStart(endingAt: index - 1, notBefore: start) ?? (index - 1)
      default: return index
      }
    }
    return index
  }

  /// The offset of the `&` of a possible entity whose `;` is at `semicolon`.
  private func entityStart(endingAt semicolon: Int, notBefore start: Int) -> Int? {
    var index = semicolon
    while index > start, self[index - 1].isLetter { index -= 1 }
    guard index < semicolon, index > start, self[index - 1] == .ampersand else { return nil }
    return index - 1
  }
}

extension UInt8 {
  /// A byte of the part before the `@` of a bare e-mail address.
  var isBareEmailByte: Bool {
    isAlphanumeric || self == .period || self == .plus || self == .hyphen || self == .underscore
  }
}
