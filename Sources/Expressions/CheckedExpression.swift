package import SourceText

/// An expression of the Common Expression Language whose names and types are checked.
///
/// All of the standard definitions but protobuf messages, enums and wrappers, and the macros with
/// two variables. Time zones have no names but UTC. `matches` takes the syntax that RE2 shares with
/// ECMA-262. As an extension, `has(x)` tests whether a variable has a value.
package struct CheckedExpression: Sendable {
  /// The steps that an evaluation takes at most by default.
  package static let defaultBudget = 1_000_000

  package let text: String
  /// The type of its result; `dyn` where that depends on values.
  package let type: ExpressionType
  /// The indices of the variables that it uses, in the order in which the text has them first.
  package let variables: [Int]
  private let code: Code

  /// The variables of which each, where it is absent, makes the expression false: `x` of
  /// `has(x) && y > 1`.
  package var testedVariables: [Int] { code.testedVariables }

  /// The variables of which each, where it is absent, makes the expression unknown: those of a
  /// comparison of two variables, or of one with a constant.
  package var comparedVariables: [Int] { code.comparedVariables }

  /// Reads and checks a text; nil where there are problems.
  ///
  /// The result must have the type `expected`, where one is given. `place` says where bytes of the
  /// text are in the source, such as those of a text between quotes; the problems are there.
  package static func compile(
    _ text: String, variables: ExpressionVariables, expecting expected: ExpressionType? = nil,
    place: (ByteRange) -> ByteRange = { $0 }
  ) -> (expression: CheckedExpression?, problems: [ExpressionProblem]) {
    var checker = Checker(text: text, variables: variables)
    do {
      let (code, type) = checker.check(try Parser.parse(text))
      if let expected, checker.problems.isEmpty, type.joined(with: expected) == nil {
        _ = checker.refuse(code.range, "expression is \(type); expected \(expected)")
      }
      if checker.problems.isEmpty {
        let expression = CheckedExpression(
          text: text, type: type.resolved, variables: checker.usedVariables, code: code)
        return (expression, [])
      }
    } catch {
      return (nil, [ExpressionProblem(place(error.range), error.message)])
    }
    let problems = checker.problems.sorted { $0.range < $1.range }
    return (nil, problems.map { ExpressionProblem(place($0.range), $0.message) })
  }

  /// Evaluates it over the values of the declared variables, in the order of their declarations;
  /// those that it does not use may have any. `budget` goes down by the steps taken. If it
  /// `hasMixedDates`, a boolean may be in place of a date, and what is computed with it is unknown.
  package func evaluate(
    _ values: [ExpressionValue], budget: inout Int, hasMixedDates: Bool = false
  ) throws(ExpressionError) -> ExpressionValue {
    var evaluator = Evaluator(values: values, budget: budget, hasMixedDates: hasMixedDates)
    defer { budget = evaluator.budget }
    return try evaluator.evaluate(code)
  }

  /// Evaluates it within the default budget. A result that is not known is `unknown` or `absent`.
  package func evaluate(_ values: [ExpressionValue]) throws(ExpressionError) -> ExpressionValue {
    var budget = Self.defaultBudget
    return try evaluate(values, budget: &budget)
  }
}

extension ExpressionType {
  /// The type with `dyn` for whatever is still open.
  fileprivate var resolved: ExpressionType {
    switch self {
    case .free: .dyn
    case .list(let item): .list(item.resolved)
    case .map(let key, let value): .map(key.resolved, value.resolved)
    default: self
    }
  }
}

/// A defect of an expression's text: of its syntax, its names or its types.
package struct ExpressionProblem: Error, Hashable, Sendable {
  /// The bytes that are wrong, in the text of the expression.
  package let range: ByteRange
  /// What is wrong, in one line: lower case, no final stop, the source quoted in `'…'`.
  package let message: String

  init(_ range: ByteRange, _ message: String) {
    self.range = range
    self.message = message
  }
}

/// Why an evaluation has no result: a division by zero, a key that a map does not have.
package struct ExpressionError: Error, Hashable, Sendable {
  /// The part that failed, in the text of the expression.
  package let range: ByteRange
  /// What went wrong, in one line: lower case, no final stop.
  package let message: String
  /// Whether the evaluation was given up since it cost too much, which nothing absorbs.
  package let isLimit: Bool

  init(_ range: ByteRange, _ message: String, isLimit: Bool = false) {
    self.range = range
    self.message = message
    self.isLimit = isLimit
  }
}
