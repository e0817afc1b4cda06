import Diagnostics
import TestSupport
import Testing

/// The sample catalog with a mistake in one of two twins, or in both.
@Suite struct TwinMistakeTests {
  private static let mistakes = [
    TwinMistake("models", "### GPT (3 models)", "### GPT (4 models)", "wrong-count"),
    TwinMistake("authors/openai", "Models** | 4", "Models** | 5", "wrong-count"),
    // Percentages of this total are not computed.
    TwinMistake("models", "all 11 models", "all 12 models", "wrong-count"),
    TwinMistake("models", "Vision | 9 |", "Vision | 8 |", "wrong-count"),
    TwinMistake("", "| 611k tokens |", "| 502k tokens |", "wrong-count"),
    TwinMistake(
      "authors/meta", "| 131.1k | Text, Vision |", "| 121k | Text, Vision |", "facts-disagree"),
    TwinMistake("authors/meta", "131.1k | Text, Vision |", "131.1k | Text |", "facts-disagree"),
    TwinMistake(
      "models", "| text-embedding-3-small | 📝 |", "| text-embedding-3 | 📝 |",
      "stale-index-entry"),
  ]

  private static let names = [["README.md"], ["_index.md"], ["README.md", "_index.md"]]

  private func findings(_ mistake: TwinMistake, _ names: [String]) throws -> [Diagnostic] {
    var catalog = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    for name in names {
      catalog = try #require(
        catalog.replacing(mistake.original, with: mistake.text, at: mistake.path(name)))
    }
    return catalog.diagnostics()
  }

  @Test(arguments: mistakes, names)
  func `each twin that has a mistake is reported, and nothing else`(
    _ mistake: TwinMistake, names: [String]
  ) throws {
    let found = try findings(mistake, names)
    #expect(
      found.map { "\($0.path): \($0.rule)" }
        == names.map { "\(mistake.path($0)): \(mistake.rule)" }, "\(found)")
  }

  @Test(arguments: names)
  func `a wrong count has its fix in each twin`(_ names: [String]) throws {
    let found = try findings(Self.mistakes[0], names)
    #expect(found.map(\.severity) == names.map { _ in .error })
    #expect(found.map { $0.fix?.edits.map(\.path) } == names.map { ["models/\($0)"] })
    #expect(found.allSatisfy { $0.fix?.edits.map(\.replacement) == ["3 models"] })
  }

  @Test(arguments: ["README.md", "_index.md"])
  func `a row that one twin does not have is missing there`(_ name: String) throws {
    let row =
      "| [llama-guard-4-12b](./models/meta-llama/llama-guard-4-12b.md) | groq | 131.1k | Text, Vision |\n"
    let mistake = TwinMistake("authors/meta", row, "", "missing-index-entry")
    let found = try findings(mistake, [name])
    #expect(
      found.filter { $0.severity == .error }.map { "\($0.path): \($0.rule)" }
        == ["authors/meta/\(name): missing-index-entry"])
  }

  @Test(arguments: ["README.md", "_index.md"])
  func `a value that the page does not have is reported in the twin that has it`(
    _ name: String
  ) throws {
    let mistake = TwinMistake(
      "providers/openai", "| N/A | $5.00 |", "| 128k | $5.00 |", "facts-disagree")
    let found = try findings(mistake, [name])
    #expect(
      found.filter { $0.severity == .error }.map { "\($0.path): \($0.rule)" }
        == ["providers/openai/\(name): facts-disagree"])
  }

  @Test func `different valid texts of twins are a difference of the twins`() throws {
    let mistake = TwinMistake(
      "authors/meta", "| 131.1k | Text, Vision |", "| 131k | Text, Vision |", "twins-differ")
    let found = try findings(mistake, ["_index.md"])
    #expect(found.map { "\($0.path): \($0.rule)" } == ["authors/meta/README.md: twins-differ"])
  }
}

/// A text of an index, and another one that is a mistake.
struct TwinMistake: CustomTestStringConvertible, Sendable {
  let original: String
  let text: String
  /// The rule that reports it.
  let rule: String
  private let folder: String

  init(_ folder: String, _ original: String, _ text: String, _ rule: String) {
    self.folder = folder
    self.original = original
    self.text = text
    self.rule = rule
  }

  func path(_ name: String) -> String { folder.isEmpty ? name : "\(folder)/\(name)" }

  var testDescription: String { "'\(original)' for '\(text)' in '\(folder)'" }
}
