import SourceText

/// Open and closing tags, by CommonMark's rules for raw HTML.
extension Span where Element == UInt8 {
  /// The offset after the tag whose `<` is at `start`, or nil where there is no whole tag.
  func htmlTagEnd(at start: Int, before end: Int) -> Int? {
    guard byte(at: start + 1, before: end) == .slash else {
      return openTagEnd(at: start, before: end)
    }
    guard let name = tagNameEnd(at: start + 2, before: end) else { return nil }
    let index = skipWhitespace(from: name, to: end)
    return byte(at: index, before: end) == .greaterThan ? index + 1 : nil
  }

  private func openTagEnd(at start: Int, before end: Int) -> Int? {
    var attributes: [HTMLAttribute] = []
    return readHTMLTag(at: start, before: end, into: &attributes)
  }

  /// The offset after the open tag whose `<` is at `start`, with its attributes added, or nil where
  /// there is no whole one.
  func readHTMLTag(
    at start: Int, before end: Int, into attributes: inout [HTMLAttribute]
  ) -> Int? {
    guard let nameEnd = tagNameEnd(at: start + 1, before: end) else { return nil }
    let tag = ByteRange(start + 1, nameEnd)
    let count = attributes.count
    var index = nameEnd
    while true {
      let next = skipWhitespace(from: index, to: end)
      let byte = byte(at: next, before: end)
      if byte == .greaterThan { return next + 1 }
      if byte == .slash, self.byte(at: next + 1, before: end) == .greaterThan { return next + 2 }
      guard next > index, let end = readAttribute(at: next, before: end, of: tag, into: &attributes)
      else {
        attributes.removeLast(attributes.count - count)
        return nil
      }
      index = end
    }
  }

  private func tagNameEnd(at start: Int, before end: Int) -> Int? {
    guard start < end, self[start].isLetter else { return nil }
    var index = start + 1
    while index < end, self[index].isAlphanumeric || self[index] == .hyphen { index += 1 }
    return index
  }

  /// The offset after an attribute's name and, where it has one, its value.
  private func readAttribute(
    at start: Int, before end: Int, of tag: ByteRange, into attributes: inout [HTMLAttribute]
  ) -> Int? {
    guard let first = byte(at: start, before: end),
      first.isLetter || first == .underscore || first == .colon
    else { return nil }
    var index = start + 1
    while index < end, self[index].isAttributeNameByte { index += 1 }
    let name = ByteRange(start, index)
    let equals = skipWhitespace(from: index, to: end)
    guard byte(at: equals, before: end) == .equals else {
      attributes.append(HTMLAttribute(tag: tag, name: name, value: ByteRange(at: index)))
      return index
    }
    let valueStart = skipWhitespace(from: equals + 1, to: end)
    guard let valueEnd = attributeValueEnd(at: valueStart, before: end) else { return nil }
    let isQuoted = self[valueStart] == .doubleQuote || self[valueStart] == .singleQuote
    let quote = isQuoted ? 1 : 0
    attributes.append(
      HTMLAttribute(
        tag: tag, name: name, value: ByteRange(valueStart + quote, valueEnd - quote)))
    return valueEnd
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
