import Diagnostics
import TestSupport
import Testing

/// The sample catalog with one mistake on a page: one finding, at the mistake.
@Suite struct OneFindingTests {
  private static let author = "authors/openai/models/gpt-4.1-mini.md"
  private static let provider = "providers/openai/models/gpt-4.1-mini.md"
  private static let badge = "![Response streaming](https://img.shields.io/badge/streaming-✓-cyan)"

  private func findings(_ text: String, _ other: String, at path: String) throws -> [Diagnostic] {
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    return try #require(sample.replacing(text, with: other, at: path)).diagnostics()
  }

  private func expect(
    _ rule: String, _ messagePart: String, _ text: String, _ other: String, at path: String
  ) throws {
    let found = try findings(text, other, at: path)
    #expect(found.map { "\($0.path) \($0.rule)" } == ["\(path) \(rule)"])
    let message = found.first?.message.text ?? ""
    #expect(message.contains(messagePart), "\(message)")
  }

  @Test func `a misspelt label of a required field is an error, as the missing field is`() throws {
    let found = try findings("**Context Window**", "**Contxt Window**", at: Self.author)
    #expect(found.map(\.severity) == [.error])
    let optional = try findings("**Knowledge Cutoff**", "**Knowledge Cutof**", at: Self.provider)
    #expect(optional.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    ("| $0.40/1M", "| $0.41/1M", provider, "wrong-cost", "contradicts 6 costs"),
    ("| 1.0M tokens", "| 0 tokens", author, "facts-disagree", "'1.0M' in 7 other places"),
    ("**Context Window**", "**Contxt Window**", author, "unknown-field", "'Context Window'"),
    ("**Release Date**", "**Relase Date**", provider, "unknown-field", "'Release Date'"),
    ("32,768 tokens", "0", provider, "facts-disagree", "'32k' in 2 other places"),
    ("| 1.0M tokens", "| N/A", author, "facts-disagree", "'1.0M' in 4 other places"),
    (
      "$0.40 / $1.60", "N/A", author, "facts-disagree",
      "input price and output price have no value here ('N/A')"
    ),
    ("2025-04-14", "2026-04-14", author, "facts-disagree", "'2025-04-14' in 'providers"),
    ("| 1-32k |", "| 1-16.384 |", provider, "quantity-disagrees", "'1-16.384' does not end at"),
    (
      "_Last Updated: 2025-09-04", "_Last Updated: 2025-09-03", provider, "date-order",
      "date of the page '2025-09-03 04:38:40 UTC' is earlier than the date of creation"
    ),
  ])
  func `a wrong value is reported by one rule`(
    _ text: String, _ other: String, _ path: String, _ rule: String, _ messagePart: String
  ) throws {
    try expect(rule, messagePart, text, other, at: path)
  }

  @Test func `an error about a value comes without the warning and its safe fix`() throws {
    let found = try findings(
      "| 10 chats | 675k |", "| 675k | 10 chats |", at: Self.provider)
    #expect(found.map(\.rule) == ["wrong-cost", "malformed-quantity"])
    #expect(found.allSatisfy { $0.fix?.safety != .safe })
  }

  @Test func `what another finding hides is reported where that is suppressed`() throws {
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    let catalog = try #require(
      sample.replacing("| $0.40/1M", with: "| $0.41/1M", at: Self.provider)?
        .replacing(
          "### Token Pricing",
          with: "<!-- catalint-disable wrong-cost -->\n\n### Token Pricing",
          at: Self.provider))
    #expect(catalog.diagnostics().map(\.rule) == ["facts-disagree"])
  }

  @Test(arguments: [author, provider])
  func `a badge with the address of another one is the badge of its tooltip`(
    _ path: String
  ) throws {
    for (text, other, fix) in [
      ("badge/tools-", "badge/tool__calls-", "write 'tools'"),
      ("input-text,image-teal", "output-text,image-teal", "write 'input'"),
    ] {
      try expect("malformed-badge", "is here twice", text, other, at: path)
      #expect(try findings(text, other, at: path).map { $0.fix?.title } == [fix])
    }
  }

  @Test(arguments: ["-", "N/A", "—", "❌"])
  func `a cell without a tick contradicts the badge`(_ text: String) throws {
    try expect(
      "badge-disagrees-with-table", "lists 'text', but the table denies",
      "| **Input** | ✅", "| **Input** | \(text)", at: Self.provider)
  }

  @Test func `a cell that badges in two places contradict is wrong`() throws {
    try expect(
      "badge-disagrees-with-table", "the table denies temperature ('❌')", "0.0-2.0", "❌",
      at: Self.provider)
  }

  @Test func `escapes of Markdown in the address of a badge are not mistakes`() throws {
    #expect(try findings("tool__calls", #"tool\_\_calls"#, at: Self.author) == [])
  }

  @Test func `a badge without its parenthesis is one finding`() throws {
    try expect(
      "malformed-badge", "is not shown", "streaming-✓-cyan)", "streaming-✓-cyan", at: Self.author)
  }

  @Test func `a badge in an HTML tag is quoted without the quotes of the tag`() throws {
    try expect(
      "malformed-badge", "badge/streaming-✓-cyan' is in an HTML tag", Self.badge,
      "<img src=\"https://img.shields.io/badge/streaming-✓-cyan\" alt=\"Response streaming\">",
      at: Self.author)
  }

  @Test(arguments: [author, provider])
  func `a misspelt item of a list badge is one finding, and an error where the page has the item`(
    _ path: String
  ) throws {
    let found = try findings("input-text,image", "input-text,imgae", at: path)
    #expect(found.map(\.rule) == ["unknown-badge"])
    #expect(found.map(\.severity) == [.error])
    let unlike = try findings("input-text,image", "input-text,image,smell", at: path)
    #expect(unlike.map(\.severity) == [.warning])
  }

  @Test func `a misspelt item is not read as another one`() throws {
    let found = try findings("input-text,image", "input-txet", at: Self.provider)
    #expect(found.map(\.rule).contains("badge-disagrees-with-table"))
  }

  @Test(arguments: [author, provider])
  func `a badge whose address has a space or another dash is one finding`(_ path: String) throws {
    try expect(
      "malformed-badge", "has a space in its address", "badge/top__p-core", "badge/top p-core",
      at: path)
    try expect("malformed-badge", "has 1 part", "text-✓-blue", "text–✓–blue", at: path)
  }

  @Test(arguments: ["#", "javascript:alert(1)", "file:///models/gpt-4.1-mini.md"])
  func `a row whose link is not a path is one finding, that of the link`(
    _ destination: String
  ) throws {
    let row = "(../../../providers/openai/models/gpt-4.1-mini.md)"
    let found = try findings(row, "(\(destination))", at: Self.author)
    #expect(found.map(\.rule) == [destination == "#" ? "empty-link" : "unsafe-link"])
    try expect(
      "missing-counterpart", "links to no page", row, "(https://openai.com)", at: Self.author)
  }

  @Test(arguments: [
    ("| 1.0M tokens |", "|  |", author), (": 1,047,576 tokens", ":", provider),
    ("| 32k tokens |", "|  |", author),
  ])
  func `a blank is one finding, at the blank`(
    _ text: String, _ other: String, _ path: String
  ) throws {
    try expect("facts-disagree", "is missing here, but is", text, other, at: path)
  }

  @Test(arguments: [
    ("OpenAI", "missing-counterpart"),
    ("[OpenAI](../../../providers/openai/models/gpt-4.1mini.md)", "broken-link"),
  ])
  func `a row that names its page is compared with it, whatever its link`(
    _ link: String, _ rule: String
  ) throws {
    let row = "[OpenAI](../../../providers/openai/models/gpt-4.1-mini.md) | 1.0M"
    #expect(try findings(row, "\(link) | 1.0M", at: Self.author).map(\.rule) == [rule])
    #expect(
      try Set(findings(row, "\(link) | 12k", at: Self.author).map(\.rule))
        == [rule, "facts-disagree"])
  }

  @Test func `a question mark before a label that the contract knows replaces a symbol`() throws {
    let (label, name) = ("[Back to Catalog]", "[? Back to Catalog]")
    try expect("mojibake", "a symbol that was lost", label, name, at: Self.provider)
    let found = try findings("San Francisco", "? San Francisco", at: "providers/openai/README.md")
    #expect(!found.map(\.rule).contains("mojibake"))
  }

  @Test(arguments: [";", "|", "%20/%20"])
  func `items of a list badge with other marks than commas are one finding`(
    _ mark: String
  ) throws {
    try expect(
      "malformed-badge", "expected 'text,image'", "input-text,image", "input-text\(mark)image",
      at: Self.author)
  }

  @Test(arguments: [("**", "**"), ("\n\n- ", ""), (", ", "")])
  func `a duplicate badge with markup around it is not deleted safely`(
    _ before: String, _ after: String
  ) throws {
    let found = try findings(
      Self.badge, "\(Self.badge) \(before)\(Self.badge)\(after)", at: Self.author)
    #expect(found.map(\.rule) == ["duplicate-badge"])
    #expect(found.map { $0.fix?.safety } == [.unsafe])
  }

  @Test func `a badge that denies its capability is not repainted`() throws {
    let found = try findings("tool__calls-✓-yellow", "tool__calls-❌-red", at: Self.author)
    #expect(found.map { $0.rule + ($0.fix == nil ? "" : " with a fix") } == ["badge-style"])
  }

  @Test(arguments: [("## 📋", "## ??", "📋"), ("## 🎯", "## ?", "🎯")])
  func `question marks for the symbol of a heading are a lost character`(
    _ text: String, _ other: String, _ symbol: String
  ) throws {
    let found = try findings(text, other, at: Self.author)
    #expect(found.map(\.rule) == ["mojibake"])
    #expect(found.map { $0.fix?.title } == ["write '\(symbol)'"])
  }

  @Test(arguments: [
    ("2025-04-14", "2025\u{2011}04\u{2011}14", "malformed-date", "U+2011 (non-breaking hyphen)"),
    ("1.0M tokens", "1.0\u{41C} tokens", "malformed-quantity", "U+041C"),
    ("## 📋 T", "## 📋\u{A0}T", "missing-section", "which has U+00A0 (no-break space)"),
  ])
  func `a message names a character that looks like another`(
    _ text: String, _ other: String, _ rule: String, _ name: String
  ) throws {
    try expect(rule, name, text, other, at: Self.author)
  }

  @Test func `an ellipsis of one character is three points`() throws {
    #expect(try findings("_...and 1 more_", "_…and 1 more_", at: Self.author) == [])
    try expect("wrong-count", "'2'", "_...and 1 more_", "_…and 2 more_", at: Self.author)
  }

  @Test func `a label of another page on a right link has no fix of the link`() throws {
    let found = try findings(
      "[OpenAI](../../../providers", "[Groq](../../../providers", at: Self.author)
    #expect(found.filter { $0.rule == "misleading-link" }.map(\.fix) == [nil])
  }
}
