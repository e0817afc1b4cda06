import Contract
import Diagnostics
import Linting
import Records
import SourceText
import TestSupport
import Testing

/// Findings in a baseline, and those that a run still reports.
@Suite struct BaselineTests {
  private let folder: TemporaryFolder
  private let contract: Contract
  /// A page with one broken link, and its text.
  private let page = "authors/openai/models/gpt-4.1-mini.md"
  private let text: String

  init() throws {
    let catalog = try FixtureCatalog.broken("links/link-to-a-page-renamed")
    contract = try SmallCatalog(catalog).contract
    text = String(decoding: catalog.files[page] ?? [], as: UTF8.self)
    folder = try TemporaryFolder()
    try folder.write(catalog.files)
  }

  private func run(
    _ parts: String..., baseline: Baseline?, rules: RuleSettings = RuleSettings()
  ) -> LintResult {
    Linter(contract: contract, rules: rules, baseline: baseline, jobs: 2)
      .run(.catalog(root: folder.path, parts: parts))
  }

  /// The baseline of all findings.
  private func baseline() -> Baseline { Baseline().updated(by: run(baseline: Baseline())) }

  private func unneeded(_ result: LintResult) -> [String] {
    result.unneeded.map { "\($0.path) \($0.rule)" }
  }

  @Test func `findings in the baseline are not reported, and stay known`() {
    #expect(run(baseline: nil).diagnostics.map(\.rule) == ["broken-link"])
    let result = run(baseline: baseline())
    #expect(result.diagnostics == [] && result.unneeded.isEmpty)
    #expect(result.baselined.map(\.rule) == ["broken-link"])
    #expect(result.pages == run(baseline: nil).pages)
  }

  @Test func `a second finding equal to a known one is new`() throws {
    let known = baseline()
    try folder.write((text + "\n[Comparison](../../../model/README.md)\n").utf8, to: page)
    let result = run(baseline: known)
    #expect(result.diagnostics.count == 1 && result.baselined.count == 1)
    #expect(result.unneeded.isEmpty)
    #expect(known.updated(by: result).count == 2)
  }

  @Test func `a fixed finding is reported, and removed`() throws {
    let known = baseline()
    try folder.write(text.replacing("../model/", with: "../models/").utf8, to: page)
    let result = run(baseline: known)
    #expect(unneeded(result) == ["\(page) broken-link"])
    #expect(known.updated(by: result).count == 0)
  }

  @Test func `an entry is unneeded only if its finding was checked for`() throws {
    let known = baseline()
    try folder.write(text.replacing("../model/", with: "../models/").utf8, to: page)
    let others = RuleSettings(selected: ["mojibake"])
    #expect(unneeded(run(baseline: known, rules: others)) == [])
    #expect(unneeded(run("providers", baseline: known)) == [])
    #expect(unneeded(run("authors/openai", baseline: known)) == ["\(page) broken-link"])
    try folder.write(Array(repeating: UInt8(ascii: "x"), count: 17 << 20), to: page)
    #expect(run(baseline: known).unread.map(\.path) == [page])
    #expect(unneeded(run(baseline: known)) == [])
  }

  @Test func `writing the baseline of a part keeps entries for other pages`() throws {
    let known = baseline()
    let other = "providers/groq/README.md"
    try folder.write("# Groq\n\n[a](gone.md)\n".utf8, to: other)
    let result = run("providers", baseline: known)
    #expect(!result.diagnostics.isEmpty)
    let updated = known.updated(by: result)
    #expect(updated.count == known.count + result.diagnostics.count)
    #expect(updated.text.contains("\(page) broken-link "))
    #expect(updated.text.contains("\(other) broken-link "))
  }

  @Test func `a page that is gone has no finding any more`() throws {
    let known = baseline()
    try folder.write("".utf8, to: "authors/openai/models/.hidden")
    try folder.remove(page)
    #expect(unneeded(run(baseline: known)) == ["\(page) broken-link"])
  }
}
