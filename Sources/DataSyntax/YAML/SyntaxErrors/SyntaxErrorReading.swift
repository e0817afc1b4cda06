internal import SourceText

/// Words an error of libyaml for a user, by its message and by the text around its place.
///
/// libyaml reports where it gave up, which is often lines after the defect.
struct SyntaxErrorReading {
  let text: TextAround
  /// The state before the error: the open brackets and blocks, the last value.
  let builder: YAMLTreeBuilder

  init(_ bytes: [UInt8], in range: ByteRange, after builder: YAMLTreeBuilder) {
    text = TextAround(bytes, in: range)
    self.builder = builder
  }

  func problem(for failure: YAMLFailure) -> DataProblem {
    let place = failure.problemOffset
    let start = failure.contextOffset
    switch failure.problem {
    case "could not find expected ':'": return missingColon(from: start)
    case "mapping values are not allowed in this context": return misplacedColon(at: place)
    case "block sequence entries are not allowed in this context":
      if let problem = textBehindValue(at: place) { return problem }
      // A lone hyphen is a value that means "none".
      return text.restOfLine(from: place).count == 1
        ? reservedStart(at: place) : misplaced(.misplacedListEntry, at: place)
    case "mapping keys are not allowed in this context":
      return textBehindValue(at: place) ?? misplaced(.misplacedKey, at: place)
    case "found character that cannot start any token":
      return textBehindValue(at: place) ?? reservedStart(at: place)
    case "found a tab character where an indentation space is expected",
      "found a tab character that violates indentation":
      return tab(at: place)
    case "found unexpected end of stream", "found unexpected document indicator":
      return unclosedQuote(at: start)
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      return unknownEscape(at: place)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      return unfinishedFlow(at: place, from: start)
    case "did not find expected node content": return missingValue(at: place)
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>", "did not found expected <document start>":
      return unexpectedBlock(at: place)
    case "did not find expected alphabetic or numeric character":
      return reservedStart(at: start)
    case "found an indentation indicator equal to 0":
      return unexpected(text.character(at: place), expected: "an indentation from 1 to 9")
    case "out of memory": return DataProblem(.outOfMemory, ByteRange(at: text.range.start))
    default: return byContext(failure)
    }
  }

  private func byContext(_ failure: YAMLFailure) -> DataProblem {
    let start = failure.contextOffset
    switch failure.context {
    case "while scanning a block scalar":
      let rest = text.restOfLine(from: failure.problemOffset)
      return DataProblem(
        .textAfterBlockIndicator(
          text.string(rest), indicator: text.string(text.character(at: start))), rest)
    case "while scanning a tag", "while parsing a tag", "while parsing a node":
      let tag = text.word(from: start)
      return DataProblem(.tag(text.string(tag)), tag)
    case "while scanning a directive", "while scanning a %YAML directive",
      "while scanning a %TAG directive", "while parsing a %TAG directive":
      let isDirective =
        builder.last == nil && builder.open.isEmpty && text.keyColon(from: start) == nil
      return isDirective ? directive(at: start) : reservedStart(at: start)
    default:
      let isDirective = failure.problem.contains("directive") || failure.problem.contains("YAML")
      return isDirective
        ? directive(at: failure.problemOffset)
        : unexpected(text.character(at: failure.problemOffset), expected: "valid YAML")
    }
  }

  func directive(at offset: Int) -> DataProblem {
    let line = text.restOfLine(from: offset)
    return DataProblem(.directive(text.string(line)), line)
  }

  /// `place` is not what was expected there.
  func unexpected(_ place: ByteRange, expected: String) -> DataProblem {
    DataProblem(
      .unexpected(place.isEmpty ? "end of text" : text.string(place), expected: expected), place)
  }

  private func misplaced(_ kind: DataProblem.Kind, at offset: Int) -> DataProblem {
    DataProblem(kind, text.character(at: offset))
  }

  private func tab(at offset: Int) -> DataProblem {
    var end = offset
    while text.byte(at: end) == .tab { end += 1 }
    let isIndentation = text.startOfText(onLineOf: offset) >= offset
    return DataProblem(
      .tab(isIndentation: isIndentation), ByteRange(offset, max(end, offset + 1)))
  }

  /// A plain value that begins with a character of another meaning; a tab is one, too.
  func reservedStart(at offset: Int) -> DataProblem {
    if text.byte(at: offset) == .tab { return tab(at: offset) }
    let isInFlow = builder.open.last?.isFlow == true
    var value = isInFlow ? text.flowValue(from: offset) : text.restOfLine(from: offset)
    if text.startOfEntry(onLineOf: offset) == offset, let colon = text.keyColon(from: offset),
      offset < colon, colon < value.end
    {
      value = ByteRange(offset, text.endOfText(before: colon))
    }
    guard !value.isEmpty else { return unexpected(value, expected: "a value") }
    let character = text.string(text.character(at: offset))
    return DataProblem(.reservedStart(text.string(value), character: character), value)
  }

  /// From the quote to the end of its line: what follows may be intended as text outside.
  func unclosedQuote(at offset: Int) -> DataProblem {
    let line = ByteRange(offset, text.endOfText(before: text.endOfLine(from: offset)))
    return DataProblem(.unclosedQuote(text.string(text.character(at: offset))), line)
  }

  private func unknownEscape(at offset: Int) -> DataProblem {
    // For a hexadecimal escape libyaml reports the place of the digits.
    let start = text.byte(at: offset) == .backslash ? offset : max(text.range.start, offset - 2)
    let letter = text.character(at: start + 1)
    let digits =
      switch text.byte(at: letter.start) {
      case UInt8(ascii: "x"): 2
      case UInt8(ascii: "u"): 4
      case UInt8(ascii: "U"): 8
      default: 0
      }
    var end = letter.end
    while end < letter.end + digits, text.byte(at: end)?.isAlphanumeric == true { end += 1 }
    let escape = ByteRange(start, end)
    return DataProblem(.unknownEscape(text.string(escape)), escape)
  }
}
