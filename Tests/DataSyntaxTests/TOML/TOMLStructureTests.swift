import DataSyntax
import SourceText
import TestSupport
import Testing

/// Brackets, tables and keys that are given twice.
@Suite struct TOMLStructureTests {
  @Test func `arrays`() {
    expectTOMLProblems("a = [1 ⟦2⟧]", "expected ',' or ']' before '2'", known: ["a.0=1", "a.1=2"])
    expectTOMLProblems("a = [⟦,⟧1]", "found ','; expected a value", known: ["a.0=1"])
    expectTOMLProblems("a = [1,⟦,⟧2]", "found ','; expected a value", known: ["a.0=1", "a.1=2"])
    expectTOMLProblems("a = [1, # b\n2,\n]", known: ["a.0=1", "a.1=2"])
    expectTOMLProblems(
      "a = [\"b\" ⟦No⟧,\n1]", "expected ',' or ']' before 'No'",
      known: ["a.0=b", "a.1=?", "a.2=1"])
    expectTOMLProblems(
      "a = [⟦x \"b\"⟧\n1, 2]", "'x \"b\"' is not a TOML value; text must be in quotes",
      known: ["a.0=?", "a.1=1", "a.2=2"])
  }

  @Test func `an array that is not closed ends before the next statement`() {
    expectTOMLProblems(
      "a = ⟦[⟧1, 2\nb = 1\n", "bracket '[' is not closed", known: ["a.0=1", "a.1=2", "b=1"])
    expectTOMLProblems(
      "a = ⟦[⟧\n  \"x\",\n\"b c\".d = 1\n", "bracket '[' is not closed",
      known: ["a.0=x", "b c.d=1"])
    expectTOMLProblems(
      "a = ⟦[⟧[1], [2]\n[b] # c\nd = 1", "bracket '[' is not closed",
      known: ["a.0.0=1", "a.1.0=2", "b.d=1"])
    expectTOMLProblems(
      "a = ⟦[⟧\n[1],\n[true]\n", "bracket '[' is not closed", known: ["a.0.0=1", "a.1.0=true"])
    expectTOMLProblems(
      "a = [{b = 1⟦]⟧\nc = 1", "'{' is closed by ']'; expected '}'", known: ["a.0.b=1", "c=1"])
    expectTOMLProblems(
      "a = {b = [1⟦}⟧\nc = 1", "'[' is closed by '}'; expected ']'", known: ["a.b.0=1", "c=1"])
  }

  @Test func `inline tables`() {
    expectTOMLProblems(
      "a = {b = 1⟦,⟧ }",
      "',' after the last value of an inline table is not allowed in TOML 1.0", known: ["a.b=1"])
    expectTOMLProblems(
      "a = {b = 1 ⟦c⟧ = 2}", "expected ',' or '}' before 'c'", known: ["a.b=1", "a.c=2"])
    expectTOMLProblems(
      "a = {⟦b⟧, c = 2}", "'b' has no '=' after it; expected 'key = value'", known: ["a.c=2"])
    expectTOMLProblems(
      "a = {b ⟦=⟧ , c = 2}", "'=' has no value after it", known: ["a.b=?", "a.c=2"])
    expectTOMLProblems("a = {⟦[⟧b], c = 2}", "found '['; expected a key", known: ["a.c=2"])
    expectTOMLProblems(
      "a = ⟦{⟧\n  b = 1, # d\n  c = [2,\n3],\n}\ne = 1",
      "inline table of several lines is not allowed in TOML 1.0; expected '}' on the same line",
      known: ["a.b=1", "a.c.0=2", "a.c.1=3", "e=1"])
    expectTOMLProblems(
      "a = ⟦{⟧\n  b = 1\n  c = 2\n}\ne = 1",
      "inline table of several lines is not allowed in TOML 1.0; expected '}' on the same line",
      known: ["a.b=1", "a.c=2", "e=1"])
    expectTOMLProblems(
      "a = ⟦{⟧b = 1\nc = 2", "bracket '{' is not closed", known: ["a.b=1", "c=2"])
    expectTOMLProblems("a = ⟦{⟧\n[c]\nd = 2", "bracket '{' is not closed", known: ["c.d=2"])
  }

  /// Names in large tables are found in another way than in small ones.
  @Test(arguments: [31, 32, 33, 34])
  func `keys that are given twice in a table with many`(count: Int) {
    func problems(_ text: String) -> [String] {
      TOMLDocument.parse(SourceFile(path: "", text: text)).problems.map(\.message)
    }
    let keys = (0..<count).map { "model-number-\($0) = \($0)\n" }.joined()
    #expect(
      problems(keys + "model-number-0 = 1\nmodel-number-\(count - 1) = 2\n") == [
        "key 'model-number-0' is given twice", "key 'model-number-\(count - 1)' is given twice",
      ])
    #expect(problems(keys + "model-number = 1\nmodel-number-\(count) = 1\n") == [])
    // A dotted key refers to the last table of its name.
    #expect(
      problems("a = 1\na.b = 2\n" + keys + "a.c = 3\na = 4\n") == [
        "'a' already has a value, and is used here as a table", "key 'a' is given twice",
      ])
  }

  @Test func `keys that are given twice`() {
    expectTOMLProblems("a = 1\n⟦\"a\"⟧ = 2", "key 'a' is given twice", known: ["a=1", "a=2"])
    expectTOMLProblems("a = {b = 1, ⟦b⟧ = 2}", "key 'b' is given twice")
    expectTOMLProblems("a.b = 1\n⟦a⟧ = 2", "key 'a' is given twice")
    expectTOMLProblems("é = 1\n".quoted + "e\u{301} = 2".quoted)
    // One problem for a table that is given twice, not one for each of its keys.
    expectTOMLProblems(
      "[a]\nb = 1\nc.d = 1\n[⟦a⟧]\nb = 2\nc.d = 2\n[e]\nf = 1\n⟦f⟧ = 2", "key 'a' is given twice",
      "key 'f' is given twice",
      known: ["a.b=1", "a.b=2", "a.c.d=1", "a.c.d=2", "e.f=1", "e.f=2"])
    expectTOMLProblems("[[a]]\n[⟦a⟧]\nb = 1", "key 'a' is given twice")
    expectTOMLProblems("[a.b]\n[a]\n[⟦a⟧]", "key 'a' is given twice")
    expectTOMLProblems("a = [1]\n[[⟦a⟧]]\nb = 1\n[[a]]\nb = 2", "key 'a' is given twice")
  }

  @Test func `the first of two keys is related`() throws {
    for text in [
      "⟦a⟧ = 1\n⟦a⟧ = 2", "[⟦a⟧]\n[⟦a⟧]", "[a.b]\n[⟦a⟧]\n[⟦a⟧]", "[x]\n⟦a⟧.b = 1\n[x.⟦a⟧]",
      "⟦a⟧ = {}\n[⟦a⟧.b]", "[a.⟦b⟧]\n[a]\n⟦b⟧.c = 1", "[[⟦a⟧]]\n[⟦a⟧]",
    ] {
      let marked = MarkedText(text)
      let document = TOMLDocument.parse(SourceFile(path: "", text: marked.text))
      let problem = try #require(document.problems.first)
      #expect(document.problems.count == 1 && problem.range == marked.ranges.last, "\(text)")
      #expect(problem.related == marked.ranges.first, "\(text)")
    }
  }

  @Test func `tables that cannot be extended`() {
    expectTOMLProblems(
      "a = 1\n⟦a⟧.b = 2\na.c = 3\n", "'a' already has a value, and is used here as a table",
      known: ["a=1", "a.b=2", "a.c=3"])
    expectTOMLProblems(
      "a = {b = 1}\n[⟦a⟧.c]\nd = 1", "'a' is an inline table, which cannot be extended",
      known: ["a.b=1", "a.c.d=1"])
    expectTOMLProblems(
      "a = []\n[⟦a⟧.c]", "'a' is already an array, and is used here as a table")
    expectTOMLProblems(
      "[a.b.c]\nz = 9\n[a]\nb.⟦c⟧.t = 1\nb.c.u = 1",
      "'c' has a header; expected its keys below that",
      known: ["a.b.c.z=9", "a.b.c.t=1", "a.b.c.u=1"])
    expectTOMLProblems(
      "[[a.b]]\n[a]\n⟦b⟧.y = 2",
      "'b' is an array of tables; expected a header of the form '[[array]]'")
  }

  @Test func `nesting has a limit`() {
    func nested(_ depth: Int, _ mark: String) -> String {
      String(repeating: "[", count: depth) + mark + String(repeating: "]", count: depth)
    }
    let path = Array(repeating: "a", count: 98).joined(separator: ".")
    let message = "nested more than 100 levels deep"
    expectTOMLProblems("a = " + nested(99, ""))
    expectTOMLProblems("a = " + nested(99, "⟦[⟧]"), message)
    expectTOMLProblems(path + ".a.a = 1\nb = 1")
    expectTOMLProblems(path + ".a.⟦a⟧.a = 1\nb = 1", message)
    expectTOMLProblems(path + ".a.a = ⟦[⟧1]\nb = 1", message)
    expectTOMLProblems("[\(path).a]\nb = 1")
    expectTOMLProblems("[\(path).a.⟦a⟧]\nb = 1\n[c]\nd = 1", message)
    expectTOMLProblems("[[\(path)]]\nb = 1")
    expectTOMLProblems("[[\(path).⟦a⟧]]\nb = 1", message)
    expectTOMLProblems("[\(path)]\na = {a = ⟦{⟧b = 1}}", message)
  }
}

extension String {
  /// The keys of `key = value` in quotes.
  fileprivate var quoted: String { "\"" + replacing(" =", with: "\" =") }
}
