internal import Patterns
internal import SourceText

/// A checked part of an expression, ready to be evaluated.
struct Code: Sendable {
  let range: ByteRange
  let kind: Kind

  indirect enum Kind: Sendable {
    case constant(ExpressionValue)
    case variable(Int)
    /// A variable of a comprehension.
    case local(Int)
    /// Whether a variable has a value.
    case isPresent(Int)
    /// Whether a set of records has one.
    case isFilled(Code)
    case select(Code, String)
    case has(Code, String)
    case index(Code, Code)
    case and([Code])
    case or([Code])
    case conditional(Code, Code, Code)
    case unary(Operator, Code)
    case binary(Operator, Code, Code)
    case call(Function, [Code])
    /// `matches` with a pattern that is in the expression.
    case matches(Code, Pattern)
    case list([Code])
    case map([(key: Code, value: Code)])
    case comprehension(Comprehension)
  }

  init(_ kind: Kind, _ range: ByteRange) {
    self.kind = kind
    self.range = range
  }
}

/// A macro that visits the items of a list or the keys of a map.
struct Comprehension: Sendable {
  enum Macro: String, CaseIterable {
    case all, exists, existsOne = "exists_one", map, filter, transformList, transformMap
  }

  let macro: Macro
  let items: Code
  /// The first of the variables among the locals.
  let local: Int
  /// Whether there are two, for index and value or for key and value.
  let hasTwoVariables: Bool
  /// What an item must satisfy to be transformed.
  let condition: Code?
  let body: Code
}
