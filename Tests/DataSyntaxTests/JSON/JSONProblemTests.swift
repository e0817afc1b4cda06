import DataSyntax
import SourceText
import TestSupport
import Testing

/// Parses a text of JSON with `⟦ ⟧` around mistakes and checks the messages, also with the text as
/// a part of a larger file.
func expectJSONProblems(
  _ marked: String, _ messages: String..., sourceLocation: SourceLocation = #_sourceLocation
) {
  let text = MarkedText(marked)
  for prefix in ["", "\n", "👩‍👩‍👧 e\u{301}\r\n```json\n"] {
    let delta = prefix.utf8.count
    let file = SourceFile(path: "file.json", text: prefix + text.text + "\n```\n*x: [\n")
    let place = ByteRange(delta, delta + text.text.utf8.count)
    let document = JSONDocument.parse(file.bytes, in: place)
    #expect(document.problems.map(\.message) == messages, sourceLocation: sourceLocation)
    #expect(
      document.problems.map(\.range) == text.ranges.map { $0.shifted(by: delta) },
      "\(text.text)", sourceLocation: sourceLocation)
    document.root?.checkSourceText(in: file)
    document.problems.forEach { $0.checkRange(in: file) }
  }
}

@Suite struct JSONProblemTests {
  @Test func `valid text is parsed`() {
    for text in [
      "{}", "[]", "null", "\"\"", " 1 ", "{\"a\": [1, 2.5e-3, {\"b\": null}], \"\": \"é\\u00e9\"}",
      "\t[true,\r\nfalse]\r\n", "[-0, 0, 0.0, 1E5, 1e+5]",
      "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\ud83d\\udc69\"",
    ] { expectJSONProblems(text) }
  }

  @Test func `commas and colons`() {
    expectJSONProblems("[1⟦,⟧]", "',' after the last value is not allowed in JSON")
    expectJSONProblems("{\"a\": 1⟦,⟧ }", "',' after the last value is not allowed in JSON")
    expectJSONProblems("[⟦,⟧1]", "found ','; expected a value")
    expectJSONProblems("[1,⟦,⟧1]", "found ','; expected a value")
    expectJSONProblems("[1 ⟦2⟧]", "expected ',' before '2'")
    expectJSONProblems("{\"a\": 1 ⟦\"b\"⟧: 2}", "expected ',' before '\"b\"'")
    expectJSONProblems("[1 ⟦;⟧ 2]", "found ';'; expected ',' or ']'")
    expectJSONProblems("{\"a\" ⟦1⟧}", "expected ':' before '1'")
    expectJSONProblems("{\"a\"⟦}⟧", "found '}'; expected ':'")
    expectJSONProblems("{\"a\":⟦}⟧", "found '}'; expected a value")
    expectJSONProblems("{\"a\"⟦,⟧ \"b\"}", "expected ':' before ','")
  }

  @Test func `a missing quote is one problem`() {
    expectJSONProblems(
      "{\"a\": ⟦\"chat, \"⟧supported\": [1], \"b\": 1}", "quote is not closed on its line")
    expectJSONProblems("{⟦\"a: \"⟧chat\", \"b\": \"c\"}", "quote is not closed on its line")
    expectJSONProblems("{⟦a\"⟧: {\"b\": 1}}", "key 'a\"' has no quote before it")
    expectJSONProblems("{\"a\": ⟦chat\"⟧, \"b\": 1}", "text 'chat\"' has no quote before it")
    expectJSONProblems("{\"a\"⟦=⟧ {\"b\": 1}}", "expected ':' before '='")
    // With all quotes, a comma is missing.
    expectJSONProblems("[1⟦\"a\"⟧]", "expected ',' before '\"a\"'")
    expectJSONProblems(
      "[\"a\"⟦⟦b⟧⟧]", "expected ',' before 'b'",
      "'b' is not a JSON value; text must be in double quotes")
  }

  @Test func `brackets`() {
    expectJSONProblems("{\"a\": ⟦[⟧1, 2", "bracket '[' is not closed")
    expectJSONProblems("[1⟦}⟧", "'[' is closed by '}'; expected ']'")
    expectJSONProblems("{\"a\": 1⟦]⟧", "'{' is closed by ']'; expected '}'")
    expectJSONProblems("[1]⟦]⟧", "']' is after the end of the JSON value")
    expectJSONProblems("{} ⟦{}⟧", "'{}' is after the end of the JSON value")
  }

  @Test func `comments`() {
    expectJSONProblems(
      "[1, ⟦// one⟧\n 2, ⟦/* two\n*/⟧ 3, ⟦# four⟧\n 4]", "comments are not allowed in JSON",
      "comments are not allowed in JSON", "comments are not allowed in JSON")
    expectJSONProblems("[1] ⟦/* open⟧", "comments are not allowed in JSON")
    expectJSONProblems("[⟦/⟧1]", "found '/'; expected a value")
  }

  @Test func `words and keys without quotes`() {
    expectJSONProblems(
      "[⟦NaN⟧, ⟦-Infinity⟧]", "'NaN' is not a JSON value: JSON has no such number",
      "'-Infinity' is not a JSON value: JSON has no such number")
    expectJSONProblems(
      "[⟦True⟧, ⟦None⟧, ⟦FALSE⟧]", "'True' is not a JSON value; did you mean 'true'?",
      "'None' is not a JSON value; did you mean 'null'?",
      "'FALSE' is not a JSON value; did you mean 'false'?")
    expectJSONProblems("[⟦model⟧]", "'model' is not a JSON value; text must be in double quotes")
    expectJSONProblems("{⟦a⟧: 1}", "key 'a' must be in double quotes")
    expectJSONProblems("{⟦1⟧: 1}", "found '1'; expected a key in double quotes")
    expectJSONProblems(
      "{⟦'⟧a': ⟦'⟧b'}", "single quotes are not allowed in JSON; use double quotes",
      "single quotes are not allowed in JSON; use double quotes")
  }

  @Test func `numbers`() {
    expectJSONProblems("⟦01⟧", "'01' begins with a zero, which is not allowed in JSON numbers")
    expectJSONProblems(
      "⟦-01.5⟧", "'-01.5' begins with a zero, which is not allowed in JSON numbers")
    expectJSONProblems("⟦+1⟧", "'+1' begins with '+', which is not allowed in JSON numbers")
    expectJSONProblems("⟦.5⟧", "'.5' has no digit before the '.'")
    expectJSONProblems("⟦1.⟧", "'1.' has no digit after the '.'")
    expectJSONProblems("⟦1e⟧", "'1e' has no digit after the exponent's 'e'")
    expectJSONProblems("⟦0x1F⟧", "'0x1F' is not decimal; JSON has decimal numbers only")
    expectJSONProblems("⟦1_000⟧", "'1_000' is not a number")
  }

  @Test func `strings`() {
    expectJSONProblems("[⟦\"a]⟧\n]", "quote is not closed on its line")
    expectJSONProblems("[⟦\"a]⟧", "quote is not closed on its line")
    expectJSONProblems("\"a⟦\t⟧b\"", "tab in a string must be written '\\t'")
    expectJSONProblems(
      "\"a⟦\u{1}⟧b\"", "control character U+0001 in a string must be written '\\u0001'")
    expectJSONProblems("\"⟦\\x⟧41\"", "unknown escape '\\x'; a backslash is written '\\\\'")
    expectJSONProblems("\"⟦\\u⟧12\"", "unknown escape '\\u'; a backslash is written '\\\\'")
    expectJSONProblems("\"⟦\\é⟧\"", "unknown escape '\\é'; a backslash is written '\\\\'")
    expectJSONProblems(
      "\"⟦\\ud83d⟧x⟦\\udc69⟧\"", "'\\ud83d' is half of a surrogate pair, not a character",
      "'\\udc69' is half of a surrogate pair, not a character")
  }

  @Test func `characters that are invalid in JSON`() {
    expectJSONProblems("[⟦\0⟧]", "control character U+0000 is not allowed in JSON")
    expectJSONProblems("[⟦\u{FEFF}⟧1]", "byte order mark U+FEFF is not allowed in JSON")
    expectJSONProblems("[⟦é⟧]", "found 'é'; expected a value")
    let mark = JSONDocument.parse(SourceFile(path: "", text: "\u{FEFF}[1]"))
    #expect(mark.problems == [DataProblem(.json(.byteOrderMark), ByteRange(0, 3))])
    #expect(mark.isComplete && mark.root?.items?.count == 1)
    let bad = JSONDocument.parse([0x22, 0xC3, 0x28, 0xFF, 0xFE, 0x22], in: ByteRange(0, 6))
    #expect(
      bad.problems.map(\.message) == ["bytes that are not UTF-8", "bytes that are not UTF-8"])
    #expect(bad.problems.map(\.range) == [ByteRange(1, 2), ByteRange(3, 5)])
    for bytes: [UInt8] in [[0xFF, 0xFE, 0x31, 0], [0, 0x31], [0xC3]] {
      #expect(!JSONDocument.parse(bytes, in: ByteRange(0, bytes.count)).problems.isEmpty)
    }
  }

  @Test func `the structure`() {
    expectJSONProblems("⟦⟧", "the text ends where a value was expected")
    expectJSONProblems("  \n⟦⟧", "the text ends where a value was expected")
    expectJSONProblems("{\"a\": 1, \"b\": 2, ⟦\"\\u0061\"⟧: 3}", "key 'a' is given twice")
    func nested(_ depth: Int, _ mark: String) -> String {
      String(repeating: "[", count: depth) + mark + String(repeating: "]", count: depth)
    }
    expectJSONProblems(nested(100, ""))
    expectJSONProblems(nested(100, "⟦[⟧]"), "nested more than 100 levels deep")
  }

  @Test func `the first of two keys is related`() {
    let text = "{\"a\": 1, \"a\": 2}"
    let problems = JSONDocument.parse(SourceFile(path: "", text: text)).problems
    #expect(problems.map(\.related) == [ByteRange(1, 4)])
  }
}
