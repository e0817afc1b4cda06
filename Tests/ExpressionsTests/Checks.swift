import Expressions
import SourceText
import TestSupport
import Testing

/// The variables of the tests, as a contract would declare them.
enum Record {
  static let variables = ExpressionVariables([
    "context_window": .int, "max_output": .int, "price": .double, "release_date": .timestamp,
    "end_of_life": .timestamp, "reasoning": .bool, "title": .string, "aliases": .list(.string),
    "models": .list(.map(.string, .dyn)), "path.topic": .string, "any": .dyn,
    "releases": .list(.record(release)),
  ])

  private static let part = RecordType(name: "parts", fields: [("weight", .double)])
  private static let release = RecordType(
    name: "releases",
    fields: [("cycle", .string), ("eol", .dyn), ("parts", .list(.record(part)))])

  /// Values by name; the others are absent.
  static func values(_ values: KeyValuePairs<String, ExpressionValue>) -> [ExpressionValue] {
    var result = Array(repeating: ExpressionValue.absent, count: variables.names.count)
    for (name, value) in values {
      if let index = variables.index(of: name) { result[index] = value }
    }
    return result
  }
}

/// The result of an expression as text; `error: …` for an error, and nil where it is refused.
func result(
  of text: String, _ values: KeyValuePairs<String, ExpressionValue> = [:],
  budget: Int = CheckedExpression.defaultBudget
) -> String? {
  guard let expression = compile(text) else { return nil }
  var budget = budget
  do throws(ExpressionError) {
    return try expression.evaluate(Record.values(values), budget: &budget).canonical
  } catch {
    #expect(error.range.end <= text.utf8.count && !error.message.hasSuffix("."))
    return "error: \(error.message)"
  }
}

func compile(
  _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) -> CheckedExpression? {
  let (expression, problems) = CheckedExpression.compile(text, variables: Record.variables)
  for problem in problems {
    Issue.record(
      "\(text): \(problem.message) at \(problem.range)", sourceLocation: sourceLocation)
  }
  return expression
}

/// Expects the problems of a text, whose places are marked in it.
func expectProblems(
  _ marked: String, _ messages: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  let text = MarkedText(marked)
  let (expression, problems) = CheckedExpression.compile(
    text.text, variables: Record.variables)
  #expect((expression == nil) == !problems.isEmpty, sourceLocation: sourceLocation)
  #expect(problems.map(\.message) == messages, "\(marked)", sourceLocation: sourceLocation)
  #expect(problems.map(\.range) == text.ranges, "\(marked)", sourceLocation: sourceLocation)
}
