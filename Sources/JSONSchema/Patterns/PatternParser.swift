internal import DataSyntax

/// Reads a regular expression of ECMA-262 (2024, section 22.2.1) in Unicode mode, which is what
/// JSON Schema asks for (Core 2020-12, section 6.4).
struct PatternParser {
  /// A longer pattern is refused before it is read.
  static let lengthLimit = 16_384
  /// Groups may be nested this deep; the reader calls itself for each.
  static let depthLimit = 50

  let scalars: [Unicode.Scalar]
  var offset = 0
  private var depth = 0
  private var sets: [PatternSet] = []
  private var lookarounds: [PatternLookaround] = []
  private var backreference: Range<Int>?
  private var groupNames: [String] = []
  private var groups = 0
  private var numberedReferences: [(number: Int, scalars: Range<Int>)] = []
  private var namedReferences: [(name: String, scalars: Range<Int>)] = []

  /// Reads the whole pattern.
  static func parse(_ pattern: String) throws(PatternProblem) -> ParsedPattern {
    guard pattern.utf8.count <= lengthLimit else {
      throw PatternProblem(kind: .tooLong(limit: lengthLimit), scalars: 0..<0)
    }
    var parser = PatternParser(scalars: Array(pattern.unicodeScalars))
    let syntax = try parser.readAlternatives()
    guard parser.offset == parser.scalars.count else {
      throw parser.problem(.unopenedGroup, from: parser.offset, to: parser.offset + 1)
    }
    try parser.checkReferences()
    return ParsedPattern(
      syntax: syntax, sets: parser.sets, lookarounds: parser.lookarounds,
      backreference: parser.backreference)
  }

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  var next: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

  func isNext(_ text: String) -> Bool {
    scalars[offset...].starts(with: text.unicodeScalars)
  }

  mutating func take(_ text: String) -> Bool {
    guard isNext(text) else { return false }
    offset += text.unicodeScalars.count
    return true
  }

  func problem(_ kind: PatternProblem.Kind, from start: Int, to end: Int? = nil) -> PatternProblem {
    let end = min(max(end ?? offset, start), scalars.count)
    return PatternProblem(kind: kind, scalars: min(start, end)..<end)
  }

  func text(from start: Int, to end: Int? = nil) -> String {
    let end = min(end ?? offset, scalars.count)
    return String(String.UnicodeScalarView(scalars[min(start, end)..<end]))
  }

  /// A term of the set.
  mutating func character(_ set: PatternSet) -> PatternSyntax {
    sets.append(set)
    return .character(set: sets.count - 1)
  }

  mutating func noteReference(number: Int, from start: Int) {
    numberedReferences.append((number, start..<offset))
    backreference = backreference ?? start..<offset
  }

  mutating func noteReference(name: String, from start: Int) {
    namedReferences.append((name, start..<offset))
    backreference = backreference ?? start..<offset
  }

  private func checkReferences() throws(PatternProblem) {
    for reference in numberedReferences where reference.number > groups {
      let text = text(from: reference.scalars.lowerBound, to: reference.scalars.upperBound)
      throw PatternProblem(kind: .unknownEscape(text), scalars: reference.scalars)
    }
    let known = Set(groupNames.map { UTF8Key(text: $0) })
    for reference in namedReferences where !known.contains(UTF8Key(text: reference.name)) {
      throw PatternProblem(kind: .unknownGroupName(reference.name), scalars: reference.scalars)
    }
  }

  private mutating func readAlternatives() throws(PatternProblem) -> PatternSyntax {
    guard depth <= Self.depthLimit else {
      throw problem(.tooDeep(limit: Self.depthLimit), from: offset - 1)
    }
    depth += 1
    defer { depth -= 1 }
    var alternatives: [PatternSyntax] = []
    var terms: [PatternSyntax] = []
    while let next, next != ")" {
      if next == "|" {
        offset += 1
        alternatives.append(.sequence(terms))
        terms = []
      } else {
        terms.append(try readTerm(next))
      }
    }
    guard !alternatives.isEmpty else { return terms.count == 1 ? terms[0] : .sequence(terms) }
    return .alternatives(alternatives + [.sequence(terms)])
  }

  private mutating func readTerm(_ next: Unicode.Scalar) throws(PatternProblem) -> PatternSyntax {
    let start = offset
    switch next {
    case "^":
      offset += 1
      return .assertion(.start)
    case "$":
      offset += 1
      return .assertion(.end)
    case "*", "+", "?": throw problem(.nothingToRepeat, from: start, to: start + 1)
    case "{":
      var copy = self
      guard try copy.readBounds() == nil else {
        throw copy.problem(.nothingToRepeat, from: start)
      }
      throw problem(.loneBracket("{"), from: start, to: start + 1)
    case "}", "]":
      throw problem(.loneBracket(String(next)), from: start, to: start + 1)
    case "(": return try readGroup()
    case "[": return try quantified(character(readClass()))
    case ".":
      offset += 1
      return try quantified(character(.dot))
    case "\\":
      if take("\\b") { return .assertion(.wordBoundary) }
      if take("\\B") { return .assertion(.noWordBoundary) }
      return try quantified(readAtomEscape())
    default:
      offset += 1
      return try quantified(character(PatternSet(next.value)))
    }
  }

  private mutating func readGroup() throws(PatternProblem) -> PatternSyntax {
    let start = offset
    for (mark, isBehind, isNegative) in [
      ("(?=", false, false), ("(?!", false, true), ("(?<=", true, false), ("(?<!", true, true),
    ] where take(mark) {
      let syntax = try readGroupBody(from: start)
      lookarounds.append(PatternLookaround(syntax: syntax, isBehind: isBehind))
      // In Unicode mode an assertion takes no quantifier.
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

  private mutating func quantified(_ atom: PatternSyntax) throws(PatternProblem) -> PatternSyntax {
    guard let bounds = try readQuantifier() else { return atom }
    return .repetition(atom, minimum: bounds.minimum, maximum: bounds.maximum)
  }
}
