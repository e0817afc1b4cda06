import DataSyntax
import SourceText
import TestSupport
import Testing

/// Every problem has its exact place and message; the other values stay known.
@Suite struct TOMLProblemTests {
  @Test func `dates and times`() {
    expectTOMLProblems(
      "a = 1\nb = ⟦2025-02-31⟧ # c\nc = 'd'\n",
      "'2025-02-31' is not a date; expected a day from 01 to 28", known: ["a=1", "b=?", "c=d"])
    expectTOMLProblems(
      "a = [⟦2025-13-01⟧, 2025-01-01]\nb = {c = ⟦24:00:00⟧, d = 1}",
      "'2025-13-01' is not a date; expected a month from 01 to 12",
      "'24:00:00' is not a time; expected an hour from 00 to 23",
      known: ["a.0=?", "a.1=2025-01-01", "b.c=?", "b.d=1"])
    expectTOMLProblems(
      "a = ⟦2025-4-14⟧", "'2025-4-14' is not a date; expected a date like '2025-04-14'")
    expectTOMLProblems(
      "a = ⟦2024-02-30⟧", "'2024-02-30' is not a date; expected a day from 01 to 29")
    expectTOMLProblems(
      "a = ⟦17:45:60⟧", "'17:45:60' is not a time; expected a second from 00 to 59")
    expectTOMLProblems("a = ⟦12:30⟧", "'12:30' is not a time; expected a time like '07:32:00'")
    expectTOMLProblems(
      "a = ⟦2025-04-14 12:61:00⟧",
      "'2025-04-14 12:61:00' is not a time; expected a minute from 00 to 59")
    expectTOMLProblems(
      "a = ⟦2025-04-14T12:00:00+2⟧",
      "'2025-04-14T12:00:00+2' has no valid offset; expected 'Z' or an offset like '+02:00'")
  }

  @Test func `numbers`() {
    expectTOMLProblems(
      "a = ⟦08⟧\nb = 8", "'08' begins with a zero, which is not allowed in TOML numbers",
      known: ["a=?", "b=8"])
    expectTOMLProblems(
      "a = ⟦9223372036854775808⟧",
      "'9223372036854775808' is not an integer of 64 bits; "
        + "expected -9223372036854775808 to 9223372036854775807")
    expectTOMLProblems(
      "a = ⟦0x8000000000000000⟧",
      "'0x8000000000000000' is not an integer of 64 bits; "
        + "expected -9223372036854775808 to 9223372036854775807")
    expectTOMLProblems("a = ⟦128k⟧ tokens", "'128k' is not a number; text must be in quotes")
    expectTOMLProblems(
      "a = ⟦1__0⟧", "'1__0' has an underscore that is not between two digits")
    expectTOMLProblems("a = ⟦.5⟧", "'.5' has no digit before the '.'")
    expectTOMLProblems(
      "a = [⟦1.⟧, 2.0]", "'1.' has no digit after the '.'", known: ["a.0=?", "a.1=2.0"])
    expectTOMLProblems("a = ⟦1e⟧", "'1e' has no digit after the exponent's 'e'")
    expectTOMLProblems("a = ⟦-0x1⟧", "'-0x1' has a sign, which only decimal numbers have")
    expectTOMLProblems("a = ⟦0b2⟧", "'0b2' is not a number to the base of 2")
    expectTOMLProblems(
      "a = ⟦0XF⟧", "'0XF' has a prefix in capitals; expected '0x', '0o' or '0b'")
  }

  @Test func `text without quotes`() {
    expectTOMLProblems(
      "a = ⟦Claude 3.5, new⟧ # c\nb = 1",
      "'Claude 3.5, new' is not a TOML value; text must be in quotes", known: ["a=?", "b=1"])
    expectTOMLProblems(
      "a = [⟦I don't⟧, \"b\"]", "'I don't' is not a TOML value; text must be in quotes",
      known: ["a.0=?", "a.1=b"])
    expectTOMLProblems("a = ⟦True⟧", "'True' is not a TOML value; did you mean 'true'?")
    expectTOMLProblems("a = ⟦off⟧", "'off' is not a TOML value; did you mean 'false'?")
    expectTOMLProblems("a = ⟦NaN⟧", "'NaN' is not a TOML value; did you mean 'nan'?")
    expectTOMLProblems(
      "a = ⟦null⟧", "'null' is not a TOML value; a key without a value is left out")
    expectTOMLProblems("a = ⟦$5⟧", "'$5' is not a TOML value; text must be in quotes")
    expectTOMLProblems("a = ⟦=⟧ 1", "found '='; expected a value")
    expectTOMLProblems("a = ⟦]⟧", "found ']'; expected a value")
  }

  @Test func `strings`() {
    expectTOMLProblems(
      "a = ⟦\"b # c⟧  \nd = 1", "double quote is not closed", known: ["a=?", "d=1"])
    expectTOMLProblems("a = [⟦'b]⟧\nd = 1", "single quote is not closed", known: ["a.0=?", "d=1"])
    expectTOMLProblems("a = ⟦\"b\\⟧", "double quote is not closed")
    expectTOMLProblems(
      "a = ⟦\"\"\"⟧b\"\"\nc = 1\n",
      "multi-line string is not closed; expected three quotes at its end", known: ["a=?"])
    expectTOMLProblems(
      "a = \"C:⟦\\P⟧x\\Gy\"\nb = 1",
      "unknown escape '\\P' in double quotes; a backslash is written '\\\\'",
      known: ["a=?", "b=1"])
    expectTOMLProblems(
      "a = \"⟦\\u12⟧g\"",
      "escape '\\u12' is not complete; expected 4 hexadecimal digits, or '\\\\' for a backslash")
    expectTOMLProblems("a = \"⟦\\ud83d⟧\"", "'\\ud83d' is not a Unicode character")
    expectTOMLProblems(
      "a = 'it'⟦s'⟧", "'s'' is after the closing quote; a text with ' in it is written in \"…\"")
    expectTOMLProblems(
      "a = \"x\" ⟦y\"⟧ # c", "'y\"' is after the closing quote; inside \"…\" write \\\" for \"")
    expectTOMLProblems("a = 1 ⟦b = 2⟧", "'b = 2' is after the end of a value", known: ["a=?"])
    expectTOMLProblems(
      "a = 200⟦,000⟧\nb = 1", "',000' is after the end of a value", known: ["a=?", "b=1"])
    expectTOMLProblems(
      "a = \"x\"⟦,⟧\nb = 'y' ⟦z⟧", "',' is after the end of a value",
      "'z' is after the end of a value")
    expectTOMLProblems("a = 1⟦,⟧", "',' is after the end of a value")
  }

  @Test func `keys`() {
    expectTOMLProblems(
      "⟦a b⟧\nc = 1", "'a b' has no '=' after it; expected 'key = value'", known: ["c=1"])
    expectTOMLProblems(
      "⟦Max Output⟧ = 1",
      "key 'Max Output' must be in quotes; one without has only A-Z, a-z, 0-9, '_' and '-'")
    expectTOMLProblems(
      "x.⟦größe⟧ = 1",
      "key 'größe' must be in quotes; one without has only A-Z, a-z, 0-9, '_' and '-'",
      known: ["x.größe=1"])
    expectTOMLProblems(
      "a⟦:⟧ True\nb⟦:⟧ 1", "found ':'; expected '='", "found ':'; expected '='",
      known: ["a=?", "b=1"])
    expectTOMLProblems("⟦=⟧ 1", "found '='; expected a key")
    expectTOMLProblems("a.⟦.⟧b = 1", "found '.'; expected a key")
    expectTOMLProblems("a⟦.⟧ # b", "'.' has no key after it")
    expectTOMLProblems("a ⟦=⟧ # b\nc = 1", "'=' has no value after it", known: ["a=?", "c=1"])
    expectTOMLProblems("a ⟦=⟧\n1\n", "'=' has no value after it")
    expectTOMLProblems("⟦\"a = 1⟧ ", "double quote is not closed", known: [])
    expectTOMLProblems(
      "⟦\"\"\"⟧a\nb\"\"\" = 1\nc = 1",
      "a key cannot be a multi-line string; expected one pair of quotes", known: ["c=1"])
    expectTOMLProblems("a ⟦\"b\"⟧ = 1", "found '\"b\"'; expected '='")
  }

  @Test func `headers`() {
    expectTOMLProblems(
      "⟦[⟧a\nb = 1\n[c]\nd = 1", "bracket '[' is not closed", known: ["a.b=1", "c.d=1"])
    expectTOMLProblems("⟦[[⟧a]\nb = 1", "bracket '[[' is not closed", known: ["a.0.b=1"])
    expectTOMLProblems(
      "[a] ⟦b = 1⟧\nc = 1", "'b = 1' is after the table header; expected it on the next line",
      known: ["a.c=1"])
    expectTOMLProblems(
      "[a.⟦b c⟧]\nc = 1\n[d]\ne = 1",
      "key 'b c' must be in quotes; one without has only A-Z, a-z, 0-9, '_' and '-'",
      known: ["d.e=1"])
    expectTOMLProblems(
      "[a ⟦=⟧ b]\nc = 1\n[d]\ne = 1", "found '='; expected ']'", known: ["d.e=1"])
    expectTOMLProblems("[⟦]⟧\nc = 1", "found ']'; expected a key", known: [])
    expectTOMLProblems("⟦[⟧\n", "'[' has no key after it")
  }

  @Test func `characters that are not allowed`() {
    expectTOMLProblems(
      "a = \"⟦\0\0⟧b\"\n# c⟦\u{7F}⟧\nd = 1",
      "control character U+0000 in a string must be written '\\u0000'",
      "control character U+007F is not allowed in TOML", known: ["a=?", "d=1"])
    expectTOMLProblems(
      "a⟦\u{A0}⟧= 1\nb = 2⟦\u{3000}⟧\n",
      "white space U+00A0 is allowed in TOML strings only; expected a space",
      "white space U+3000 is allowed in TOML strings only; expected a space",
      known: ["a=1", "b=2"])
    expectTOMLProblems(
      "a = 1\n⟦\u{FEFF}⟧b = 2", "byte order mark U+FEFF is allowed at the start of a file only",
      known: ["a=1", "b=2"])
    expectTOMLProblems(
      "a = 1⟦\r⟧b = 2\rc = 3", "line end CR is not allowed in TOML; expected LF or CRLF",
      known: ["a=1", "b=2", "c=3"])
    expectTOMLProblems("a = 'b⟦\r⟧c'", "line end CR is not allowed in TOML; expected LF or CRLF")
    expectTOMLProblems("⟦\0⟧a = 1", "control character U+0000 is not allowed in TOML")
    for bytes: [UInt8] in [
      [0xFF, 0xFE, 0x61, 0], Array("a = \"".utf8) + [0xFF, 0xFE, 0x22], [0xC3],
    ] {
      let document = TOMLDocument.parse(bytes, in: ByteRange(0, bytes.count))
      #expect(document.problems.map(\.message) == ["bytes that are not UTF-8"])
    }
  }
}
