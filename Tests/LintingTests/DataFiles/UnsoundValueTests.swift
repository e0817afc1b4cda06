import Contract
import Diagnostics
import SourceText
import TestSupport
import Testing

/// Values in data that are not what they should be: each is one finding, as severe as what it
/// hides.
@Suite struct UnsoundValueTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: planets
    ids: {characters: "a-z"}
    fields:
      name: {type: text, role: title}
      mass: {type: quantity, title: mass}
      tags: {type: list, items: [rocky, icy]}
      related: {type: text}
      rings: {type: boolean}
      lost: {type: date, or: boolean}
      window: {type: quantity, role: context-window}
      output: {type: quantity, role: max-output}
      moon: {type: text}
      found: {type: date}
    kinds:
      planet:
        title: a planet
        paths: ["p/{id}.yaml", "p/{id}.json", "p/{id}.toml"]
        data:
          fields:
            name: name
            core.mass: mass
            tags: tags
            related[]: related
            rings: rings
            lost: lost
            limit.window: window
            limit.output: output
          schema: {required: [name], properties: {rings: {type: boolean}}}
          records:
            moons:
              each: "moons.*"
              key: moon
              fields: {found: found}
              record: {required: [moon, found]}
            orbits:
              each: "orbits[]"
              fields: {moon: moon}
              record: {required: [moon]}
              check:
                - {assert: "has(moon)", id: orbit}
        record: {required: [window]}
        check:
          - {if: "has(mass)", assert: "name != 'Dust'", id: solid}
          - {if: "!has(mass)", assert: "name == 'Dust'", id: dust}
    """)

  private func findings(_ text: String, _ format: String) -> [String] {
    SmallCatalog(["p/x.\(format)": Array(text.utf8)], contract: Self.contract).diagnostics().map {
      "\($0.severity.rawValue) \($0.rule): \($0.message.text)"
    }
  }

  private static let sound = "name: Dust\nlimit: {window: 1, output: 1}\n"

  @Test(arguments: [
    ("null", "null"), ("[]", "a list"), ("1", "a number"), ("\"x\"", "a text"),
  ])
  func `data that lacks all required keys is an error`(_ text: String, found: String) {
    #expect(
      findings(text + "\n", "json")
        == ["error wrong-shape: the data is \(found); expected a mapping"])
  }

  @Test(arguments: [
    ("moons: {Io: 1}", "error wrong-shape: a record of 'moons' is a number; expected a mapping"),
    ("moons: 5", "warning wrong-shape: 'moons' is a number; expected a mapping"),
    ("orbits: [5]", "error wrong-shape: a record of 'orbits' is a number; expected a mapping"),
    ("orbits:\n  -", "error wrong-shape: a record of 'orbits' is null; expected a mapping"),
    ("tags: [rocky, ~]", "warning wrong-shape: an item of tags is null; expected a single value"),
    ("related: [~]", "warning wrong-shape: an item of related is null; expected a single value"),
    ("core: 5", "warning wrong-shape: 'core' is a number; expected a mapping"),
    ("lost: \"false\"", "error invalid-value: lost 'false' is a text; expected it without quotes"),
    (
      "<<: 5",
      "error invalid-yaml: merge key '<<' has no mapping to merge; expected one, or a list of them"
    ),
  ])
  func `an unsound value is one finding`(_ line: String, finding: String) {
    #expect(findings(Self.sound + line + "\n", "yaml") == [finding])
  }

  @Test func `a required value of another shape is an error`() {
    let text = "name: Dust\nlimit: {window: [1]}\n"
    #expect(
      findings(text, "yaml")
        == ["error wrong-shape: window is a list; expected a single value"])
    #expect(
      findings("name: Dust\nlimit: 5\n", "yaml")
        == ["error wrong-shape: 'limit' is a number; expected a mapping"])
  }

  @Test(arguments: ["moons: {Io: ~}", "tags: [rocky]", "core: ~", "related: [icy]", "lost: false"])
  func `a value that may be left out is not of another shape`(_ line: String) {
    let found = findings(Self.sound + line + "\n", "yaml")
    #expect(!found.contains { $0.contains("wrong-shape") || $0.contains("invalid") })
  }

  @Test(arguments: [
    ("json", "{\"name\": \"Dust\", \"limit\": {\"output\": 8, \"window\": 2,000}}\n"),
    ("toml", "name = \"Dust\"\n[limit]\noutput = 8\nwindow = 2,000\n"),
    ("toml", "name = \"Dust\"\nlimit = {output = 8, window = 2,000}\n"),
    ("toml", "name = \"Dust\"\nlimit = {window = 2 000, output = 8}\n"),
  ])
  func `a part of a number is not its value`(format: String, text: String) {
    let found = findings(text, format)
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.hasPrefix("error invalid-\(format)") })
  }

  @Test func `what follows a syntax error is not missing`() {
    let text = Self.sound + "orbits:\n  - other: 1\n     moon: Io\n"
    #expect(findings(text, "yaml").map { $0.prefix(18) } == ["error invalid-yaml"])
  }

  @Test(arguments: ["'true'", "'''true'''", "\"true\"", "\"\"\"true\"\"\""])
  func `a boolean in quotes of TOML is one finding, whose fix is possible`(_ value: String) {
    let text = "name = \"Dust\"\nrings = \(value)\nlimit = {window = 1}\n"
    let found = SmallCatalog(["p/x.toml": Array(text.utf8)], contract: Self.contract).diagnostics()
    #expect(found.map(\.rule) == ["invalid-value"])
    let edit = found.first?.fix?.edits.first
    let bytes = Array(text.utf8)
    #expect(edit.map { String(decoding: bytes[$0.range.offsets], as: UTF8.self) } == value)
    #expect(edit?.replacement == "true")
  }

  @Test(arguments: [
    ("json", "\u{FEFF}{\"name\": \"Dust\", \"limit\": {\"window\": 1}}\n", "byte-order-mark"),
    ("json", "{\"name\": \"D\u{1}st\", \"limit\": {\"window\": 1}}\n", "control-character"),
    ("toml", "name = \"D\u{1}st\"\nlimit = {window = 1}\n", "control-character"),
    ("toml", "name = \"Dust\"\rlimit = {window = 1}\n", "invalid-toml"),
  ])
  func `one byte is one error`(format: String, text: String, rule: String) {
    let found = findings(text, format)
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.hasPrefix("error \(rule):") })
  }

  @Test(arguments: [
    ("size: 1_000", "1000"), ("size: \"1_000_000\"", "1000000"), ("size: 1_000 tokens", nil),
    ("size: 1__0", nil),
  ])
  func `underscores in a number are removed`(_ text: String, fixed: String?) throws {
    let line = text.replacing("size", with: "  window")
    let text = "name: Dust\nlimit:\n\(line)\n"
    let found = SmallCatalog(["p/x.yaml": Array(text.utf8)], contract: Self.contract).diagnostics()
    #expect(found.map(\.rule) == ["malformed-quantity"])
    #expect(found.first?.fix?.edits.first?.replacement == fixed)
  }

  @Test(arguments: [
    ("json", "{\"a\": {\"b\": 1, \"b\": 1}}", "{\"a\": {\"b\": 1}}"),
    ("json", "{\"a\": {\"b\": 1,\n  \"b\": 1,\n  \"c\": 2}}", "{\"a\": {\"b\": 1,\n  \"c\": 2}}"),
    ("json", "{\"a\": {\"b\": 1, \"b\": 2}}", nil),
    ("yaml", "a:\n  b: 1\n  b: 1\n  c: 2", "a:\n  b: 1\n  c: 2"),
    ("yaml", "a: {b: 1, b: 1, c: 2}", "a: {b: 1, c: 2}"),
    ("yaml", "a:\n  - b: 1\n    b: 1", "a:\n  - b: 1"),
    ("yaml", "a: {b: 1, b: &x 1, c: *x}", nil), ("yaml", "a: {b: 1, # x\n  b: 1}", nil),
  ])
  func `an equal second entry is deleted`(format: String, text: String, fixed: String?) throws {
    let bytes = Array((text + "\n").utf8)
    let found = SmallCatalog(["p/x.\(format)": bytes], contract: Self.contract).diagnostics()
      .filter { $0.rule == "duplicate-key" }
    #expect(found.count == 1)
    let edit = found.first?.fix?.edits.first
    var result = bytes
    if let edit { result.replaceSubrange(edit.range.offsets, with: Array(edit.replacement.utf8)) }
    #expect(
      edit == nil ? fixed == nil : String(decoding: result, as: UTF8.self) == "\(fixed ?? "")\n")
  }
}
