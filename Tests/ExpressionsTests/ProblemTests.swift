import Expressions
import SourceText
import TestSupport
import Testing

@Suite struct ProblemTests {
  @Test(arguments: [
    ("price ⟦=⟧ 1.0", "'=' is not an operator; expected '=='"),
    ("reasoning ⟦&⟧ reasoning", "'&' is not an operator; expected '&&'"),
    ("title == ⟦“⟧a”", "'“' is not an operator; expected '\"' or \"'\" around text"),
    ("price ⟦≤⟧ 1.0", "'≤' is not an operator; expected '<='"),
    ("title == ⟦'⟧a", "text is not closed; expected ' at its end"),
    ("title == ⟦'''⟧a'", "text is not closed; expected ''' at its end"),
    ("title == 'a⟦\\d⟧'", "unknown escape '\\d'; a backslash is written '\\\\'"),
    ("title == 'é⟦\\é⟧'", "unknown escape '\\é'; a backslash is written '\\\\'"),
    ("title == 'a⟦\\x1⟧g'", "escape '\\x1' has too few digits"),
    ("title == '⟦\\ud800⟧'", "'\\ud800' is not a Unicode character"),
    ("b'⟦\\u⟧00e9' == b''", "unknown escape '\\u' in bytes"),
    ("max_output > ⟦32k⟧", "'32k' is not a number"),
    ("max_output > ⟦0x⟧", "'0x' is not a number"),
    ("max_output > ⟦1_000⟧", "'1_000' is not a number"),
    (
      "max_output > ⟦9223372036854775808⟧",
      "'9223372036854775808' is too large; expected at most 9223372036854775807"
    ),
    (
      "⟦99999999999999999999u⟧ > 1u",
      "'99999999999999999999u' is too large; expected at most 18446744073709551615"
    ),
    (
      "any.⟦`⟧a\n`",
      "'`' has no name and '`' after it; expected letters, digits, '_', '-', '.', '/' or spaces"
    ),
  ])
  func `a defect of a token is reported at its bytes`(marked: String, message: String) {
    expectProblems(marked, [message])
  }

  @Test(
    arguments: [
      ("⟦⟧", "expression is empty; expected one like 'a < b'"),
      ("price <⟦⟧", "expression ends here; expected a value"),
      ("price < ⟦)⟧", "')' is not expected here; expected a value"),
      ("⟦(⟧price < 1.0", "'(' is not closed; expected ')'"),
      ("size(⟦[⟧1, 2", "'[' is not closed; expected ']'"),
      (
        "reasoning ⟦and⟧ reasoning",
        "'and' is not expected here; expected an operator, such as '&&'"
      ),
      ("reasoning ? 1⟦⟧", "expression ends here; expected ':'"),
      ("title.⟦1⟧", nil),
      ("⟦for⟧ == 1", "'for' is a reserved word, which cannot be the name of a value"),
      ("any.⟦in⟧", "'in' after a dot is not a field; expected '[\"in\"]'"),
      ("⟦Model{⟧}", "message 'Model{…}' is not supported"),
      ("any⟦.?⟧b", "optional field '.?' is not supported"),
      ("any⟦[?⟧'b']", "optional index '[?' is not supported"),
      ("[⟦?⟧any]", "optional item '?' is not supported"),
      ("[1, ⟦?⟧any]", "optional item '?' is not supported"),
      ("{1: 2, ⟦?⟧3: any}", "optional entry '?' is not supported"),
      ("size(⟦?⟧any)", "'?' is not expected here; expected a value"),
      ("any.contains(1, ⟦?⟧2)", "'?' is not expected here; expected a value"),
      ("size(1⟦,⟧)", nil),
    ] as [(String, String?)])
  func `a defect of syntax is reported at its bytes`(marked: String, message: String?) {
    guard let message else {
      let text = MarkedText(marked).text
      #expect(CheckedExpression.compile(text, variables: Record.variables).problems.count == 1)
      return
    }
    expectProblems(marked, [message])
  }

  @Test(arguments: [
    ("⟦relase_date⟧ < end_of_life", "unknown name 'relase_date'; did you mean 'release_date'?"),
    ("⟦path.topik⟧ == 'a'", "unknown name 'path.topik'; did you mean 'path.topic'?"),
    ("⟦path.x⟧ == 'a'", "unknown name 'path.x'; expected 'path.topic'"),
    ("⟦topic⟧ == 'a'", "unknown name 'topic'; did you mean 'path.topic'?"),
    (
      "⟦max-output⟧ > 1",
      "'-' subtracts, and is not part of a name; did you mean 'max_output'?"
    ),
    (
      "⟦end-of-life⟧ > release_date",
      "'-' subtracts, and is not part of a name; did you mean 'end_of_life'?"
    ),
    ("⟦titel⟧.length == 1", "unknown name 'titel'; did you mean 'title'?"),
    ("⟦True⟧", "unknown name 'True'; did you mean 'true'?"),
    ("⟦size⟧ > 1", "unknown name 'size'; a function needs '(…)' after it"),
    ("title.⟦startWith⟧('a')", "unknown function 'startWith'; did you mean 'startsWith'?"),
    ("aliases.⟦exist⟧(a, a == '')", "unknown function 'exist'; did you mean 'exists'?"),
    (
      "title.⟦split⟧(',')",
      "function 'split' belongs to the string extensions, which are not supported"
    ),
    ("math.⟦abs⟧(1)", "'math.abs' belongs to the math extensions, which are not supported"),
    ("⟦contains⟧(title, 'a')", "'contains' is called on a value; expected 'value.contains(…)'"),
    ("title.⟦int⟧()", "'int' is not called on a value; expected 'int(…)'"),
    ("⟦all⟧(aliases, a, true)", "'all' is called on a list or a map; expected 'list.all(…)'"),
    ("title.⟦length⟧ > 3", "string has no field 'length'"),
  ])
  func `a name that is not known is reported with the nearest one`(
    marked: String, message: String
  ) {
    expectProblems(marked, [message])
  }

  @Test(
    arguments: [
      ("⟦price == 0⟧", "'==' cannot compare double with int; expected '0.0'"),
      (
        "⟦price > max_output⟧",
        "'>' cannot compare double with int; expected 'double(…)' around the int"
      ),
      (
        "⟦title + 1⟧ == ''",
        "'+' cannot be applied to string and int; expected 'string(…)' around the other"
      ),
      (
        "⟦release_date < '2025-04-14'⟧",
        "'<' cannot compare timestamp with string; "
          + "expected a timestamp, such as timestamp('2025-04-14T00:00:00Z')"
      ),
      (
        "⟦price == null⟧",
        "'==' cannot compare double with null; 'has(…)' tests whether a value is there"
      ),
      ("⟦aliases < aliases⟧", "'<' cannot order values of type list(string)"),
      ("⟦1 in aliases⟧", "'in' cannot find int in list(string)"),
      ("reasoning && ⟦title⟧", "operand of '&&' is string; expected bool"),
      ("⟦!title⟧", "operand of '!' is string; expected bool"),
      (
        "⟦(reasoning ? 1 : 'a')⟧ == 1",
        "values after '?' and ':' are int and string; expected one type"
      ),
      ("⟦size(1)⟧ > 0", "'size' cannot be applied to int; expected string, bytes, list, map"),
      ("⟦title.contains(1)⟧", "'contains' cannot be applied to int; expected string"),
      ("⟦title.contains()⟧", "'contains' has 0 arguments; expected 1"),
      ("aliases[⟦'a'⟧] == ''", "index of a list is string; expected int"),
      ("⟦title[0]⟧ == ''", "string has no items; '[…]' is for a list or a map"),
      ("{⟦1.5⟧: 1} == {}", "double cannot be the key of a map; expected bool, int, uint or string"),
      ("⟦title⟧.all(a, true)", "'all' cannot visit string; expected a list or a map"),
      ("aliases.all(⟦1⟧, true)", "variable of 'all' must be a name, like 'x' in 'all(x, x > 0)'"),
      (
        "aliases.all(a, a.⟦startsWit⟧('b'))",
        "unknown function 'startsWit'; did you mean 'startsWith'?"
      ),
      ("aliases.⟦all⟧(a)", "'all' has 1 argument; expected 2 or 3"),
      ("aliases.all(⟦a⟧, a, true)", nil),
      ("has(⟦title == ''⟧)", "argument of 'has' must be a variable or a field, like 'a.b'"),
      ("has(⟦titel⟧)", "unknown name 'titel'; did you mean 'title'?"),
    ] as [(String, String?)])
  func `a type that does not fit is reported with what would`(marked: String, message: String?) {
    guard let message else { return }
    expectProblems(marked, [message])
  }

  @Test(arguments: [
    ("title.matches('⟦(⟧a')", "pattern '(a' has a group '(' that is not closed"),
    ("title.matches('\\\\d⟦[⟧a')", "pattern '\\d[a' has a class '[' that is not closed"),
    ("title.matches(r'é⟦(?i⟧)a')", "pattern 'é(?i)a' has a group of unknown kind, '(?i'"),
    (
      "title.matches('⟦(?=⟧a)')",
      "pattern '(?=a)' has '(?=', which RE2 and ECMA-262 do not both accept with one meaning"
    ),
    (
      "release_date.getHours(⟦'Europe/Berlin'⟧) == 1",
      "time zone 'Europe/Berlin' is not supported; expected 'UTC' or an offset like '+02:00'"
    ),
    (
      "release_date < timestamp(⟦'2025-02-29T00:00:00Z'⟧)",
      "'2025-02-29T00:00:00Z' is not a timestamp; expected one like '2025-04-14T00:00:00Z'"
    ),
    (
      "duration(⟦'7d'⟧) == duration('1h')",
      "'7d' is not a duration; expected one like '36h' or '1h30m0.5s'"
    ),
  ])
  func `a literal that cannot be used is reported at the exact part`(
    marked: String, message: String
  ) {
    expectProblems(marked, [message])
  }

  @Test func `several problems are reported in order, and nothing follows from one`() {
    expectProblems(
      "⟦titel⟧ + 1 == 2 && ⟦price > 1⟧",
      [
        "unknown name 'titel'; did you mean 'title'?",
        "'>' cannot compare double with int; expected '1.0'",
      ])
  }

  @Test func `an expression of another type than the expected one is refused`() {
    let problems = CheckedExpression.compile(
      "max_output", variables: Record.variables, expecting: .bool
    ).problems
    #expect(problems.map(\.message) == ["expression is int; expected bool"])
    #expect(
      CheckedExpression.compile("any", variables: Record.variables, expecting: .bool).expression
        != nil)
  }

  @Test func `places of problems are those of the source`() {
    let problems = CheckedExpression.compile(
      "titel == ''", variables: Record.variables, place: { $0.shifted(by: 100) }
    ).problems
    #expect(problems.map(\.range) == [ByteRange(100, 105)])
  }
}
