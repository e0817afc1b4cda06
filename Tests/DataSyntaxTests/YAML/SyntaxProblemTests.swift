import Testing

@Suite struct SyntaxProblemTests {
  @Test func `a value with a colon in it must be quoted`() {
    expectProblems(
      "title: ⟦GPT-4: mini⟧ # comment\nauthor: x\n",
      "value 'GPT-4: mini' contains ': ' and must be quoted")
    expectProblems(
      "models:\n  - title: ⟦Ж: 世⟧\n", "value 'Ж: 世' contains ': ' and must be quoted")
  }

  @Test func `text after a closing quote is reported with the way to write the quote`() {
    expectProblems(
      "title: 'It'⟦s fine'⟧\n",
      "'s fine'' is after the closing quote; inside '…' write '' for '")
    expectProblems(
      "title: \"a \"⟦b\" c\"⟧\n",
      "'b\" c\"' is after the closing quote; inside \"…\" write \\\" for \"")
    expectProblems(
      "title: \"GPT-4\"⟦: mini⟧\n",
      "': mini' is after the closing quote; inside \"…\" write \\\" for \"")
    expectProblems(
      "title: \"GPT\" ⟦- mini⟧\n",
      "'- mini' is after the closing quote; inside \"…\" write \\\" for \"")
  }

  @Test func `text after a closing bracket is an error`() {
    expectProblems("a: [b] ⟦c⟧\n", "'c' is after the end of a value")
    expectProblems("a: [b]⟦]⟧\n", "']' is after the end of a value")
    expectProblems("{a: b}\n⟦c: d⟧\n", "'c: d' is after the end of a value")
  }

  @Test func `a quote that is not closed is reported where it opens`() {
    expectProblems("title: ⟦\"GPT⟧\nauthor: OpenAI\n", "double quote is not closed")
    expectProblems("title: ⟦'GPT⟧  \nauthor: OpenAI\n", "single quote is not closed")
    expectProblems("title: ⟦\"GPT⟧\nauthor: \"OpenAI\"\ntype: x\n", "double quote is not closed")
    expectProblems("title: ⟦\"GPT⟧\n---\n", "double quote is not closed")
  }

  @Test func `a bracket that is not closed is reported where it opens`() {
    expectProblems("tags: ⟦[⟧a, b\nauthor: x\n", "bracket '[' is not closed")
    expectProblems("tags: ⟦{⟧a: b\nauthor: x\n", "bracket '{' is not closed")
    expectProblems("tags: ⟦[⟧a, b\n", "bracket '[' is not closed")
    expectProblems("tags: ⟦[⟧a, \n", "bracket '[' is not closed")
    expectProblems("tags: ⟦[⟧\n", "bracket '[' is not closed")
  }

  @Test func `a bracket closed by another is reported at both`() {
    expectProblems("tags: ⟪[⟫a, b⟦}⟧\nauthor: x\n", "'[' is closed by '}'; expected ']'")
    expectProblems("tags: ⟪{⟫a: ⟦]⟧\nauthor: x\n", "'{' is closed by ']'; expected '}'")
  }

  @Test func `a missing or doubled comma is reported at its place`() {
    expectProblems("tags: [\"a\" ⟦\"b\"⟧]\n", "expected ',' or ']' before '\"b\"'")
    expectProblems("tags: [\n  \"a\"\n  ⟦\"b\"⟧\n]\n", "expected ',' or ']' before '\"b\"'")
    expectProblems("tags: {a: b⟦: c⟧}\n", "expected ',' or '}' before ': c'")
    expectProblems("tags: [⟦,⟧ a]\n", "found ','; expected a value")
    expectProblems("tags: [a, ⟦,⟧ b]\n", "found ','; expected a value")
  }

  @Test(arguments: ["@", "`", "%", "*", "]", "}", ","])
  func `a plain value cannot begin with an indicator`(character: String) {
    expectProblems(
      "title: ⟦\(character) foo⟧ # comment\n",
      "'\(character) foo' begins with '\(character)' and must be quoted")
  }

  @Test func `Markdown emphasis is not an alias`() {
    expectProblems("title: ⟦*bold* text⟧\n", "'*bold* text' begins with '*' and must be quoted")
    expectProblems("title: ⟦**bold**⟧\n", "'**bold**' begins with '*' and must be quoted")
    expectProblems("title: ⟦*a b⟧\n", "'*a b' begins with '*' and must be quoted")
  }

  @Test func `a key cannot begin with an indicator`() {
    expectProblems("a: 1\n⟦@type⟧: x\n", "'@type' begins with '@' and must be quoted")
    expectProblems("a: 1\n⟦%type⟧: x\n", "'%type' begins with '%' and must be quoted")
    expectProblems("tags: [⟦@a⟧, b]\n", "'@a' begins with '@' and must be quoted")
  }

  @Test func `a lone hyphen is not a value`() {
    expectProblems("cutoff: ⟦-⟧\n", "'-' begins with '-' and must be quoted")
  }

  @Test func `a tab in the indentation is reported at its place`() {
    let message = "tab in the indentation; YAML takes spaces only"
    expectProblems("title: x\n⟦\t⟧author: y\n", message)
    expectProblems("a:\n⟦\t\t⟧b: c\n", message)
    expectProblems("a: |\n⟦\t⟧foo\n", message)
    expectProblems("a:\n  -⟦\t⟧- x\n", "tab where YAML takes spaces only")
  }

  @Test func `bad indentation is reported with what was expected`() {
    expectProblems(
      "a:\n    b: 1\n  ⟦c⟧: 2\n", "'c' is indented by 2 spaces; expected 0 or 4")
    expectProblems("  title: x\n⟦author⟧: y\n", "'author' is indented by 0 spaces; expected 2")
    expectProblems("title: x\n  ⟦author⟧: y\n", "'author' is indented by 2 spaces; expected 0")
    expectProblems("title: x\n\n ⟦author⟧: y\n", "'author' is indented by 1 space; expected 0")
    expectProblems("tags:\n  - a\n ⟦- b⟧\n", "'- b' is indented by 1 space; expected 0 or 2")
    expectProblems(
      "text: a long\n  text here\n  ⟦author⟧: x\n",
      "'author' is indented by 2 spaces; expected 0")
  }

  @Test func `a line without a colon is reported itself, not the next one`() {
    expectProblems(
      "title: x\n⟦just text⟧\nauthor: y\n",
      "'just text' has no ':' after it; expected 'key: value'")
    expectProblems(
      "⟦title⟧\nauthor: y\n", "'title' has no ':' after it; expected 'key: value'")
    expectProblems(
      "a:\n  ⟦title⟧\n  author: y\n", "'title' has no ':' after it; expected 'key: value'")
  }

  @Test func `a colon without a space is reported`() {
    expectProblems(
      "title: x\n⟦author:y⟧\ntype: z\n", "':' in 'author:y' has no space after it")
    expectProblems("⟦title:x⟧\nauthor: y\n", "':' in 'title:x' has no space after it")
  }

  @Test func `lists and mappings do not mix`() {
    expectProblems("title: x\n⟦- a⟧\n", "found '- a'; expected 'key: value'")
    expectProblems("a:\n  - b\n  ⟦c: d⟧\n", "found 'c: d'; expected '- '")
    expectProblems(
      "tags: ⟦-⟧ a\n", "list entry '- ' cannot begin here; expected it on a line of its own")
    expectProblems(
      "key: ⟦?⟧ x\n", "key '? ' cannot begin here; expected it on a line of its own")
  }

  @Test func `text after a block indicator is reported`() {
    expectProblems(
      "title: > ⟦5 tokens⟧\n", "'5 tokens' is after '>'; a value that begins so must be quoted"
    )
    expectProblems("a: |⟦0⟧\n  x\n", "found '0'; expected an indentation from 1 to 9")
  }

  @Test func `an unknown escape is reported with its digits`() {
    func message(_ escape: String) -> String {
      "unknown escape '\(escape)' in double quotes; a backslash is written '\\\\'"
    }
    expectProblems("a: \"世⟦\\d⟧bar\"\n", message("\\d"))
    expectProblems("a: \"⟦\\xZZ⟧\"\n", message("\\xZZ"))
    expectProblems("a: \"⟦\\uD800⟧0\"\n", message("\\uD800"))
    expectProblems("a: \"C:⟦\\Users⟧\"\n", message("\\Users"))
  }

  @Test func `a key may have 1,024 characters`() {
    let key = String(repeating: "k", count: 1025)
    expectProblems("a: 1\n⟦\(key)⟧: 2\n", "key of more than 1,024 characters")
    expectProblems("\(key.dropLast(2)): 2\n")
  }
}
