internal import SourceText

extension JSONReader {
  mutating func takeWithoutComma(_ byte: UInt8) -> Bool {
    let found = nextWord()
    guard byte == .doubleQuote || byte == .leftBrace || byte == .leftBracket || byte.isAlphanumeric
    else {
      stop(.unexpected(text(found), expected: "',' or \(closingBracket)"), found)
      return false
    }
    report(.missingComma(before: text(found)), found)
    expectation = open.last?.isMapping == true ? .keyBehindComma : .valueBehindComma
    return true
  }

  mutating func openCollection(isMapping: Bool) -> Bool {
    guard open.count < JSONDocument.depthLimit else {
      problems.append(
        DataProblem(.tooDeep(limit: JSONDocument.depthLimit), ByteRange(offset, offset + 1)))
      return false
    }
    open.append(
      OpenCollection(
        start: offset, end: offset + 1, isMapping: isMapping, isFlow: true, anchor: nil,
        isMergeValue: false))
    offset += 1
    expectation = isMapping ? .firstKeyOrEnd : .firstValueOrEnd
    return true
  }

  mutating func closeCollection(_ byte: UInt8) -> Bool {
    let place = ByteRange(offset, offset + 1)
    guard let collection = open.last, expectation != .endOfText else {
      stop(.textAfterValue(text(place)), place)
      return false
    }
    guard collection.isMapping == (byte == .rightBrace) else {
      problems.append(
        DataProblem(
          .mismatchedBracket(
            open: collection.isMapping ? "{" : "[", close: byte == .rightBrace ? "}" : "]"), place,
          related: ByteRange(collection.start, collection.start + 1)))
      return false
    }
    switch expectation {
    case .value, .colon:
      stop(.unexpected(text(place), expected: expectation == .colon ? "':'" : "a value"), place)
      return false
    case .keyBehindComma, .valueBehindComma: report(.trailingComma, ByteRange(comma, comma + 1))
    default: break
    }
    offset += 1
    open.removeLast()
    close(collection, at: offset)
    return nodes <= JSONDocument.nodeLimit
  }

  mutating func close(_ collection: OpenCollection, at end: Int) {
    let node = collection.closed(at: end)
    for (first, second) in node.mapping?.duplicates ?? []
    where problems.count < JSONDocument.problemLimit {
      problems.append(
        DataProblem(
          .duplicateKey(second.scalar?.text ?? ""), second.range, related: first.range))
    }
    add(node)
  }

  mutating func endText() {
    if let collection = open.last {
      problems.append(
        DataProblem(
          .unclosedBracket(collection.isMapping ? "{" : "["),
          ByteRange(collection.start, collection.start + 1)))
    } else if expectation != .endOfText {
      report(.missingValue, ByteRange(at: range.end))
    }
    isComplete = expectation == .endOfText
    closeAll()
  }

  mutating func closeAll() {
    while let collection = open.popLast() { close(collection, at: collection.end) }
  }

  private var closingBracket: String { open.last?.isMapping == true ? "'}'" : "']'" }
}
