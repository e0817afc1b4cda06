/// Why a text is not a regular expression, or not one that Catalint matches.
package struct PatternProblem: Error, Hashable, Sendable {
  package let kind: Kind
  /// The part of the pattern that is wrong, in Unicode scalars from its start.
  package let scalars: Range<Int>

  /// What is wrong with a pattern.
  package enum Kind: Hashable, Sendable {
    case unclosedGroup, unopenedGroup
    case unclosedClass
    case nothingToRepeat
    case quantifierOrder
    /// A `{`, `}` or `]` without a meaning at its place; ECMA-262's Unicode mode requires `\{`.
    case loneBracket(String)
    case unknownEscape(String)
    case unknownGroup(String)
    case classRangeOrder(String)
    case classRangeEnd(String)
    case unknownProperty(String)
    case duplicateGroupName(String), unknownGroupName(String)
    case tooDeep(limit: Int)
    case tooLong(limit: Int)
    case tooLarge(limit: Int)
    case backreference
    /// What only one of ECMA-262 and RE2 accepts, or what means something else in the other.
    case notCommon(String)
  }
}

extension PatternProblem {
  /// What is wrong, as a clause after the pattern: `has a group '(' that is not closed`.
  package func words(_ quoted: (String) -> String) -> String {
    switch kind {
    case .unclosedGroup: "has a group '(' that is not closed"
    case .unopenedGroup: "has a ')' that closes no group"
    case .unclosedClass: "has a class '[' that is not closed"
    case .nothingToRepeat: "has a quantifier with nothing to repeat"
    case .quantifierOrder: "has a quantifier whose bounds are in the wrong order"
    case .loneBracket(let text): "has a '\(text)' that must be written '\\\(text)'"
    case .unknownEscape(let text): "has an unknown escape, \(quoted(text))"
    case .unknownGroup(let text): "has a group of unknown kind, \(quoted(text))"
    case .classRangeOrder(let text): "has a range in the wrong order, \(quoted(text))"
    case .classRangeEnd(let text):
      "has a range that begins or ends with a class, \(quoted(text))"
    case .unknownProperty(let text): "names an unsupported property, \(quoted(text))"
    case .duplicateGroupName(let text): "names two groups \(quoted(text))"
    case .unknownGroupName(let text): "refers to a group that it does not have, \(quoted(text))"
    case .tooDeep(let limit): "has groups nested more than \(limit) deep"
    case .tooLong(let limit): "is longer than \(limit) characters"
    case .tooLarge(let limit): "needs more than \(limit) states, its repetitions written out"
    case .notCommon(let text):
      "has \(quoted(text)), which RE2 and ECMA-262 do not both accept with one meaning"
    case .backreference: "refers back to a group, which takes more than linear time to match"
    }
  }
}
