import DataSyntax
import SourceText
import Testing

@Suite struct StructureProblemTests {
  @Test func `a duplicate key is reported at both places`() {
    expectProblems("⟪a⟫: 1\nb: 2\n⟦a⟧: 3\n", "key 'a' is given twice")
    expectProblems("⟪a⟫: 1\n⟦\"a\"⟧: 3\n", "key 'a' is given twice")
    expectProblems("x:\n  - {⟪世⟫: 1, ⟦世⟧: 3}\n", "key '世' is given twice")
    let many = (0..<20).map { "k\($0): 1\n" }.joined()
    expectProblems("⟪a⟫: 1\n" + many + "⟦a⟧: 3\n", "key 'a' is given twice")
  }

  @Test func `keys are equal where their bytes are`() {
    expectProblems("e\u{301}: 1\n\u{E9}: 2\nE: 3\n")
    let document = YAMLDocument.parse(SourceFile(path: "", text: "e\u{301}: 1\n\u{E9}: 2\n"))
    #expect(document.root?.mapping?["\u{E9}"]?.scalar?.text == "2")
    #expect(document.root?.mapping?["e\u{301}"]?.scalar?.text == "1")
  }

  @Test func `duplicates and aliases stay in the tree`() {
    let text = "a: 1\na: 2\nb: &x 3\nc: *x\n"
    let document = YAMLDocument.parse(SourceFile(path: "", text: text))
    #expect(document.root?.mapping?.entries.map(\.name) == ["a", "a", "b", "c"])
    #expect(document.isComplete)
  }

  @Test func `an alias is reported with its anchor, an anchor without alias itself`() {
    expectProblems(
      "a: ⟪&x⟫ 1\nb: ⟦*x⟧\n", "alias '*x' is not allowed; write the value out")
    expectProblems(
      "a: ⟦&x⟧ 1\n", "anchor '&x' is not allowed; a value that begins with '&' must be quoted")
    expectProblems(
      "⟦&x⟧ a: 1\n", "anchor '&x' is not allowed; a value that begins with '&' must be quoted")
    expectProblems(
      "a: ⟦*x⟧\n", "alias '*x' has no anchor; a value that begins with '*' must be quoted")
    expectProblems(
      "a: ⟪&x⟫ {b: ⟦*x⟧}\n", "alias '*x' is inside the value that it repeats")
  }

  @Test func `a tag is reported`() {
    let words = "is not allowed; a value that begins so must be quoted"
    expectProblems("a: ⟦!!str⟧ 5\n", "tag '!!str' \(words)")
    expectProblems("a: ⟦!important⟧ 5\n", "tag '!important' \(words)")
    expectProblems("a: ⟦!e!foo⟧ 5\n", "tag '!e!foo' \(words)")
    expectProblems("a: [⟦!x⟧, b]\n", "tag '!x' \(words)")
    expectProblems("a: ⟦!<tag:x,y>⟧ # c\n  b: 1\n", "tag '!<tag:x,y>' \(words)")
  }

  @Test func `a merge key is reported once`() {
    let message = "merge key '<<' is not allowed; write the keys out"
    expectProblems("a: &a {b: 1}\nc:\n  ⟦<<⟧: *a\n", message)
    expectProblems("a: &a {b: 1}\nc:\n  ⟦<<⟧: [*a]\n", message)
    expectProblems("c:\n  '<<': 1\n")
  }

  @Test func `a second document is reported, and not read`() {
    expectProblems("a: 1\n⟦---⟧\nb: [\n", "second YAML document; expected one")
  }

  @Test
  func `an end of the document inside a part of a file is reported, and nothing after it is read`()
  {
    let message = "'...' ends the YAML document; expected 'key: value' lines up to the end"
    expectProblems("a: 1\n⟦...⟧\n", message)
    expectProblems("a: 1\n⟦...⟧\nb: [\n", message)
    expectProblems("a: 1\n⟦...⟧ # c\n...\nb: 2\n", message)
    expectProblems("a:\n  b: |\n    c\n⟦...⟧\n---\nb: 2\n", message)
    expectProblems("a: 1\n⟦...⟧\n%YAML 1.2\n---\nb: 2\n", message)
    expectProblems("a: |\n  ...\nb: '...'\n")
    let text = "---\na: 1\n...\nb: 2\n---\n"
    let document = YAMLDocument.parse(Array(text.utf8), in: ByteRange(4, text.utf8.count - 4))
    #expect(document.root?.mapping?.entries.map(\.name) == ["a"])
    #expect(!document.isComplete)
  }

  @Test(arguments: [
    ("a: 1\n...\n", []), ("a: 1\n...\n# c\n...\n", []),
    ("a: 1\n... x\n", ["found 'x'; expected nothing after '...'"]),
    ("a: 1\n...\nb: [\n", ["found 'b: ['; expected nothing after '...'"]),
    ("a: 1\n...\n---\nb: [\n", ["second YAML document; expected one"]),
  ])
  func `a whole file may end with the end of its document`(text: String, messages: [String]) {
    let document = YAMLDocument.parse(SourceFile(path: "a.yaml", text: text))
    #expect(document.problems.map(\.message) == messages)
    #expect(document.isComplete == messages.isEmpty)
  }

  @Test(arguments: [
    ("%YAML 1.2\n---\na: 1\n", []), ("# c\n%YAML 1.1\n---\na: 1\n", []),
    ("%YAML 1.2\na: 1\n", ["directive '%YAML 1.2' is not allowed"]),
    ("%YAML 1.3\n---\na: 1\n", ["directive '%YAML 1.3' is not allowed"]),
    (
      "%YAML 1.2\n%TAG ! tag:x,y:\n---\na: 1\n", ["directive '%YAML 1.2' is not allowed"]
    ),
  ])
  func `a whole file may have the version of YAML`(text: String, messages: [String]) {
    let document = YAMLDocument.parse(SourceFile(path: "a.yaml", text: text))
    #expect(document.problems.map(\.message) == messages)
    if messages.isEmpty {
      #expect(document.root?.mapping?["a"] != nil && document.isComplete)
    }
  }

  @Test func `a directive in a part of a file is reported`() {
    expectProblems("⟦%YAML 1.2⟧\n---\na: 1\n", "directive '%YAML 1.2' is not allowed")
    expectProblems("⟦%YAML 1.2⟧\na: 1\n", "directive '%YAML 1.2' is not allowed")
    expectProblems("⟦%YAML 9.2⟧\n---\na: 1\n", "directive '%YAML 9.2' is not allowed")
    expectProblems("⟦%YAML 1.3⟧\na: 1\n", "directive '%YAML 1.3' is not allowed")
    expectProblems("⟦%YAML 1.3⟧\n", "directive '%YAML 1.3' is not allowed")
    expectProblems("⟦%YAML 1.3⟧", "directive '%YAML 1.3' is not allowed")
    expectProblems("⟦%TAG ! tag:x,y:⟧\n", "directive '%TAG ! tag:x,y:' is not allowed")
    expectProblems("a: 1\n⟦%YAML 1.3⟧\nb: 2\n", "directive '%YAML 1.3' is not allowed")
    expectProblems("a: 1\n⟦%YAML 1.3⟧\n", "directive '%YAML 1.3' is not allowed")
    expectProblems("⟦%FOO⟧\n---\na: 1\n", "directive '%FOO' is not allowed")
  }

  @Test func `a root that is not a mapping is reported at its first line`() {
    expectProblems("⟦- a⟧\n- b\n", "list where 'key: value' lines were expected")
    expectProblems("⟦just text⟧\n  more\n", "text where 'key: value' lines were expected")
    expectProblems("⟦~⟧\n", "nothing where 'key: value' lines were expected")
    expectProblems("# nothing but a comment\n")
    expectProblems("  \n\n")
  }

  @Test func `a key that is not a scalar is reported`() {
    let message = "key is a list or a mapping; expected text"
    expectProblems("⟦[a, b]⟧: c\n", message)
    expectProblems("? ⟦- a⟧\n  - b\n: c\n", message)
  }

  @Test func `a hundred levels are read, one more is not`() {
    func flow(_ depth: Int, _ mark: String) -> String {
      "a: " + String(repeating: "[", count: depth - 1) + mark
        + String(repeating: "]", count: depth - 1) + "\n"
    }
    expectProblems(flow(100, ""))
    expectProblems(flow(100, "⟦[⟧]"), "nested more than 100 levels deep")
    expectProblems(
      "a:\n  " + String(repeating: "- ", count: 99) + "⟦-⟧ 1\n",
      "nested more than 100 levels deep")
  }
}
