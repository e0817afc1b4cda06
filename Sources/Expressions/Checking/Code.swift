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

extension Code {
  /// The variables of which each, where it is absent, makes the value false.
  var testedVariables: [Int] {
    switch kind {
    case .isPresent(let variable): [variable]
    case .and(let operands): operands.flatMap(\.testedVariables)
    default: []
    }
  }

  /// The variables of which each, where it is absent, makes the value unknown: of one comparison,
  /// whose operands cannot fail.
  var comparedVariables: [Int] {
    switch kind {
    case .binary(.less, let left, let right), .binary(.lessOrEqual, let left, let right),
      .binary(.greater, let left, let right), .binary(.greaterOrEqual, let left, let right):
      let operands = [left, right].map(\.variableOrConstant)
      return operands.contains(nil) ? [] : operands.flatMap { $0 ?? [] }
    default: return []
    }
  }

  /// The variable that it is, none for a constant; nil for anything else.
  private var variableOrConstant: [Int]? {
    switch kind {
    case .variable(let variable): [variable]
    case .constant: []
    default: nil
    }
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
