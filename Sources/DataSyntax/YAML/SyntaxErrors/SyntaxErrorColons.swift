internal import SourceText

/// Colons that are missing, or are where no key can be.
extension SyntaxErrorReading {
  /// A line that must begin with a key, and does not.
  func missingColon(from start: Int) -> DataProblem {
    let line = text.restOfLine(from: start)
    if line.count > 1024, let colon = text.keyColon(from: start) {
      return DataProblem(.longKey, ByteRange(start, text.endOfText(before: colon)))
    }
    let name = text.string(line)
    guard let colon = line.offsets.first(where: { text.byte(at: $0) == .colon }),
      let next = text.byte(at: colon + 1), next != .slash, colon > start,
      (start..<colon).allSatisfy({ text.isKeyByte(at: $0) })
    else { return DataProblem(.missingColon(name), line) }
    return DataProblem(.missingSpace(afterColonIn: name), line)
  }

  /// A colon after a value that began before it, on its own line or on an earlier one.
  func misplacedColon(at offset: Int) -> DataProblem {
    if let problem = textBehindValue(at: offset) { return problem }
    let start = text.startOfEntry(onLineOf: offset)
    if let colon = text.keyColon(from: start), colon < offset {
      let value = text.restOfLine(from: text.startOfText(from: colon + 1))
      return DataProblem(.colonInValue(text.string(value)), value)
    }
    // The line goes on with a plain value from above: find the key that it belongs to.
    var first = start
    var line = text.startOfLine(at: offset)
    while let above = text.lineOfText(above: line) {
      line = above
      let entry = text.startOfEntry(onLineOf: line)
      guard let colon = text.keyColon(from: entry) else {
        first = entry
        if entry != text.startOfText(onLineOf: line) { break }
        continue
      }
      let isEmpty = text.restOfLine(from: colon + 1).isEmpty
      return isEmpty && first != start
        ? missingColon(from: first)
        : badIndentation(at: start, expected: [text.column(of: entry)])
    }
    return first == start
      ? unexpected(text.character(at: offset), expected: "a key before it")
      : missingColon(from: first)
  }
}
