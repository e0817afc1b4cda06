internal import SourceText

/// Brackets that are not closed, and misplaced text between brackets.
extension SyntaxErrorReading {
  /// A collection in brackets, begun at `start`, that does not go on at `offset`.
  func unfinishedFlow(at offset: Int, from start: Int) -> DataProblem {
    let opening = text.character(at: start)
    let bracket = text.string(opening)
    if isOutside(offset, start) { return DataProblem(.unclosedBracket(bracket), opening) }
    if let byte = text.byte(at: offset), Self.isClosing(byte) {
      let place = text.character(at: offset)
      return DataProblem(
        .mismatchedBracket(open: bracket, close: text.string(place)), place, related: opening)
    }
    let value = text.flowValue(from: offset)
    return DataProblem(.missingComma(before: text.string(value), bracket: bracket), value)
  }

  /// A place that must have a value, and has something else.
  func missingValue(at offset: Int) -> DataProblem {
    guard let flow = builder.open.last, flow.isFlow else { return reservedStart(at: offset) }
    let opening = text.character(at: flow.start)
    if isOutside(offset, flow.start) {
      return DataProblem(.unclosedBracket(text.string(opening)), opening)
    }
    let place = text.character(at: offset)
    let closing: UInt8 = flow.isMapping ? UInt8(ascii: "}") : .rightBracket
    if let byte = text.byte(at: offset), Self.isClosing(byte), byte != closing {
      return DataProblem(
        .mismatchedBracket(open: text.string(opening), close: text.string(place)), place,
        related: opening)
    }
    return unexpected(place, expected: "a value")
  }

  /// Whether `offset` is after everything that a bracket opened at `start` was intended to contain:
  /// at the end of the text, or on a later line that is indented no deeper.
  private func isOutside(_ offset: Int, _ start: Int) -> Bool {
    guard text.startOfText(from: offset) < text.range.end else { return true }
    let line = text.startOfLine(at: offset)
    guard line > start, text.keyColon(from: text.startOfEntry(onLineOf: offset)) != nil else {
      return false
    }
    return text.indentation(ofLineAt: offset) <= text.indentation(ofLineAt: start)
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == .rightBracket || byte == UInt8(ascii: "}")
  }
}
