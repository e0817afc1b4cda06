import Catalog
import CatalogRules
import Diagnostics
import SourceText
import TestSupport
import Testing

@testable import Linting

/// Page verdicts beside baselines, settings and fixes.
@Suite struct PageVerdictTests {
  private let folder: TemporaryFolder
  private let contract: Contract
  private let page = "parts/bolt-3.md"

  init() throws {
    let catalog = try FixtureCatalog.broken("symbols-after-headings")
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

  @Test func `a verdict is as severe as the most severe of what it stands for`() throws {
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

  @Test func `the findings of a page are reported where only that page is asked for`() {
    #expect(run(page).diagnostics.map(\.rule) == Array(repeating: "missing-section", count: 3))
  }

  @Test func `fix changes nothing that a verdict stands for`() throws {
    var text = "# A bolt\n\n## Size 📏\n\n| Property | Value |\n|---|---|\n| Weight | 12g |\n"
    text += "\n## Use 🔧\n\n## Stock 📦\n"
    try folder.write(text.utf8, to: page)
    let target = CheckTarget.catalog(root: folder.path, parts: [])
    let announced = run().diagnostics.compactMap(\.fix)
    let fixed = Fixer(linter(), includesUnsafe: true, writes: false).run(target)
    #expect(announced.isEmpty == fixed.pages.isEmpty)
  }
}
