import Contract
import Diagnostics
import Records
import Rules
import SourceText
import TestSupport
import Testing

@testable import Linting

/// Page verdicts together with baselines, settings and fixes.
@Suite struct PageVerdictTests {
  private let folder: TemporaryFolder
  private let contract: Contract
  private let page = "parts/bolt-3.md"

  init() throws {
    let catalog = try FixtureCatalog.broken("tables/sections/symbols-after-headings")
    contract = try SmallCatalog(catalog).contract
    folder = try TemporaryFolder()
    try folder.write(catalog.files)
  }

  private func run(
    _ parts: String..., baseline: Baseline? = nil, rules: RuleSettings = RuleSettings(),
    reportsAll: Bool = false
  ) -> LintResult {
    linter(baseline, rules, reportsAll).run(.catalog(root: folder.path, parts: parts))
  }

  private func linter(
    _ baseline: Baseline? = nil, _ rules: RuleSettings = RuleSettings(), _ reportsAll: Bool = false
  ) -> Linter {
    Linter(contract: contract, rules: rules, baseline: baseline, reportsAll: reportsAll, jobs: 2)
  }

  @Test func `a verdict is as severe as the most severe finding that it represents`() throws {
    let yaml = "version: 1\nrules: {different-layout: info}\n"
    let settings = RuleSettings(
      try ConfigurationReader.read(.init(path: "x", bytes: Array(yaml.utf8))).get())
    #expect(run(rules: settings).diagnostics.map(\.rule) == ["different-layout"])
    #expect(run(rules: settings).diagnostics.first?.severity == .error)
  }

  @Test func `where the rule is off everything is reported`() {
    let off = RuleSettings(ignored: ["different-layout"])
    #expect(run(rules: off).diagnostics.count == 36)
    #expect(run(reportsAll: true).diagnostics.count == 37)
    #expect(run().diagnostics.count == 1)
  }

  @Test func `a baseline of everything leaves new findings, one by one`() throws {
    let baseline = Baseline().updated(by: run(baseline: Baseline(), reportsAll: true))
    #expect(run(baseline: baseline).diagnostics == [])
    #expect(run(baseline: baseline).unneeded.isEmpty)
    try folder.write("# A bolt\n".utf8, to: "parts/bolt-new.md")
    let found = run(baseline: baseline).diagnostics
    #expect(found.map(\.rule) == Array(repeating: "missing-section", count: 3))
    #expect(found.allSatisfy { $0.path == "parts/bolt-new.md" })
  }

  @Test func `the findings of a page are reported if only that page is selected`() {
    #expect(run(page).diagnostics.map(\.rule) == Array(repeating: "missing-section", count: 3))
  }

  @Test func `fix changes no finding that a verdict represents`() throws {
    var text = "# A bolt\n\n## Size 📏\n\n| Property | Value |\n|---|---|\n| Weight | 12g |\n"
    text += "\n## Use 🔧\n\n## Stock 📦\n"
    try folder.write(text.utf8, to: page)
    let target = LintTarget.catalog(root: folder.path, parts: [])
    let announced = run().diagnostics.compactMap(\.fix)
    let fixed = Fixer(linter(), includesUnsafe: true, writes: false).run(target)
    #expect(announced.isEmpty == fixed.pages.isEmpty)
  }
}

/// A page that was left from an older catalog: no page links to it, and many contradict it.
@Suite struct UnknownPageTests {
  private let page = "providers/groq/models/gpt-4.1-mini.md"

  /// The sample with the page of another provider under this one's name, with changes.
  private func run(reportsAll: Bool = false, _ change: (String) -> String) throws -> LintResult {
    let sample = try FixtureCatalog("Fixtures/clean/sample")
    var files = sample.files
    let other = files["providers/openai/models/gpt-4.1-mini.md"] ?? []
    let text = String(decoding: other, as: UTF8.self)
      .replacing("[OpenAI](../README.md)", with: "[Groq](../README.md)")
      .replacing("models by OpenAI](../README.md)", with: "models by Groq](../README.md)")
      .replacing("shown for OpenAI", with: "shown for Groq")
    files[page] = Array(change(text).utf8)
    let folder = try TemporaryFolder()
    try folder.write(files)
    let linter = Linter(
      contract: try SmallCatalog(sample).contract, rules: RuleSettings(), reportsAll: reportsAll,
      jobs: 2)
    return linter.run(.catalog(root: folder.path, parts: []))
  }

  private func old(_ text: String) -> String {
    text.replacing("1,047,576 tokens", with: "128,000 tokens")
      .replacing("**Release Date**: 2025-04-14", with: "**Release Date**: 2025-04-15")
  }

  @Test func `its contradictions are reported, since only its row may be missing`() throws {
    let found = try run(old).diagnostics
    #expect(found.filter { $0.path == page }.map(\.rule) == ["orphan-page", "facts-disagree"])
    #expect(found.contains { $0.path != page && $0.rule == "missing-counterpart" })
    #expect(found.allSatisfy { $0.consequenceCount == 0 })
  }

  @Test func `missing listings of it are reported, and defects of the page itself`() throws {
    let found = try run { old($0).replacing("32,768 tokens", with: "32,7k tokens") }.diagnostics
    #expect(found.contains { $0.path == page && $0.rule == "malformed-quantity" })
    #expect(found.contains { $0.rule == "missing-index-entry" })
    #expect(found.contains { $0.path == "providers/groq/README.md" && $0.rule == "wrong-count" })
  }
}
