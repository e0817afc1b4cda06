import Expressions

/// Any text is an expression that can be evaluated, or gives a problem; every place is in the text.
enum ExpressionFuzzing {
  private static let variables = ExpressionVariables([
    "a": .int, "b": .double, "c": .timestamp, "d": .bool, "e": .string, "f": .list(.string),
    "g": .list(.map(.string, .dyn)), "h": .dyn, "i.j": .string, "k": .list(.record(record)),
  ])
  private static let part = RecordType(name: "n", fields: [("e", .string), ("b", .double)])
  private static let record = RecordType(
    name: "k", fields: [("e", .string), ("b", .double), ("n", .list(.record(part)))])

  /// The first part is an expression, the second the text of its string variables.
  static func evaluate(_ bytes: [UInt8]) {
    let input = FuzzInput(bytes)
    let text = String(decoding: input.first, as: UTF8.self)
    let whole = Array(text.utf8)
    let (expression, problems) = CheckedExpression.compile(text, variables: variables)
    require((expression == nil) == !problems.isEmpty, "neither an expression nor a problem")
    for problem in problems {
      require(isSound(problem.range, in: whole), "\(problem) is not in the text")
    }
    let subject = ExpressionValue.string(String(decoding: input.second, as: UTF8.self))
    let part = ExpressionMap(fields: [(name: "e", value: subject), (name: "b", value: .absent)])
    let record = ExpressionMap(fields: [
      (name: "e", value: subject), (name: "b", value: .absent),
      (name: "n", value: .list([.map(part)])),
    ])
    let values: [ExpressionValue] = [
      .int(7), .interval(lower: .double(1), upper: .double(2)),
      Timestamp(seconds: 0).map { .timestamp($0) } ?? .unknown, .unknown, subject,
      .list([subject, .absent]), .list([.map(record)]), .list([.map(record), .null, .double(1.5)]),
      subject, .list([.map(record), .map(record)]),
    ]
    var budget = 100_000
    do throws(ExpressionError) {
      _ = try expression?.evaluate(values, budget: &budget, hasMixedDates: bytes.count % 2 == 0)
    } catch {
      require(isSound(error.range, in: whole), "\(error) is not in the text")
    }
  }
}
