import SourceText

/// Open and closing tags, by CommonMark's rules for raw HTML.
extension Span where Element == UInt8 {
  /// The offset after the tag whose `<` stands at `start`, or nil where there is no whole tag.
  func htmlTagEnd(at start: Int, before end: Int) -> Int? {
    guard byte(at: start + 1, before: end) == .slash else {
      return openTagEnd(at: start, before: end)
    }
    guard let name = tagNameEnd(at: start + 2, before: end) else { return nil }
    let index = skipWhitespace(from: name, to: end)
    return byte(at: index, before: end) == .greaterThan ? index + 1 : nil
  }

  private func openTagEnd(at start: Int, before end: Int) -> Int? {
    guard var index = tagNameEnd(at: start + 1, before: end) else { return nil }
    while true {
      let next = skipWhitespace(from: index, to: end)
      guard let byte = byte(at: next, before: end) else { return nil }
      if byte == .greaterThan { return next + 1 }
      if byte == .slash {
        return self.byte(at: next + 1, before: end) == .greaterThan ? next + 2 : nil
      }
      guard next > index, let attribute = attributeEnd(at: next, before: end) else { return nil }
      index = attribute
    }
  }

  private func tagNameEnd(at start: Int, before end: Int) -> Int? {
    guard start < end, self[start].isLetter else { return nil }
    var index = start + 1
    while index < end, self[index].isAlphanumeric || self[index] == .hyphen { index += 1 }
    return index
  }

  /// The offset after an attribute's name and, where it has one, its value.
  private func attributeEnd(at start: Int, before end: Int) -> Int? {
    guard self[start].isLetter || self[start] == .underscore || self[start] == .colon else {
      return nil
    }
    var index = start + 1
    while index < end, self[index].isAttributeNameByte { index += 1 }
    let equals = skipWhitespace(from: index, to: end)
    guard byte(at: equals, before: end) == .equals else { return index }
    return attributeValueEnd(at: skipWhitespace(from: equals + 1, to: end), before: end)
  }

  private func attributeValueEnd(at start: Int, before end: Int) -> Int? {
    guard let quote = byte(at: start, before: end) else { return nil }
    if quote == .doubleQuote || quote == .singleQuote {
      return firstOffset(of: quote, from: start + 1, to: end).map { $0 + 1 }
    }
    var index = start
    while index < end, self[index].isUnquotedValueByte { index += 1 }
    return index > start ? index : nil
  }
}

extension UInt8 {
  fileprivate var isAttributeNameByte: Bool {
    isAlphanumeric || self == .underscore || self == .period || self == .colon || self == .hyphen
  }

  fileprivate var isUnquotedValueByte: Bool {
    switch self {
    case .doubleQuote, .singleQuote, .equals, .lessThan, .greaterThan, .backtick: false
    default: !isWhitespace
    }
  }
}
