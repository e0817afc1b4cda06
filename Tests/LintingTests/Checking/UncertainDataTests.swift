import Contract
import Diagnostics
import Linting
import SourceText
import TestSupport
import Testing

/// Data that parsers refuse, or read in different ways.
@Suite struct UncertainDataTests {
  private static let path = "providers/openai/models/x.toml"
  private static let page = """
    name = "GPT-4.1 mini"
    family = "gpt-mini"
    release_date = "2025-04-14"
    last_updated = "2025-04-14"
    attachment = true
    reasoning = false
    temperature = true
    knowledge = "2024-04"
    tool_call = true
    structured_output = true
    open_weights = false

    [cost]
    input = 0.40
    output = 1.60
    cache_read = 0.10

    [limit]
    context = 1047576
    output = 32768

    [modalities]
    input = ["text", "image", "pdf"]
    output = ["text"]

    """

  /// The findings on the page with `text` in place of `original`.
  private func findings(
    _ original: String, _ text: String, besides others: [String: String] = [:]
  ) throws -> [Diagnostic] {
    let contract = try #require(try BuiltInContract.named("models.dev")?.get())
    let pages = others.merging([Self.path: Self.page]) { first, _ in first }
    let catalog = SmallCatalog(pages.mapValues { Array($0.utf8) }, contract: contract)
    return try #require(catalog.replacing(original, with: text, at: Self.path)).diagnostics()
  }

  @Test func `the page has no finding`() throws {
    #expect(try findings("[cost]", "[cost]").isEmpty)
  }

  @Test(arguments: [
    ("[cost]", "\u{FEFF}[cost]"), ("context = ", "context = \u{FEFF}"),
    ("tool_call", "\u{FEFF}tool_call"), ("open_weights = false", "open_weights = false\u{FEFF}"),
  ])
  func `a byte order mark inside TOML is one error`(original: String, text: String) throws {
    let rules = try findings(original, text).map(\.rule)
    #expect(rules == ["invalid-toml"] || rules == ["invisible-character"])
  }

  @Test(arguments: [
    ("context = 1047576", "context = 1000\ncontext = 1047576"),
    ("input = 0.40", "input = 0.01\ninput = 0.40"),
    ("input = [\"text\", ", "input = [\"video\"]\ninput = [\"text\", "),
  ])
  func `no rule judges the first of two values of a key`(original: String, text: String) throws {
    #expect(try findings(original, text).map(\.rule) == ["duplicate-key"])
  }

  @Test func `the same value twice is judged`() throws {
    let found = try findings("context = 1047576", "context = 1000\ncontext = 1000")
    #expect(Set(found.map(\.rule)) == ["duplicate-key", "output-exceeds-context"])
  }

  @Test(arguments: ["limit:", "\u{C}[limit]"])
  func `a header that cannot be read is one error`(text: String) throws {
    #expect(try findings("[limit]", text).count == 1)
  }

  @Test(arguments: [
    "\\u0000", "\\u001b[31m", "\\u007f", "\\u0090",
  ])
  func `an escaped control character is reported`(escape: String) throws {
    let found = try findings("GPT-4.1 mini", "GPT-4.1\(escape)mini")
    #expect(found.map(\.rule) == ["control-character"])
  }

  @Test(arguments: [
    ("release_date = \"2025-04-14\"", "release_date = \"\""),
    ("last_updated = \"2025-04-14\"", "last_updated = \"\""),
    ("knowledge = \"2024-04\"", "knowledge = \"\""),
  ])
  func `an empty date is reported`(original: String, text: String) throws {
    #expect(try findings(original, text).count == 1)
  }

  @Test func `after a hundred problems, the end of reading is reported`() throws {
    let many = String(repeating: "family = \"gpt-mini\"\n", count: 150)
    let found = try findings("family = \"gpt-mini\"\n", many)
    let rest = "100 problems; the rest of the text was not read"
    #expect(found.filter { $0.message.text == rest }.map(\.rule) == ["invalid-toml"])
  }
}

extension UncertainDataTests {
  private static let heir = "providers/azure/models/x.toml"

  /// The findings on a page that inherits from the other one.
  private func findings(inheriting text: String) throws -> [Diagnostic] {
    try findings("[cost]", "[cost]", besides: [Self.heir: text])
  }

  @Test(arguments: [
    "[extends]\nfrom = openai/x\n", "[extends]\nfrom = \"openai/x\n",
    "[extends]\nfrom = \"openai/x\"\nomit = [knowledge]\n", "extends = \"openai/x\"\n",
    "[[extends]]\nfrom = \"openai/x\"\n",
    "[extends]\nfrom = \"openai/y\"\nfrom = \"openai/x\"\n",
  ])
  func `a name of a page to inherit from that cannot be read is one error`(text: String) throws {
    #expect(try findings(inheriting: text).count == 1)
  }

  @Test(arguments: [
    ("[extends]\nfrom = \"openai/x\"\n[limit]\ncontxt = 1047576\n", "context"),
    ("tool_cal = true\n[extends]\nfrom = \"openai/x\"\n", "tool_call"),
  ])
  func `a misspelt key of a page that inherits names the nearest one`(
    text: String, nearest: String
  ) throws {
    let found = try findings(inheriting: text)
    #expect(found.map(\.rule) == ["unknown-key"])
    #expect(found.first?.message.text.contains("'\(nearest)'") == true)
  }
}
