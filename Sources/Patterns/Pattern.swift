/// A regular expression that is matched in time linear in the text: no input makes it run away.
package struct Pattern: Sendable {
  /// The pattern as it is written.
  package let text: String
  let program: PatternProgram
  /// The sets of characters that the programs match.
  let sets: [PatternSet]
  /// Inner ones before those that contain them.
  let lookarounds: [Lookaround]
  /// How many states its programs have together.
  package let size: Int

  /// A lookaround's program: of a lookahead, for reading backwards.
  struct Lookaround: Sendable {
    let program: PatternProgram
    let isBehind: Bool
  }

  /// Which regular expressions are accepted, and what they mean.
  package enum Dialect: Sendable {
    /// ECMA-262 in Unicode mode, as in JSON Schema.
    case ecma
    /// What ECMA-262 and RE2 both accept, with the meaning that it has in RE2, as in the Common
    /// Expression Language.
    case common
  }

  /// Reads and builds a pattern. Everything of ECMA-262 is supported but backreferences and the
  /// properties of scripts.
  package init(_ text: String, dialect: Dialect = .ecma) throws(PatternProblem) {
    let parsed = try PatternParser.parse(text, dialect)
    if let place = parsed.backreference {
      throw PatternProblem(kind: .backreference, scalars: place)
    }
    let limit = PatternProgramBuilder.sizeLimit
    var budget = limit
    var lookarounds: [Lookaround] = []
    var program: PatternProgram?
    for lookaround in parsed.lookarounds {
      program = PatternProgramBuilder.build(
        lookaround.syntax, isReversed: !lookaround.isBehind, budget: &budget)
      guard let program else { break }
      lookarounds.append(Lookaround(program: program, isBehind: lookaround.isBehind))
    }
    if lookarounds.count == parsed.lookarounds.count {
      program = PatternProgramBuilder.build(parsed.syntax, isReversed: false, budget: &budget)
    }
    guard let program else {
      let whole = 0..<text.unicodeScalars.count
      throw PatternProblem(kind: .tooLarge(limit: limit), scalars: whole)
    }
    self.text = text
    self.program = program
    sets = parsed.sets
    self.lookarounds = lookarounds
    size = limit - budget
  }

  /// The problem of a text that is not a regular expression of ECMA-262 at all, supported or not.
  package static func problem(of text: String) -> PatternProblem? {
    do {
      _ = try PatternParser.parse(text, .ecma)
      return nil
    } catch {
      return error
    }
  }

  /// Whether a part of `text` matches.
  package func matches(_ text: String) -> Bool {
    var matcher = PatternMatcher()
    var steps = Int.max
    return matcher.matches(text, self, steps: &steps) ?? false
  }
}
