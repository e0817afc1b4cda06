import Expressions
import SourceText
import TestSupport
import Testing

/// Values that are not known, and what `&&` and `||` make of them.
@Suite struct UnknownTests {
  @Test(arguments: [
    ("price > 1.0", "unknown"), ("price > 1.0 || true", "bool true"),
    ("true || price > 1.0", "bool true"), ("price > 1.0 && false", "bool false"),
    ("price > 1.0 || false", "unknown"), ("price > 1.0 && true", "unknown"),
    ("price > 1.0 ? 1 : 2", "unknown"), ("!(price > 1.0)", "unknown"),
    ("price + 1.0", "unknown"), ("title", "absent"), ("size(title) == 1", "unknown"),
    ("title.matches('a')", "unknown"), ("1 / 0 == 1 || price > 1.0", "unknown"),
    ("price > 1.0 && 1 / 0 == 1", "unknown"), ("price == price", "unknown"),
    ("has(price)", "bool false"), ("!has(price) || price > 1.0", "bool true"),
    ("has(price) && price > 1.0", "bool false"), ("has(max_output)", "bool true"),
    ("max_output > 1", "unknown"), ("has(path.topic)", "bool false"),
    ("[1, max_output].exists(x, x == 1)", "bool true"),
    ("[1, max_output].exists(x, x == 2)", "unknown"), ("1 in [max_output, 1]", "bool true"),
    ("2 in [max_output, 1]", "unknown"), ("size([max_output])", "int 1"),
    ("[1, max_output] == [2, 3]", "bool false"), ("[1, max_output] == [1, 3]", "unknown"),
    ("[1, max_output].exists_one(x, x == 1)", "unknown"),
    ("[1, 1, max_output].exists_one(x, x == 1)", "bool false"),
    ("[max_output].filter(x, x > 1)", "unknown"), ("models.all(m, m.a == 1)", "unknown"),
    ("models.exists(m, has(m.price))", "unknown"), ("any.a.b == 1", "unknown"),
    ("has(any.a)", "unknown"), ("any in {1: 2}", "unknown"), ("{any: 1}", "unknown"),
    ("'a' + title", "unknown"), ("timestamp('2025-01-01T00:00:00Z') < release_date", "unknown"),
  ])
  func `what depends on an absent or unreadable value is unknown`(text: String, expected: String) {
    #expect(result(of: text, ["max_output": .unknown]) == expected, "\(text)")
  }

  @Test(arguments: [
    ("price < 3.0", "bool true"), ("price < 1.0", "bool false"), ("price < 1.5", "unknown"),
    ("price <= 2.0", "bool true"), ("price < 2.0", "unknown"), ("price >= 1.0", "bool true"),
    ("3.0 > price", "bool true"), ("price == 3.0", "bool false"), ("price == 1.5", "unknown"),
    ("price != 0.5", "bool true"), ("price == price", "unknown"),
    ("price + 1.0 > 1.9", "bool true"),
    ("5.0 - price > 2.9", "bool true"), ("-price < -0.9", "bool true"),
    ("price * 2.0 > 0.0", "unknown"),
    ("price in [0.5, 3.0]", "bool false"), ("price in [1.5]", "unknown"),
    ("has(price)", "bool true"),
    ("int(price) == 1", "unknown"), ("string(price) == ''", "unknown"),
    ("release_date < timestamp('2025-05-01T00:00:00Z')", "bool true"),
    ("release_date < timestamp('2025-04-15T00:00:00Z')", "unknown"),
    ("release_date.getFullYear() == 2025", "bool true"), ("release_date.getDate() == 1", "unknown"),
    ("release_date + duration('24h') > timestamp('2025-04-01T00:00:00Z')", "bool true"),
    ("end_of_life - release_date > duration('24h')", "bool true"),
    ("type(price) == double", "bool true"),
  ])
  func `bounds decide a comparison or leave it open`(text: String, expected: String) throws {
    let first = try #require(Timestamp(year: 2025, month: 4, day: 1))
    let last = try #require(Timestamp(year: 2025, month: 4, day: 30))
    let end = try #require(Timestamp(year: 2026, month: 4, day: 30))
    #expect(
      result(
        of: text,
        [
          "price": .interval(lower: .double(1), upper: .double(2)),
          "release_date": .interval(lower: .timestamp(first), upper: .timestamp(last)),
          "end_of_life": .timestamp(end),
        ]) == expected, "\(text)")
  }
}
