import Diagnostics
import SourceText
import TestSupport
import Testing

/// Values in data that are written with escapes: rules judge the text that they mean.
@Suite struct EscapedTextTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z 0-9 -"}
    fields:
      id: {type: id}
      name: {type: text, role: title}
      tags: {type: list}
    kinds:
      p:
        title: a page
        paths: ["p/{path}.yaml", "p/{path}.toml", "p/{path}.json"]
        data: {fields: {id: id, name: name, tags: tags}}
    """)

  private func findings(_ text: String, _ format: String) -> [Diagnostic] {
    SmallCatalog(["p/x.\(format)": Array(text.utf8)], contract: Self.contract).diagnostics()
  }

  /// The rules of the findings, each with the text at its place.
  private func marked(_ text: String, _ format: String) -> [String] {
    let bytes = Array(text.utf8)
    return findings(text, format).map {
      "\($0.rule) \(String(decoding: bytes[$0.range.offsets], as: UTF8.self))"
    }
  }

  @Test(arguments: [
    (#"{"id": "openai\/gpt-5"}"#, "json"), (##"id = "\u0073\u0031""##, "toml"),
    (##"id: "\x61""##, "yaml"), ("id: |-\n  abc", "yaml"),
  ])
  func `an ID is judged by the text that its escapes mean`(_ text: String, format: String) {
    #expect(marked(text + "\n", format) == [])
  }

  @Test func `an escape in an ID may be a character that IDs do not have`() {
    let found = findings(##"{"id": "a\u0021b"}"## + "\n", "json")
    #expect(
      found.map(\.message.text)
        == ["'!' is not allowed in the ID 'a!b'; expected a-z 0-9 - and /"])
  }

  @Test(arguments: [
    (##""Al\u200bpha""##, ##"invisible-character \u200b"##),
    (##""\ufeffAlpha""##, ##"invisible-character \ufeff"##),
    (##""\u202eAlpha""##, ##"bidi-control \u202e"##),
    (##""a\ufffdb""##, ##"mojibake \ufffd"##),
    (##""a \u00e2\u20ac\u201c b""##, ##"mojibake \u00e2\u20ac\u201c"##),
    (##""\u0410lpha""##, ##"mixed-script \u0410lpha"##),
  ])
  func `a damaged character is reported at its escape`(_ value: String, finding: String) {
    #expect(marked("{\"name\": \(value)}\n", "json") == [finding])
    #expect(marked("name: \(value)\n", "yaml") == [finding])
    #expect(marked("name = \(value)\n", "toml") == [finding])
  }

  @Test(arguments: [
    // A family, a flag and a word of Persian, and a mark next to a letter of Hebrew.
    ##""\ud83d\udc68\u200d\ud83d\udc69""##, ##""\u0645\u06cc\u200c\u062e""##,
    ##""\u05d0\u200f!""##, ##""caf\u00e9 \u2014 \u201cx\u201d""##, ##""a\nb\t\r""##,
    ##""\u0410\u043b\u044c\u0444\u0430""##, ##""C:\\u200b""##,
  ])
  func `a character that a text needs is not reported`(_ value: String) {
    #expect(marked("{\"name\": \(value)}\n", "json") == [])
  }

  @Test func `a character with and without an escape is one finding each`() {
    let text = "{\"name\": \"a\u{200B}b\\u200bc\"}\n"
    #expect(
      marked(text, "json") == ["invisible-character \u{200B}", ##"invisible-character \u200b"##])
  }

  @Test func `an alias is not a second place of an escape`() {
    let text = ##"tags: [&a "x\u200by", *a]"## + "\n"
    #expect(marked(text, "yaml") == [##"invisible-character \u200b"##])
  }
}
