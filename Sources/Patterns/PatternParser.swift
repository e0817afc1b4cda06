/// Parses a regular expression of ECMA-262 (2024, section 22.2.1) in Unicode mode, as JSON Schema
/// requires (Core 2020-12, section 6.4).
struct PatternParser {
  /// A longer pattern is refused before it is read.
  static let lengthLimit = 16_384
  /// Groups may be nested this deep; the reader calls itself for each.
  static let depthLimit = 50

  let scalars: [Unicode.Scalar]
  let dialect: Pattern.Dialect
  var offset = 0
  private var depth = 0
  private var sets: [PatternSet] = []
  var lookarounds: [PatternLookaround] = []
  var backreference: Range<Int>?
  var groupNames: [String] = []
  var groups = 0
  var numberedReferences: [(number: Int, scalars: Range<Int>)] = []
  var namedReferences: [(name: String, scalars: Range<Int>)] = []

  /// Reads the whole pattern.
  static func parse(
    _ pattern: String, _ dialect: Pattern.Dialect
  ) throws(PatternProblem) -> ParsedPattern {
    guard pattern.utf8.count <= lengthLimit else {
      throw PatternProblem(kind: .tooLong(limit: lengthLimit), scalars: 0..<0)
    }
    var parser = PatternParser(scalars: Array(pattern.unicodeScalars), dialect)
    let syntax = try parser.readAlternatives()
    guard parser.offset == parser.scalars.count else {
      throw parser.problem(.unopenedGroup, from: parser.offset, to: parser.offset + 1)
    }
    try parser.checkReferences()
    return ParsedPattern(
      syntax: syntax, sets: parser.sets, lookarounds: parser.lookarounds,
      backreference: parser.backreference)
  }

  private init(scalars: [Unicode.Scalar], _ dialect: Pattern.Dialect) {
    self.scalars = scalars
    self.dialect = dialect
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

  /// Refuses what one of ECMA-262 and RE2 does not have, where both are required.
  func requireECMA(from start: Int, to end: Int? = nil) throws(PatternProblem) {
    guard dialect == .common else { return }
    throw problem(.notCommon(text(from: start, to: end)), from: start, to: end)
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

  mutating func readAlternatives() throws(PatternProblem) -> PatternSyntax {
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
      return try quantified(character(dialect == .ecma ? .dot : .commonDot))
    case "\\":
      if take("\\b") { return .assertion(.wordBoundary) }
      if take("\\B") { return .assertion(.noWordBoundary) }
      return try quantified(readAtomEscape())
    default:
      offset += 1
      return try quantified(character(PatternSet(next.value)))
    }
  }

  mutating func quantified(_ atom: PatternSyntax) throws(PatternProblem) -> PatternSyntax {
    guard let bounds = try readQuantifier() else { return atom }
    return .repetition(atom, minimum: bounds.minimum, maximum: bounds.maximum)
  }
}
