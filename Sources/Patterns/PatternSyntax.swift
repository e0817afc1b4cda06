/// A regular expression as a tree: only what decides whether a text matches, so no captures and no
/// difference between greedy and lazy.
indirect enum PatternSyntax {
  /// A character of a set, by its index among those of the pattern.
  case character(set: Int)
  case sequence([PatternSyntax])
  case alternatives([PatternSyntax])
  case repetition(PatternSyntax, minimum: Int, maximum: Int?)
  case assertion(PatternAssertion)
  /// A lookahead or lookbehind, by its index among those of the pattern.
  case lookaround(Int, isNegative: Bool)

  /// Matches only the empty text.
  static var empty: PatternSyntax { .sequence([]) }
}

/// A condition on the place between two characters.
enum PatternAssertion {
  case start, end, wordBoundary, noWordBoundary
}

/// A part that must, or must not, match before or after a place.
struct PatternLookaround {
  let syntax: PatternSyntax
  let isBehind: Bool
}

/// A regular expression as it was read.
struct ParsedPattern {
  let syntax: PatternSyntax
  let sets: [PatternSet]
  /// Inner ones before those that contain them.
  let lookarounds: [PatternLookaround]
  /// The first backreference, in scalars.
  let backreference: Range<Int>?
}
