import DataSyntax
import JSONSchema
import SourceText
import Testing

/// Messages about single values, keyword by keyword.
@Suite struct ValueMessageTests {
  @Test func `type`() throws {
    try expectFailures(
      ofValue: "type: integer", "⟦\"12\"⟧",
      "'12' is text; expected a whole number; remove the quotes")
    try expectFailures(
      ofValue: "type: string", "⟦1.10⟧", "'1.10' is a number; expected text; put it in quotes")
    try expectFailures(
      ofValue: "type: string", "⟦true⟧", "'true' is a boolean; expected text; put it in quotes")
    try expectFailures(
      ofValue: "type: boolean", "⟦yes⟧", "'yes' is text; expected 'true' or 'false'")
    try expectFailures(
      ofValue: "type: integer", "⟦1.5⟧", "'1.5' is a number; expected a whole number")
    try expectFailures(
      ofValue: "type: [number, 'null']", "⟦x⟧", "'x' is text; expected nothing or a number")
    try expectFailures(ofValue: "type: string", "⟦[a]⟧", "a list where text was expected")
    try expectFailures(ofValue: "type: array", "⟦{a: b}⟧", "a mapping where a list was expected")
    try expectFailures(
      "properties: {v: {type: string}}", "v:⟦⟧\n", "no value where text was expected")
    try expectFailures(
      ofValue: "type: number", "⟦.inf⟧", "'.inf' is not a JSON number; expected a number")
    try expectFailures(ofValue: "type: number", "1.0")
    try expectFailures(ofValue: "type: integer", "1.0")
  }

  @Test func `types, least numbers and lengths are checked together, also by reference`() throws {
    let price = """
      properties: {v: {$ref: "#/$defs/price"}}
      $defs: {price: {type: number, minimum: 0}}
      """
    try expectFailures(price, "v: 0\n")
    try expectFailures(price, "v: 0.5\n")
    try expectFailures(price, "v: ⟦-1⟧\n", "'-1' is too small; expected at least 0")
    try expectFailures(price, "v: ⟦a⟧\n", "'a' is text; expected a number")
    let two = "type: integer\nminimum: 2"
    try expectFailures(ofValue: two, "2")
    try expectFailures(ofValue: two, "⟦1⟧", "'1' is too small; expected at least 2")
    try expectFailures(ofValue: "minimum: -1", "-1")
    try expectFailures(
      ofValue: "minimum: -1", "⟦-1.5⟧", "'-1.5' is too small; expected at least -1")
    try expectFailures(ofValue: "minimum: -1", "a")
    let name = "type: string\nminLength: 1"
    try expectFailures(ofValue: name, "a")
    try expectFailures(ofValue: name, "⟦''⟧", "'' has no characters; expected at least 1")
  }

  @Test func `a date of TOML is text only in a format of dates`() throws {
    let root = TOMLDocument.parse(SourceFile(path: "a.toml", text: "v = 2025-04-14\n")).root
    func messages(_ schema: String) throws -> [String] {
      let schema = try #require(compile("properties: {v: {\(schema)}}\n").schema)
      return schema.failures(in: root).map(\.message)
    }
    #expect(try messages("type: string, format: date, maxLength: 10, const: 2025-04-14") == [])
    #expect(try messages("type: string, anyOf: [{format: date}, {format: date-time}]") == [])
    #expect(
      try messages("type: string")
        == ["'2025-04-14' is a date; expected text; put it in quotes"])
    #expect(
      try messages("type: integer") == ["'2025-04-14' is a date; expected a whole number"])
    #expect(try messages("enum: [2025-04-13]") == ["'2025-04-14' is not '2025-04-13'"])
  }

  @Test func `enum and const`() throws {
    try expectFailures(
      ofValue: "enum: [model, provider]", "⟦modle⟧",
      "'modle' is not one of 'model', 'provider'; did you mean 'model'?")
    try expectFailures(
      ofValue: "enum: [1, ~, [a]]", "⟦[b]⟧", "a list is not one of '1', nothing, a list")
    try expectFailures(
      ofValue: "const: model", "⟦Model⟧", "'Model' is not 'model'; did you mean 'model'?")
    try expectFailures(ofValue: "const: '1'", "⟦1⟧", "'1' is a whole number; put it in quotes")
    try expectFailures(ofValue: "const: 1", "⟦'1'⟧", "'1' is text; remove the quotes")
    try expectFailures(
      ofValue: "enum: [1, 2]", "⟦'1'⟧", "'1' is not one of '1', '2'; remove the quotes")
    try expectFailures(
      ofValue:
        "enum: [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, maximum]",
      "⟦maximun⟧", "'maximun' is not one of the 25 allowed values; did you mean 'maximum'?")
    try expectFailures(
      ofValue: "type: string\nenum: ['1', '2']", "⟦1⟧",
      "'1' is a number; expected text; put it in quotes")
  }

  @Test func `numbers`() throws {
    try expectFailures(ofValue: "maximum: 10", "⟦10.5⟧", "'10.5' is too large; expected at most 10")
    try expectFailures(
      ofValue: "exclusiveMaximum: 1e2", "⟦100⟧", "'100' is too large; expected less than 100")
    try expectFailures(ofValue: "minimum: 0", "⟦-1⟧", "'-1' is too small; expected at least 0")
    try expectFailures(
      ofValue: "exclusiveMinimum: 0.5", "⟦0.50⟧", "'0.50' is too small; expected more than 0.5")
    try expectFailures(
      ofValue: "multipleOf: 0.0001", "⟦0.00015⟧", "'0.00015' is not a multiple of 0.0001")
    try expectFailures(ofValue: "multipleOf: 0.0001", "0.0075")
    try expectFailures(
      ofValue: "maximum: 9007199254740992", "⟦9007199254740993⟧",
      "'9007199254740993' is too large; expected at most 9007199254740992")
  }

  @Test func `text`() throws {
    try expectFailures(
      ofValue: "maxLength: 2", "⟦abc⟧", "'abc' has 3 characters; expected at most 2")
    try expectFailures(ofValue: "minLength: 2", "⟦a⟧", "'a' has 1 character; expected at least 2")
    try expectFailures(
      ofValue: "maxLength: 1", "⟦e\u{301}⟧", "'e\u{301}' has 2 characters; expected at most 1")
    try expectFailures(ofValue: "minLength: 1", "⟦''⟧", "'' has no characters; expected at least 1")
    try expectFailures(
      ofValue: "pattern: '^[a-z]+$'", "⟦GPT⟧", "'GPT' does not match the pattern '^[a-z]+$'")
  }

  @Test func `formats`() throws {
    try expectFailures(
      ofValue: "format: date", "⟦2025-13-01⟧", "'2025-13-01' is not a date such as '2025-04-14'")
    try expectFailures(
      ofValue: "format: date-time", "⟦2025-04-14⟧",
      "'2025-04-14' is not a date and time such as '2025-04-14T08:30:00Z'")
    try expectFailures(
      ofValue: "format: time", "⟦'8:30'⟧", "'8:30' is not a time such as '08:30:00Z'")
    try expectFailures(
      ofValue: "format: uri", "⟦example.com⟧",
      "'example.com' is not a URI such as 'https://example.com/page'")
    try expectFailures(
      ofValue: "format: uri-reference", "⟦a b⟧", "'a b' is not a URI or a path such as '../page'")
    try expectFailures(
      ofValue: "format: email", "⟦me⟧", "'me' is not an email address such as 'name@example.com'")
    try expectFailures(
      ofValue: "format: regex", "⟦'a('⟧", "'a(' is not a regular expression of ECMA-262")
    try expectFailures(
      ofValue: "format: uuid", "⟦x⟧",
      "'x' is not a UUID such as '2eb8aa08-aa98-11ea-b4aa-73b441d16380'")
  }

  @Test func `a text in another Unicode form is reported as that`() throws {
    try expectFailures(
      ofValue: "enum: [caf\u{E9}]", "⟦cafe\u{301}⟧",
      "'cafe\u{301}' is not 'caf\u{E9}'; its characters are those of an allowed value in another "
        + "Unicode form")
  }
}
