import Contract
import Records
import SourceText
import TestSupport
import Testing

struct CellTests {
  private func page(_ rows: String, section: String = "📋 Technical Specifications") -> Page {
    Page.reading(
      AuthorPage.path, "## \(section)\n\n| Specification | Value |\n|---|---|\n\(rows)\n")
  }

  @Test(arguments: [
    ("`gpt-4`", "gpt-4"), ("**gpt-4**", "gpt-4"), ("***gpt-4***", "gpt-4"), ("_gpt-4_", "gpt-4"),
    ("**`gpt-4`**", "gpt-4"), ("`` gpt-4 ``", "gpt-4"), ("`__x__`", "__x__"), ("__x__", "x"),
    ("snake_case_", "snake_case_"), ("_a_b_", "a_b"), ("*a* and *b*", "*a* and *b*"),
    ("`a` or `b`", "`a` or `b`"), ("**", "**"), ("****", "****"), ("`", "`"), ("``", "``"),
    ("*", "*"), ("a\\_b", "a_b"), ("`a\\_b`", "a\\_b"), ("a&amp;b", "a&b"),
    ("`a&amp;b`", "a&amp;b"),
    ("\\*a\\*", "*a*"), ("*a\\*", "*a*"), ("** a **", "a"), ("a\\|b", "a|b"), ("é", "é"),
    ("**a** b **c**", "**a** b **c**"),
  ])
  func `a cell has its value without the marks around it`(_ cell: String, value: String) throws {
    let page = page("| **Model ID** | \(cell) |")
    #expect(page.text(of: try page.fact("id")) == value)
  }

  @Test(arguments: ["", " ", "-", "N/A", "—", "**-**", "`N/A`"])
  func `a cell of no value is missing`(_ cell: String) throws {
    guard case .missing = try page("| Max Output | \(cell) |").fact("max-output").value else {
      Issue.record("'\(cell)' is a value")
      return
    }
  }

  @Test(arguments: [
    ("**8k** tokens", "8k tokens"), ("`8k` tokens", "8k tokens"), ("__8k__ tokens", "8k tokens"),
    ("~~4k~~ 8k tokens", "8k tokens"), ("8k tokens ~~(4k)~~", "8k tokens"),
    ("~~4k~~ **8k** tokens", "8k tokens"), ("[8k](a.md) tokens", "8k tokens"),
    ("8k tokens<br>", "8k tokens"), ("8k<br/>tokens", "8k tokens"),
    ("<b>8k</b> tokens", "8k tokens"), ("8k<!-- 4k --> tokens", "8k tokens"),
    ("**8k** *tokens*", "8k tokens"),
  ])
  func `a number is what readers see`(_ cell: String, text: String) throws {
    let page = page("| Max Output | \(cell) |")
    let fact = try page.fact("max-output")
    #expect(fact.quantity != nil)
    #expect(page.text(of: fact) == text)
    #expect(page.source.text(fact.range) == cell)
  }

  @Test(arguments: [
    "8k<sup>1</sup> tokens", "8k~~4k tokens", "8k* tokens", "**8k tokens",
    "8k <del>4k</del> tokens",
    "![8k](a.svg) tokens", "~~8k~~ x",
  ])
  func `a number with other markup is malformed`(_ cell: String) throws {
    #expect(try page("| Max Output | \(cell) |").fact("max-output").isMalformed)
  }

  @Test(arguments: ["~~8k tokens~~", "~~**8k**~~", "~~8k~~ ~~4k~~"])
  func `a number that is struck through is missing`(_ cell: String) throws {
    #expect(try page("| Max Output | \(cell) |").fact("max-output").isMissing)
  }

  @Test(arguments: [
    "**Max Output**", "Max Output", "`Max Output`", "_Max Output_", " ** Max Output ** ",
  ])
  func `a label is found with any markup around it`(_ label: String) throws {
    #expect(try page("| \(label) | 8k tokens |").fact("max-output").quantity != nil)
  }

  @Test(arguments: ["**Max Outputs**", "max output", "Max  Output", "", "8k tokens"])
  func `another label is not a field`(_ label: String) {
    #expect(page("| \(label) | 8k tokens |").texts(of: "max-output").isEmpty)
  }

  @Test func `a table is recognised in another section, and in none`() throws {
    for section in ["Overview", "🎯 Capabilities", ""] {
      #expect(try page("| Max Output | 8k |", section: section).fact("max-output").quantity != nil)
    }
  }

  @Test(arguments: [("true", true), ("false", false), ("**true**", true)])
  func `a boolean is read`(_ cell: String, value: Bool) throws {
    guard case .boolean(value) = try page("| Open Weights | \(cell) |").fact("open-weights").value
    else {
      Issue.record("'\(cell)' is not \(value)")
      return
    }
  }

  @Test(arguments: ["True", "yes", "flase", "1", "✅"])
  func `another text is not a boolean`(_ cell: String) throws {
    #expect(try page("| Open Weights | \(cell) |").fact("open-weights").isMalformed)
  }

  @Test func `a field that occurs twice has two facts`() {
    let page = page("| Max Output | 8k |\n| Max Output | 9k |")
    #expect(page.texts(of: "max-output") == ["8k", "9k"])
  }

  @Test(arguments: ["| Max Output | 8k | 9k |", "| Max Output |"])
  func `the values of a row with more or fewer cells than columns are not certain`(_ row: String) {
    #expect(page(row).contents.facts.isEmpty)
  }
}
