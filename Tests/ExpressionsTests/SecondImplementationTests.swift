import Expressions
import Foundation
import TestSupport
import Testing

/// Another implementation of the language, the PyPI package cel-expr-python, has the same results.
///
/// Expressions and values are made from the grammar with a seed: 2,000, or as many as
/// `CATALINT_EXPRESSIONS` says.
@Suite(.takesLong, .enabled(if: SecondOpinion.canEvaluateExpressions))
struct SecondImplementationTests {
  @Test func `random expressions have the results of another implementation`() throws {
    let environment = ProcessInfo.processInfo.environment
    let count = environment["CATALINT_EXPRESSIONS"].flatMap { Int($0) } ?? 2_000
    var generator = ExpressionGenerator(
      seed: environment["CATALINT_EXPRESSIONS_SEED"].flatMap { UInt64($0) } ?? 17)
    var lines: [String] = []
    var own: [String] = []
    for _ in 0..<count {
      let text = generator.expression()
      let values = generator.values()
      lines.append(line(text, values))
      own.append(Self.outcome(text, values))
    }
    let other = try SecondOpinion.outcomes(of: lines)
    try #require(other.count == count)
    var disagreements = 0
    var known = 0
    for index in 0..<count where own[index] != other[index] {
      if Self.isKnown(lines[index], own[index], other[index]) {
        known += 1
        continue
      }
      disagreements += 1
      guard disagreements <= 20 else { continue }
      Issue.record("\(lines[index])\nhere:  \(own[index])\nthere: \(other[index])")
    }
    #expect(disagreements == 0)
    // The known differences hide few others.
    #expect(known <= count / 200, "\(known)")
    // Most expressions have a value, or the comparison is worth little.
    #expect(own.filter { $0 != "error" && $0 != "refused" }.count > count / 3)
  }

  private static func outcome(_ text: String, _ values: [ExpressionValue]) -> String {
    let compiled = CheckedExpression.compile(text, variables: ExpressionGenerator.variables)
    guard let expression = compiled.expression else { return "refused" }
    return (try? expression.evaluate(values))?.canonical ?? "error"
  }

  /// No outcome there, or a difference on purpose.
  private static func isKnown(_ line: String, _ own: String, _ other: String) -> Bool {
    switch (own, other) {
    case (_, "crashed"): true
    // The language lets null be a message, which times are there. Here it is not a time, since
    // a record has no null in the place of a value.
    case ("refused", _) where line.contains("null"): true
    // There, `int` takes a duration when types are checked, and fails when it is evaluated. Here, a
    // literal that is not a timestamp is refused when types are checked.
    case ("refused", "error"): line.contains("int(") || line.contains("timestamp(")
    // There, a value of any type in a map has the type of the other values. In the language, a map
    // of several types has values of any type.
    case (_, "refused") where line.contains("'k': "): true
    // There, an item of a value of any type has the type of the first operator that takes it.
    case ("error", "refused") where line.contains("dyn("): true
    // There, `int` takes a bool when it is evaluated, but not when types are checked.
    case ("error", _) where line.contains("int(dyn("): true
    // The order of a map is left open.
    default:
      (line.contains("(z, ") || line.contains("(x, ")) && own.utf8.sorted() == other.utf8.sorted()
    }
  }

  private func line(_ text: String, _ values: [ExpressionValue]) -> String {
    let fields = zip(ExpressionGenerator.variables.names, values).map {
      "\(Self.quoted($0)): \(Self.tagged($1))"
    }
    return "{\"text\": \(Self.quoted(text)), \"values\": {\(fields.joined(separator: ", "))}}"
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
    return "\"\(escaped)\""
  }

  private static func tagged(_ value: ExpressionValue) -> String {
    func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
      bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
    switch value {
    case .bool(let flag): return "{\"bool\": \(flag)}"
    case .int(let number): return "{\"int\": \"\(number)\"}"
    case .uint(let number): return "{\"uint\": \"\(number)\"}"
    case .double(let number):
      let bits = String(number.bitPattern, radix: 16)
      return "{\"double\": \"\(String(repeating: "0", count: 16 - bits.utf8.count))\(bits)\"}"
    case .string(let text): return "{\"string\": \(quoted(text))}"
    case .bytes(let bytes): return "{\"bytes\": \"\(hexadecimal(bytes))\"}"
    case .list(let items):
      return "{\"list\": [\(items.map { tagged($0) }.joined(separator: ", "))]}"
    case .map(let map):
      let pairs = map.entries.map { "[\(tagged($0.key)), \(tagged($0.value))]" }
      return "{\"map\": [\(pairs.joined(separator: ", "))]}"
    case .timestamp(let time): return "{\"timestamp\": [\(time.seconds), \(time.nanoseconds)]}"
    case .duration(let span): return "{\"duration\": [\(span.seconds), \(span.nanoseconds)]}"
    default: return "{\"null\": null}"
    }
  }
}

extension SecondOpinion {
  /// Whether there is a Python with cel-expr-python.
  fileprivate static let canEvaluateExpressions =
    (try? run(["-c", "import cel_expr_python.cel"])) != nil

  /// The outcomes of expressions, each a line of JSON.
  fileprivate static func outcomes(of lines: [String]) throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "expressions-\(UUID().uuidString).jsonl")
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let program = PackageFolder.root.appending(path: "Tests/Tools/cel_opinion.py").path
    let output = try run([program, file.path])
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
