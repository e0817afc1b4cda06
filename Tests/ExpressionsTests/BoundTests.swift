import Expressions
import SourceText
import TestSupport
import Testing

/// Expressions and values made to take long, and damaged texts.
@Suite struct BoundTests {
  private static let limit =
    "error: expression takes more than 1000000 steps to evaluate"

  private func numbers(_ count: Int) -> ExpressionValue {
    .list((0..<count).map { .int(Int64($0)) })
  }

  @Test(arguments: [
    "any.all(x, any.all(y, x + y >= 0))", "any.exists(x, any.exists(y, x + y < 0)) || true",
    "any.map(x, any)  == any.map(x, any)", "size(any.filter(x, x in any)) == 0",
    "any.map(x, any + any).size() == 1",
  ])
  func `a comprehension in a comprehension ends with an error`(text: String) {
    #expect(result(of: text, ["any": numbers(100_000)]) == Self.limit, "\(text)")
  }

  @Test func `a long comprehension within the limit has a result`() {
    #expect(result(of: "any.all(x, x >= 0)", ["any": numbers(100_000)]) == "bool true")
  }

  @Test func `texts that double themselves end with an error`() {
    var text = "'aaaaaaaaaaaaaaaa'"
    for _ in 0..<30 { text = "[\(text)].map(x, x + x)[0]" }
    #expect(result(of: "size(\(text)) > 0") == Self.limit)
  }

  @Test func `the pattern and the search for a part are linear`() {
    let text = String(repeating: "a", count: 20_000)
    let values: KeyValuePairs<String, ExpressionValue> = [
      "title": .string(text), "aliases": .list([.string(text + "b")]),
    ]
    #expect(result(of: "title.matches('(a*)*b')", values) == "bool false")
    #expect(result(of: "title.contains(aliases[0])", values) == "bool false")
    #expect(
      result(of: "(title + 'b').contains(title.matches('b') ? '' : 'aaaaaaab')", values)
        == "bool true")
    #expect(
      result(
        of: "any.exists(x, title.matches('(a*)*b'))",
        [
          "title": .string(text), "any": numbers(100),
        ]) == Self.limit)
  }

  @Test func `the steps taken are counted`() throws {
    let expression = try #require(compile("1 + 1 == 2"))
    var budget = 10
    _ = try expression.evaluate([], budget: &budget)
    #expect(budget == 5)
    budget = 4
    #expect(throws: ExpressionError.self) { try expression.evaluate([], budget: &budget) }
    #expect(budget == 0)
  }

  @Test(arguments: [
    ("(", ")", "1"), ("[", "]", ""), ("!(", ")", "true"), ("-(", ")", "any"), ("any[", "]", "0"),
    ("{1: ", "}", "1"), ("dyn(", ")", "any"), ("true ? 1 : ", "", "1"), ("1 + ", "", "1"),
    ("", ".a", "any"), ("", "[0]", "any"), ("", " + 1", "1"), ("any.all(x, ", ")", "true"),
  ])
  func `depth is limited`(open: String, close: String, inner: String) {
    for depth in [90, 1_000] {
      let text =
        String(repeating: open, count: depth) + inner + String(repeating: close, count: depth)
      let (expression, problems) = CheckedExpression.compile(text, variables: Record.variables)
      if depth == 90 {
        #expect(problems.map(\.message) == [], "\(open)")
      } else {
        #expect(expression == nil)
        #expect(problems.map(\.message) == ["expression is nested more than 100 deep"], "\(open)")
      }
    }
  }

  @Test func `a chain of conditions is not deep`() {
    let text = String(repeating: "true && ", count: 1_000) + "true"
    #expect(result(of: text) == "bool true")
  }

  @Test func `a text that is too long is refused`() {
    let text = String(repeating: " ", count: 20_000) + "1"
    let problems = CheckedExpression.compile(text, variables: Record.variables).problems
    #expect(problems.map(\.message) == ["expression is longer than 16384 bytes"])
  }

  @Test func `reading takes time linear in the text`() {
    for (open, item) in [("[", "a.b.c, "), ("[", "titel, "), ("[", "'é\\n', "), ("[", "1 < 2, ")] {
      Growth.expectLinear("\(item)", upTo: 2_000) { count in
        open + String(repeating: item, count: count) + "1]"
      } _: { text in
        _ = CheckedExpression.compile(text, variables: Record.variables)
      }
    }
  }

  @Test func `any text is refused or evaluated`() {
    let pieces =
      """
      1 0u 2.5 'a' "é" b'\\xff' r'\\' true null title any aliases models path.topic ( ) [ ] { } , : .
      ? + - * / % ! < <= == != && || in has( size( .all(x, .map(x, x .exists( .matches( timestamp(
      duration( int( string( dyn( '1h' \'\'\'x // \\ ` 世 \u{200D} 9223372036854775807
      """.split(whereSeparator: \.isWhitespace).map(String.init) + ["\n", " ", "x"]
    var random = SeededRandom(seed: 11)
    let values = Record.values([
      "title": .string("aé"), "any": .list([.int(1), .double(.nan), .absent, .null]),
      "aliases": .list([.string("a"), .unknown]), "max_output": .unknown,
    ])
    var evaluated = 0
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1..<9, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      evaluated += Soundness.check(Array(text.utf8), values) ? 1 : 0
    }
    #expect(evaluated > 200, "\(evaluated)")
  }

  @Test func `damaged expressions never trap, and every place is in the text`() {
    let texts = [
      "has(price) && price > 1.5 ? title.matches('^a+$') : aliases.exists(a, a in ['x', title])",
      "models.filter(m, m.price < 2).map(m, {'a': m.id, 1u: [m]})[0].a == \"\\u00e9\\101\"",
      "timestamp('2025-04-14T07:32:00Z') - release_date > duration('1h30m') || -3 % 2 == -1",
    ].map { Array($0.utf8) }
    var random = SeededRandom(seed: 12)
    let model = ExpressionMap(fields: [
      (name: "id", value: .string("m")), (name: "price", value: .int(1)),
    ])
    let values = Record.values([
      "price": .interval(lower: .double(1), upper: .double(2)), "title": .string("aa"),
      "aliases": .list([.string("x")]), "models": .list([.map(model)]),
    ])
    for _ in 0..<6_000 {
      guard let text = texts.randomElement(using: &random) else { continue }
      _ = Soundness.check(random.mutate(text), values)
    }
  }
}

/// What is true of every text.
enum Soundness {
  /// Expects places within the text; whether it could be evaluated.
  static func check(_ bytes: [UInt8], _ values: [ExpressionValue]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    let whole = Array(text.utf8)
    let (expression, problems) = CheckedExpression.compile(text, variables: Record.variables)
    #expect((expression == nil) == !problems.isEmpty)
    for problem in problems {
      #expect(isSound(problem.range, in: whole), "\(text): \(problem)")
      #expect(!problem.message.isEmpty && !problem.message.contains("\n"), "\(text)")
    }
    guard let expression else { return false }
    do throws(ExpressionError) {
      var budget = 10_000
      let result = try expression.evaluate(values, budget: &budget)
      #expect(fits(result, expression.type), "\(text): \(result.canonical), \(expression.type)")
    } catch {
      #expect(isSound(error.range, in: whole), "\(text): \(error)")
    }
    return true
  }

  private static func isSound(_ range: ByteRange, in bytes: [UInt8]) -> Bool {
    range.end <= bytes.count
      && [range.start, range.end].allSatisfy { $0 == bytes.count || !bytes[$0].isContinuation }
  }

  /// Whether a value has the type that the checker computed.
  static func fits(_ value: ExpressionValue, _ type: ExpressionType) -> Bool {
    switch (value, type) {
    case (_, .dyn), (.absent, _), (.unknown, _), (.null, .null), (.bool, .bool), (.int, .int),
      (.uint, .uint), (.double, .double), (.string, .string), (.bytes, .bytes),
      (.timestamp, .timestamp), (.duration, .duration), (.type, .type):
      true
    case (.interval(let lower, _), _): fits(lower, type)
    case (.list(let items), .list(let item)): items.allSatisfy { fits($0, item) }
    case (.map(let map), .map(let key, let value)):
      map.entries.allSatisfy { fits($0.key, key) && fits($0.value, value) }
    default: false
    }
  }
}
