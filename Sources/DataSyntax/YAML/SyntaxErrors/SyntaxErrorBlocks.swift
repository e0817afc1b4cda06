internal import SourceText

/// Lines that belong to no block, and text after a complete value.
extension SyntaxErrorReading {
  /// Something that is neither the next entry of an open block nor its end.
  func unexpectedBlock(at offset: Int) -> DataProblem {
    if let problem = textBehindValue(at: offset) { return problem }
    if builder.last == nil, builder.open.isEmpty,
      let line = text.lineOfText(above: text.startOfLine(at: offset)),
      text.byte(at: line) == .percent
    {
      return directive(at: line)
    }
    let rest = text.restOfLine(from: offset)
    let line = text.startOfLine(at: offset)
    let lines = [line, text.lineOfText(above: line) ?? line]
    let isAfterEnd = lines.contains { text.string(text.clamped(ByteRange($0, $0 + 3))) == "..." }
    if builder.open.isEmpty, isAfterEnd {
      return unexpected(rest, expected: "nothing after '...'")
    }
    var blocks = builder.open.filter { !$0.isFlow }.map(\.start)
    if let last = builder.last, last.items != nil || last.mapping != nil,
      let first = text.byte(at: last.range.start), first != .leftBracket, first != UInt8(ascii: "{")
    {
      blocks.append(last.range.start)
    }
    let expected = Array(Set(blocks.map(text.column(of:)))).sorted()
    guard !expected.isEmpty else {
      return DataProblem(.textAfterValue(text.string(rest), quote: nil), rest)
    }
    guard expected.contains(text.column(of: offset)) else {
      return badIndentation(at: offset, expected: expected)
    }
    let isList = builder.open.last.map { !$0.isMapping } ?? (builder.last?.items != nil)
    return unexpected(rest, expected: isList ? "'- '" : "'key: value'")
  }

  /// A line whose first entry is at `offset`, at the wrong indentation.
  func badIndentation(at offset: Int, expected: [Int]) -> DataProblem {
    let line = text.restOfLine(from: offset)
    let end = text.keyColon(from: offset).map { min($0, line.end) } ?? line.end
    let place = ByteRange(offset, text.endOfText(before: max(end, offset)))
    return DataProblem(
      .badIndentation(of: text.string(place), found: text.column(of: offset), expected: expected),
      place)
  }

  /// Text on the line of the last value, after its closing quote or bracket; nil where there is no
  /// such value.
  func textBehindValue(at offset: Int) -> DataProblem? {
    guard let last = builder.last, !last.range.isEmpty, last.range.end <= offset,
      last.scalar?.style != .plain,
      text.startOfText(from: last.range.end) == offset,
      text.endOfLine(from: last.range.end) >= offset
    else { return nil }
    // An alias followed by text is not an alias.
    if case .unknown = last.content { return reservedStart(at: last.range.start) }
    let quote: String? =
      switch last.scalar?.style {
      case .singleQuoted: "'"
      case .doubleQuoted: "\""
      default: nil
      }
    // A quote left open is closed by the next opening quote, which comes after a key.
    let lastLine = text.startOfLine(at: last.range.end)
    if quote != nil, lastLine > last.range.start, text.keyColon(from: lastLine) != nil {
      return unclosedQuote(at: last.range.start)
    }
    let rest = text.restOfLine(from: offset)
    return DataProblem(.textAfterValue(text.string(rest), quote: quote), rest)
  }
}
