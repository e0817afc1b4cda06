/// The limits of an evaluation: hostile schemas and values end here.
enum EvaluationLimits {
  /// Schemas inside one another, each taking a piece of the stack.
  static let depth = 256
  /// Steps of a pattern over a text; a keyword, or a property that one looks at, counts as ten.
  static let steps = 20_000_000
  static let stepsOfKeyword = 10
  /// A report needs no more failures.
  static let failures = 1_000
}
