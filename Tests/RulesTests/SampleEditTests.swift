import Diagnostics
import TestSupport
import Testing

/// The sample catalog with a mistake on one or two pages, and all that is reported then.
@Suite struct SampleEditTests {
  private static let author = "authors/openai/models/gpt-4.1-mini.md"
  private static let provider = "providers/openai/models/gpt-4.1-mini.md"

  private func found(
    on paths: [String], _ original: String, _ text: String, without removed: Set<String> = []
  ) throws -> [Diagnostic] {
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    var pages = sample.pages.filter { !removed.contains($0.key) }
    for path in paths {
      let page = String(decoding: try #require(pages[path]), as: UTF8.self)
      let changed = page.replacing(original, with: text, maxReplacements: 1)
      #expect(changed != page)
      pages[path] = Array(changed.utf8)
    }
    return SmallCatalog(pages, contract: sample.contract).diagnostics()
  }

  private func rules(
    on paths: [String], _ original: String, _ text: String, without removed: Set<String> = []
  ) throws -> [String] {
    try found(on: paths, original, text, without: removed).map { "\($0.path) \($0.rule)" }
  }

  @Test func `a folder that lacks the index file of other folders is reported at its index`() throws
  {
    let removed: Set = ["authors/openai/_index.md", "models/README.md"]
    let found = try found(on: [], "", "", without: removed)
      .filter { $0.rule == "missing-index" }
    #expect(found.map(\.path) == ["authors/openai/README.md", "models/_index.md"])
    #expect(
      found.first?.message.text
        == "'authors/openai/_index.md' is missing; 11 other folders have a file '_index.md'")
  }

  @Test func `no index file is missing where most folders lack it`() throws {
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    let pages = sample.pages.filter { path, _ in
      !path.hasSuffix("_index.md") || path.hasPrefix("authors/openai/")
    }
    #expect(
      SmallCatalog(pages, contract: sample.contract).diagnostics(["missing-index"]).isEmpty)
  }

  @Test func `a row of authors' pages suggests no provider's page`() throws {
    let removed: Set = ["authors/openai/models/gpt-image-1.md"]
    let links = try found(on: [], "", "", without: removed).filter { $0.rule == "broken-link" }
    #expect(links.count == 4)
    #expect(links.allSatisfy { $0.fix == nil && !$0.message.text.contains("did you mean") })
  }

  @Test func `a section is there, or the text that replaces its table`() throws {
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    let page = String(decoding: try #require(sample.pages[Self.provider]), as: UTF8.self)
    let start = try #require(page.firstRange(of: "### Token Pricing")).lowerBound
    let end = try #require(page.firstRange(of: "## 📋 Metadata")).lowerBound
    func rules(_ text: String) -> [String] {
      let changed = page[..<start] + text + "\n\n" + page[end...]
      return SmallCatalog(
        sample.pages.merging([Self.provider: Array(changed.utf8)]) { $1 },
        contract: sample.contract
      ).diagnostics(["missing-table"]).map(\.message.text)
    }
    #expect(rules("").count == 1)
    #expect(rules("N/A").first?.hasPrefix("section has no table with the columns 'Input'") == true)
    #expect(rules("Contact provider for pricing information.") == [])
    #expect(rules(String(page[start..<end])) == [])
  }

  @Test func `an address that is shown decoded is the same address`() throws {
    let pages = ["providers/openai/README.md", "providers/openai/_index.md"]
    let known = "[https://platform.openai.com/docs/models](https://platform.openai.com/docs/models)"
    let decoded =
      "[https://platform.openai.com/{v}/models](https://platform.openai.com/%7Bv%7D/models)"
    let other =
      "[https://platform.openai.com/{v}/models](https://platform.openai.com/%7Bw%7D/models)"
    #expect(try rules(on: pages, known, decoded) == [])
    #expect(try rules(on: pages, known, other) == pages.map { "\($0) misleading-address" })
  }

  @Test func `where nothing is left out, the line that counts it is to be deleted`() throws {
    let message = try found(
      on: [Self.author], "- _...and 1 more_", "- text-embedding-3-small\n- _...and 0 more_"
    ).map(\.message.text)
    #expect(message.count == 1)
    #expect(message.first?.hasSuffix("so nothing is left out; delete the line") == true)
  }

  @Test(arguments: ["htps://img.shields.io", "https:/img.shields.io", "http:img.shields.io"])
  func `a scheme misspelt in a badge is one finding`(_ address: String) throws {
    #expect(
      try rules(on: [Self.provider], "https://img.shields.io", address)
        == ["\(Self.provider) malformed-badge"])
  }

  @Test func `a website is compared with that of the page`() throws {
    let pages = ["authors/README.md", "authors/_index.md"]
    let found = try found(
      on: pages, "[Website](https://openai.com)", "[Website](https://open-ai.com)")
    #expect(found.map { "\($0.path) \($0.rule)" } == pages.map { "\($0) facts-disagree" })
    #expect(
      try rules(on: pages, "[Website](https://openai.com)", "[Site](https://openai.com)") == [])
  }

  @Test func `an escaped link to a path with a space is reported`() throws {
    let pages = ["models/README.md", "models/_index.md"]
    let found = try found(
      on: pages, "[gpt-4.1-mini](../authors/openai/models/gpt-4.1-mini.md)",
      "\\[gpt-4.1-mini\\](../authors/open ai/models/gpt-4.1-mini.md)")
    #expect(found.map(\.rule) == ["escaped-markup", "escaped-markup"])
    #expect(found.allSatisfy { $0.fix == nil })
  }

  @Test func `a section that was pasted twice is one finding`() throws {
    let sample = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    let page = String(decoding: try #require(sample.pages[Self.provider]), as: UTF8.self)
    let start = try #require(page.firstRange(of: "### Core Features")).lowerBound
    let end = try #require(page.firstRange(of: "## 🎛️ Generation Controls")).lowerBound
    func found(_ copy: String) -> [Diagnostic] {
      let changed = page[..<end] + copy + page[end...]
      return SmallCatalog(
        sample.pages.merging([Self.provider: Array(changed.utf8)]) { $1 },
        contract: sample.contract
      ).diagnostics()
    }
    let section = String(page[start..<end])
    let same = found(section)
    #expect(same.map(\.rule) == ["duplicate-section", "duplicate-section"])
    #expect(same.map(\.consequenceCount) == [1, 1])
    #expect(same.map(\.severity) == [.error, .error])
    // Another text in the second one may be the right one.
    #expect(found(section.replacing("✅", with: "❌")).contains { $0.rule == "duplicate-field" })
  }

  @Test func `an ID in another case is reported on the page whose path has the other one`() throws {
    let page = "providers/openai/models/gpt-image-1.md"
    #expect(
      try rules(on: [page], "`gpt-image-1`", "`GPT-image-1`") == ["\(page) facts-disagree"])
  }

  @Test(arguments: ["htps://openai.com", "javascript:open()"])
  func `an address with another scheme contradicts no other address`(_ address: String) throws {
    let pages = ["authors/openai/README.md", "authors/openai/_index.md"]
    let found = try rules(on: pages, "](https://openai.com)", "](\(address))")
    #expect(!found.contains { $0.hasSuffix("facts-disagree") })
  }
}
