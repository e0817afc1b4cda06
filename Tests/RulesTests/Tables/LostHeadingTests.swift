import Diagnostics
import TestSupport
import Testing

/// The sample catalog with a heading that is not shown as one, misspelt or missing.
@Suite struct LostHeadingTests {
  private static let author = "authors/openai/models/gpt-4.1-mini.md"
  private static let provider = "providers/openai/models/gpt-4.1-mini.md"

  /// The findings after replacements on a page and, of an index, on its twin.
  private func findings(
    _ replacements: [(String, String)], at path: String
  ) throws -> [Diagnostic] {
    var catalog = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    let twin = path.replacing("README.md", with: "_index.md")
    for page in twin == path ? [path] : [path, twin] {
      for (text, other) in replacements {
        catalog = try #require(catalog.replacing(text, with: other, at: page))
      }
    }
    return catalog.diagnostics().filter { !$0.path.hasSuffix("_index.md") }
  }

  @Test(arguments: [
    ("### 💰 Cost Calculator", "###💰 Cost Calculator", provider),
    ("### Token Pricing", "###\u{A0}Token Pricing", provider),
    ("### Sampling & Decoding", "\u{FEFF}###Sampling & Decoding", provider),
    ("### 📊 Example Costs", "**📊 Example Costs**", provider),
    ("### 📊 Example Costs", "\\### 📊 Example Costs", provider),
    ("### Other Models by This Author", "###Other Models by This Author", author),
    ("### GPT\n", "###GPT\n", "providers/openai/README.md"),
    ("### 🏢 Major Tech Companies", "###🏢 Major Tech Companies", "authors/README.md"),
    ("### GPT (3 models)", "###GPT (3 models)", "models/README.md"),
    ("### GPT (3 models)", "**GPT (3 models)**", "models/README.md"),
    ("### GPT (3 models)", "    ### GPT (3 models)", "models/README.md"),
    ("## 💰 Pricing Comparison", "##💰 Pricing Comparison", "models/README.md"),
    ("### [Groq]", "###[Groq]", "providers/README.md"),
  ])
  func `a heading that is not shown as one is one finding, and its fix restores it`(
    _ heading: String, _ other: String, _ path: String
  ) throws {
    let found = try findings([(heading, other)], at: path)
    #expect(found.map { "\($0.path) \($0.rule)" } == ["\(path) missing-section"])
    #expect(found.allSatisfy { $0.message.text.contains("is not shown as a heading") })
    let text = try #require(found.first?.fix?.edits.first?.replacement)
    #expect(text.hasPrefix("##") && found.first?.fix?.safety == .unsafe)
  }

  @Test(arguments: ["**GPT models**", "**Note**", "###### GPT (3 models)x", "#hashtag of GPT"])
  func `other lines are not headings`(_ line: String) throws {
    let found = try findings(
      [("### GPT (3 models)\n", "### GPT (3 models)\n\n\(line)\n")], at: "models/README.md")
    #expect(found.filter { $0.rule == "missing-section" } == [])
  }

  @Test func `a count has no fix where a heading is missing between two tables`() throws {
    let found = try findings([("### GPT (3 models)\n", "")], at: "models/README.md")
    #expect(found.map(\.rule) == ["wrong-count"])
    #expect(found.allSatisfy { $0.message.text.contains("in several tables") && $0.fix == nil })
  }

  @Test(arguments: [
    ("## GPT (3 models)", "has a heading of level 2; expected level 3"),
    ("### GPT", "is not of the form '{family} ({listed-models})'"),
    ("### GPT [3 models]", "is not of the form '{family} ({listed-models})'"),
  ])
  func `a heading of another form is reported, and not the total`(
    _ heading: String, _ message: String
  ) throws {
    let found = try findings([("### GPT (3 models)", heading)], at: "models/README.md")
    #expect(found.map(\.rule) == ["unknown-section"])
    #expect(found.allSatisfy { $0.message.text.contains(message) })
  }

  @Test(arguments: [
    ("## 📋 Overview", "## 📋 Overveiw", "2024-06-01", "June 1, 2024", provider, "malformed-date"),
    (
      "## 🎯 Capabilities", "## 🎯 Capabilites", "badge/streaming-", "badge/steaming-", author,
      "unknown-badge"
    ),
  ])
  func `what is below a misspelt heading is read`(
    _ heading: String, _ misspelt: String, _ text: String, _ other: String, _ path: String,
    _ rule: String
  ) throws {
    let found = try findings([(heading, misspelt), (text, other)], at: path)
    #expect(found.map(\.rule).sorted() == ["missing-section", rule].sorted())
  }

  @Test(arguments: ["## 💰\u{200B} Pricing", "## 💰 Pri\u{AD}cing", "## 💰 Pricing\u{7}"])
  func `a character that is not shown is the only defect of its heading`(_ heading: String) throws {
    let found = try findings([("## 💰 Pricing\n", heading + "\n")], at: Self.provider)
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.category == .text })
  }

  @Test(arguments: [
    ("### 🏢 Major", "### ðŸ\u{8F}¢ Major", "authors/README.md"),
    ("## 💰 Pricing Comparison", "## ðŸ’° Pricing Comparison", "models/README.md"),
    ("## 💰 Pricing\n", "## \u{AD}ƒÆ░ Pricing\n", provider),
    ("## 💰 Pricing\n", "## ≡ƒÆ░ Pricing\n", provider),
    ("## 💰 Pricing\n", "## рџ’° Pricing\n", provider),
  ])
  func `damaged text in a heading is one finding`(
    _ heading: String, _ damaged: String, _ path: String
  ) throws {
    let found = try findings([(heading, damaged)], at: path)
    #expect(found.map { "\($0.path) \($0.rule)" } == ["\(path) mojibake"])
  }
}
