import Expressions
import SourceText
import TestSupport
import Testing

/// Records, whose fields are known when an expression is checked.
@Suite struct RecordTypeTests {
  @Test(arguments: [
    (
      "releases[0].⟦weight⟧ > 1.0",
      "record of 'releases' has no field 'weight'; expected 'cycle', 'eol', 'parts'"
    ),
    (
      "releases.all(r, r[⟦'cycel'⟧] == '')",
      "record of 'releases' has no field 'cycel'; did you mean 'cycle'?"
    ),
    (
      "releases.all(r, r[⟦title⟧] == '')",
      "field of a record of 'releases' must be a text between quotes, or after a dot"
    ),
    (
      "releases.exists(r, has(r.⟦part⟧))",
      "record of 'releases' has no field 'part'; did you mean 'parts'?"
    ),
    (
      "⟦releases[0].parts[0] == releases[0]⟧",
      "'==' cannot compare record of 'parts' with record of 'releases'"
    ),
    (
      "⟦releases == [{'cycle': 'a'}]⟧",
      "'==' cannot compare list(record of 'releases') with list(map(string, string))"
    ),
    (
      "⟦releases[0]⟧.all(k, true)",
      "'all' cannot visit record of 'releases'; expected a list or a map"
    ),
    ("⟦releases.map(r, r.cycle) == [1]⟧", "'==' cannot compare list(string) with list(int)"),
  ])
  func `a mistake about a field is reported at its bytes`(marked: String, message: String) {
    expectProblems(marked, [message])
  }

  @Test func `fields have their values, and sets are there if they have a record`() {
    func map(_ fields: KeyValuePairs<String, ExpressionValue>) -> ExpressionValue {
      .map(ExpressionMap(fields: fields.map { (name: $0.key, value: $0.value) }))
    }
    let part = map(["weight": .double(2)])
    let releases: KeyValuePairs<String, ExpressionValue> = [
      "releases": .list([
        map(["cycle": .string("1"), "eol": .bool(true), "parts": .list([part])]),
        map(["cycle": .absent, "eol": .absent, "parts": .list([])]),
      ])
    ]
    for (text, expected) in [
      ("releases[0].parts[0].weight == 2.0", "bool true"),
      ("releases[0]['cycle'] == '1'", "bool true"), ("has(releases)", "bool true"),
      ("has(releases[0].parts)", "bool true"), ("has(releases[1].parts)", "bool false"),
      ("has(releases[1].cycle)", "bool false"), ("releases[0] == releases[0]", "bool true"),
      ("releases.filter(r, has(r.parts)).size()", "int 1"), ("releases == []", "bool false"),
    ] {
      #expect(result(of: text, releases) == expected, "\(text)")
    }
    #expect(result(of: "has(releases)", ["releases": .list([])]) == "bool false")
    #expect(result(of: "has(releases)") == "bool false")
    #expect(result(of: "has(releases)", ["releases": .doubtful]) == "unknown")
    #expect(result(of: "has(releases)", ["releases": .unknown]) == "unknown")
  }

  @Test(arguments: [
    "any < release_date", "any - release_date < duration('1h')", "any.getFullYear() > 2000",
    "timestamp(any) < release_date", "-any < 1", "any < true",
  ])
  func `a boolean in place of a date makes a result unknown`(text: String) throws {
    let expression = try #require(compile(text))
    var budget = 1_000
    let values = Record.values([
      "any": .bool(false), "release_date": .timestamp(try #require(Timestamp(seconds: 0))),
    ])
    let value = try expression.evaluate(values, budget: &budget, hasMixedDates: true)
    #expect(value.canonical == "unknown")
  }
}
