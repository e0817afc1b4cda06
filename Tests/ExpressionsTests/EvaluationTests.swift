import Expressions
import SourceText
import TestSupport
import Testing

/// What the public tests leave open: times, texts of numbers, names with dots, errors.
@Suite struct EvaluationTests {
  @Test(arguments: [
    ("string(1e6)", "1e+06"), ("string(123456.0)", "123456"), ("string(0.0001)", "0.0001"),
    ("string(0.00001234)", "1.234e-05"), ("string(-0.0)", "-0"), ("string(1.5)", "1.5"),
    ("string(0.1 + 0.2)", "0.30000000000000004"), ("string(1.0 / 0.0)", "inf"),
    ("string(-1e100)", "-1e+100"), ("string(12345678901234567890.0)", "1.2345678901234567e+19"),
    ("string(0.0 / 0.0)", "nan"), ("string(100.25)", "100.25"), ("string(1e-7)", "1e-07"),
    ("string(duration('1h1m1.5s'))", "3661.500s"), ("string(duration('-1500ms'))", "-1.500s"),
    ("string(duration('1ns'))", "0.000000001s"), ("string(duration('0'))", "0s"),
    ("string(timestamp('2009-02-13T23:31:30.5+02:00'))", "2009-02-13T21:31:30.500Z"),
    ("string(timestamp('0001-01-01T00:00:00Z'))", "0001-01-01T00:00:00Z"),
    ("string(timestamp('2024-02-29t12:00:00z'))", "2024-02-29T12:00:00Z"),
  ])
  func `a value is written as other implementations do`(text: String, expected: String) throws {
    let hexadecimal = expected.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(result(of: text) == "string \(hexadecimal)", "\(text)")
  }

  @Test(arguments: [
    ("1 / 0 == 1", "division by zero"),
    ("9223372036854775807 + 1 == 1", "result of '+' is too large or too small for int"),
    ("-(-9223372036854775808) == 1", "result of '-' is too large or too small for int"),
    ("[1, 2][2] == 1", "list of 2 items has no item 2"),
    ("{'a': 1}['b'] == 1", "map has no key 'b'"),
    ("{'a': 1}.b == 1", "map has no key 'b'"),
    ("dyn(1).b == 1", "int has no field 'b'"),
    ("{'a': 1, 'a': 2}.a == 1", "map has the key 'a' twice"),
    ("dyn(1) + 'a' == 'a'", "'+' cannot be applied to int and string"),
    ("dyn('a') < 1", "'<' cannot compare string with int"),
    ("dyn(1) && true", "condition is int; expected bool"),
    ("size(dyn(1)) == 1", "'size' cannot be applied to int; expected string, bytes, list, map"),
    ("int('1x') == 1", "'1x' is not an int"),
    ("int(1e19) == 1", "1e+19 is too large or too small for int"),
    ("bool('yes')", "'yes' is not a bool; expected 'true' or 'false'"),
    ("string(b'\\xff') == ''", "bytes are not UTF-8"),
    ("'a'.matches('(' + 'b')", "pattern '(b' has a group '(' that is not closed"),
    (
      "timestamp(0).getHours('' + 'CET') == 1",
      "time zone 'CET' is not supported; expected 'UTC' or an offset like '+02:00'"
    ),
    (
      "timestamp('9999-12-31T23:59:59Z') + duration('1s') == timestamp(0)",
      "result of '+' is too large or too small for timestamp"
    ),
    ("[1, 2].exists_one(x, 1 / (x - 1) == 1)", "division by zero"),
  ])
  func `an error says what went wrong`(text: String, message: String) {
    #expect(result(of: text) == "error: \(message)", "\(text)")
  }

  @Test(arguments: [
    "path.topic == 'a'", ".path.topic == 'a'", "['a'].exists(t, t == path.topic)",
    "[{'topic': 'b'}].exists(path, path.topic == 'b')", "title.size() == size('é世')",
    "title.matches('^é')", "any.list[1].`a-b` == 2.0", "aliases.map(a, a + '!') == ['x!']",
    "models.all(m, m.id.startsWith('m'))", "'x' in aliases && !('y' in aliases)",
    "models.filter(m, has(m.price)).map(m, m.id) == ['m1']",
    "release_date.getFullYear() == 2025 && release_date.getMonth() == 3",
    "release_date + duration('24h') < timestamp('2025-04-16T00:00:00Z')",
    "// a comment\nreasoning ? true : false", "type(any) == map", "!!reasoning && --3 == 3",
    "'a\\nb'.matches('a\\\\sb') && !'a\\u00a0b'.matches('a\\\\sb')", "'a\\rb'.matches('a.b')",
    "{1: 'a'}[dyn(1.0)] == 'a' && dyn(1u) in {1: 2}",
  ])
  func `an expression over a record is true`(text: String) throws {
    let numbers = ExpressionMap(fields: [(name: "a-b", value: .int(2))])
    let model = ExpressionMap(fields: [
      (name: "id", value: .string("m1")), (name: "price", value: .double(1)),
    ])
    let bare = ExpressionMap(fields: [
      (name: "id", value: .string("m2")), (name: "price", value: .absent),
    ])
    let timestamp = try #require(Timestamp(year: 2025, month: 4, day: 14))
    #expect(
      result(
        of: text,
        [
          "path.topic": .string("a"), "title": .string("é世"), "reasoning": .bool(true),
          "any": .map(
            ExpressionMap(fields: [(name: "list", value: .list([.null, .map(numbers)]))])),
          "aliases": .list([.string("x")]), "models": .list([.map(model), .map(bare)]),
          "release_date": .timestamp(timestamp),
        ]) == "bool true", "\(text)")
  }

  @Test func `an expression names the variables that it uses`() throws {
    let expression = try #require(compile("has(title) && models.all(m, m.a == path.topic)"))
    let names = expression.variables.map { Record.variables.names[$0] }
    #expect(names == ["title", "models", "path.topic"])
    #expect(expression.type == .bool)
    #expect(try #require(compile("[]")).type == .list(.dyn))
  }

  @Test func `the days of four hundred years have their weekday and their day of the year`()
    throws
  {
    var day = try #require(Timestamp(year: 1, month: 1, day: 1)).seconds
    let expression = try #require(
      compile(
        "[any.getFullYear(), any.getMonth(), any.getDate(), any.getDayOfWeek(), any.getDayOfYear()]"
      ))
    // 1 January of the year 1 was a Monday.
    var (year, month, date, weekday, dayOfYear) = (1, 0, 1, 1, 0)
    while year < 410 {
      let value = try #require(Timestamp(seconds: day))
      if Timestamp(year: year, month: month + 1, day: date) != value { Issue.record("\(value)") }
      if [0, 58, 59, 60, 364, 365].contains(dayOfYear) {
        let parts = try expression.evaluate(Record.values(["any": .timestamp(value)])).canonical
        #expect(
          parts == "[int \(year), int \(month), int \(date), int \(weekday), int \(dayOfYear)]")
      }
      day += 86_400
      (weekday, date, dayOfYear) = ((weekday + 1) % 7, date + 1, dayOfYear + 1)
      if Timestamp(year: year, month: month + 1, day: date) == nil {
        (month, date) = (month + 1, 1)
      }
      if month == 12 { (year, month, dayOfYear) = (year + 1, 0, 0) }
    }
  }
}
