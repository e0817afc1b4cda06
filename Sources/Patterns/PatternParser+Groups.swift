internal import SourceText

extension PatternParser {
  mutating func readGroup() throws(PatternProblem) -> PatternSyntax {
    let start = offset
    for (mark, isBehind, isNegative) in [
      ("(?=", false, false), ("(?!", false, true), ("(?<=", true, false), ("(?<!", true, true),
    ] where take(mark) {
      try requireECMA(from: start)
      let syntax = try readGroupBody(from: start)
      lookarounds.append(PatternLookaround(syntax: syntax, isBehind: isBehind))
      // In Unicode mode an assertion cannot have a quantifier.
      return .lookaround(lookarounds.count - 1, isNegative: isNegative)
    }
    if !take("(?:") {
      groups += 1
      if take("(?<") {
        try readGroupName(from: start)
      } else if isNext("(?") {
        throw problem(.unknownGroup(text(from: start, to: start + 3)), from: start, to: start + 3)
      } else {
        offset += 1
      }
    }
    return try quantified(readGroupBody(from: start))
  }

  private mutating func readGroupName(from start: Int) throws(PatternProblem) {
    let name = readName()
    guard let name else {
      throw problem(.unknownGroup(text(from: start, to: start + 3)), from: start, to: start + 3)
    }
    guard !groupNames.contains(where: { $0.hasSameBytes(as: name) }) else {
      throw problem(.duplicateGroupName(name), from: start)
    }
    groupNames.append(name)
  }

  /// An identifier and its `>`.
  mutating func readName() -> String? {
    let start = offset
    while let next, next != ">" {
      let isStart = next.properties.isIDStart || next == "$" || next == "_"
      guard isStart || (offset > start && next.properties.isIDContinue) else { return nil }
      offset += 1
    }
    guard offset > start, offset < scalars.count else { return nil }
    offset += 1
    return text(from: start, to: offset - 1)
  }

  private mutating func readGroupBody(from start: Int) throws(PatternProblem) -> PatternSyntax {
    let syntax = try readAlternatives()
    guard take(")") else { throw problem(.unclosedGroup, from: start, to: start + 1) }
    return syntax
  }

  mutating func noteReference(number: Int, from start: Int) {
    numberedReferences.append((number, start..<offset))
    backreference = backreference ?? start..<offset
  }

  mutating func noteReference(name: String, from start: Int) {
    namedReferences.append((name, start..<offset))
    backreference = backreference ?? start..<offset
  }

  func checkReferences() throws(PatternProblem) {
    for reference in numberedReferences where reference.number > groups {
      let text = text(from: reference.scalars.lowerBound, to: reference.scalars.upperBound)
      throw PatternProblem(kind: .unknownEscape(text), scalars: reference.scalars)
    }
    let known = Set(groupNames.map { UTF8Key(text: $0) })
    for reference in namedReferences where !known.contains(UTF8Key(text: reference.name)) {
      throw PatternProblem(kind: .unknownGroupName(reference.name), scalars: reference.scalars)
    }
  }
}
