import Diagnostics
import SourceText
import TestSupport
import Testing

/// Texts of data that are not what they look like.
@Suite struct DataTextTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: x
    ids: {characters: "a-z 0-9 -"}
    missing: [""]
    fields:
      name: {type: text, role: title}
      vendor: {type: id}
      tags: {type: list}
      state: {type: text, items: [new, "“old”"]}
      model: {type: text}
    kinds:
      page:
        paths: ["pages/{page}.yaml", "pages/{page}.toml", "pages/{page}.json"]
        data:
          fields: {name: name, vendor: vendor, tags: tags, state: state}
          schema: {properties: {vendor: {type: string}}}
          records:
            models: {each: "models.*", key: model}
      vendor: {paths: ["vendors/{id}.yaml"], data: {fields: {id: vendor}}}
    references:
      - {field: page.vendor, to: vendor.vendor}

    """)

  private func findings(_ text: String, _ path: String = "pages/a.yaml") -> [Diagnostic] {
    let pages = [path: text, "vendors/acme.yaml": "id: acme\n"]
    return SmallCatalog(pages.mapValues { Array($0.utf8) }, contract: Self.contract).diagnostics()
  }

  private func check(
    _ marked: String, _ expected: [String], _ path: String = "pages/a.yaml",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let marked = MarkedText(marked)
    let found = findings(marked.text, path)
    #expect(
      found.map { "\($0.severity) \($0.rule): \($0.message.text)" } == expected,
      sourceLocation: sourceLocation)
    #expect(found.map(\.range) == marked.ranges, sourceLocation: sourceLocation)
  }

  /// The text after the fixes of its findings.
  private func fixed(_ text: String, _ path: String = "pages/a.yaml") -> String {
    let edits = findings(text, path).compactMap(\.fix).flatMap(\.edits)
      .sorted { $0.range > $1.range }
    var bytes = Array(text.utf8)
    for edit in edits { bytes.replaceSubrange(edit.range.offsets, with: edit.replacement.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `a space or a tab at an end of a text, an item or a key is reported`() {
    check("name: \"A⟦ ⟧\"\n", ["warning invisible-character: name 'A ' ends with a space"])
    check(
      "name = '⟦\t⟧A'\n", ["warning invisible-character: name '\tA' begins with a tab"],
      "pages/a.toml")
    check(
      "{\"name\": \"⟦A\\t⟧\"}\n", ["warning invisible-character: name 'A\t' ends with a tab"],
      "pages/a.json")
    check("tags: [\"a⟦ ⟧\"]\n", ["warning invisible-character: tags 'a ' ends with a space"])
    check(
      "models: {\"a⟦ ⟧\": {}}\n", ["warning invisible-character: model 'a ' ends with a space"])
    check("name: |\n  A\nnotes: \" x \"\ntags: \"a, b \"\n", [])
    #expect(fixed("name: \" A  \"\n") == "name: \"A\"\n")
    #expect(fixed("{\"name\": \"A\\t\"}\n", "pages/a.json") == "{\"name\": \"A\"}\n")
  }

  @Test func `a text of spaces and an empty key are blank`() {
    check("name: \"⟦ ⟧\"\n", ["warning blank-value: name is blank; expected a text"])
    check("tags: [\"⟦  ⟧\"]\n", ["warning blank-value: tags is blank; expected a text"])
    check("models: {\"⟦⟧\": {}}\n", ["warning blank-value: model is blank; expected a text"])
    check("name: \"\"\n", [])
  }

  @Test func `typographic quotes around all of a text are reported, not those of a quotation`() {
    check(
      "name: ⟦“A b”⟧\n",
      ["warning ambiguous-scalar: the quotes of name '“A b”' are typographic, and part of the text"]
    )
    #expect(fixed("name = \"‘A b’\"\n", "pages/a.toml") == "name = \"A b\"\n")
    for text in ["“A” and “b”", "The “A”", "“It works.”", "“”"] { check("name: \(text)\n", []) }
    check("state: “old”\n", [])
  }

  @Test func `damaged characters are found in all keys and values, and not in comments`() {
    check(
      "# a\u{200B}\nnpm: a⟦\u{200B}⟧b\nx⟦\u{200B}⟧y: {z: [c⟦\u{200B}⟧]}\n",
      ["a value", "a key", "a value"].map {
        "error invisible-character: U+200B (zero width space) is invisible, but changes \($0)"
      })
    let message =
      "mixed-script: U+0430 (cyrillic small letter a) looks like the Latin letter 'a', "
      + "but is another letter"
    check("# а1\nnpm: v⟦а⟧\nd⟦а⟧: {z: [да, 1]}\n", ["warning \(message)", "warning \(message)"])
  }

  @Test func `a reference that is not an ID, or is damaged, is one finding`() {
    check(
      "vendor: ⟦A⟧cme\n",
      ["error invalid-id: 'A' is not allowed in the ID 'Acme'; expected a-z 0-9 - and /"])
    #expect(fixed("vendor: Acme\n") == "vendor: acme\n")
    check(
      "vendor: ac⟦\u{200B}⟧me\n",
      [
        "error invisible-character: U+200B (zero width space) is invisible, but changes the value of a "
          + "field"
      ])
    check("vendor:⟦⟧\n", ["error schema-violation: no value where text was expected"])
  }
}
