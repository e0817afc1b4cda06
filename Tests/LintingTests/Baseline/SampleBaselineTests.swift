import Contract
import Diagnostics
import SourceText
import TestSupport
import Testing

@testable import Linting

/// Baselines of the sample catalog with defects in which several pages take part.
@Suite struct SampleBaselineTests {
  private let folder: TemporaryFolder
  private let contract: Contract
  private let files: [String: [UInt8]]
  private let indexes = ["providers/groq/README.md", "providers/groq/_index.md"]
  private let model = "providers/openai/models/gpt-4.1-mini.md"

  init() throws {
    let sample = try FixtureCatalog("Fixtures/clean/sample")
    files = sample.files
    contract = try SmallCatalog(sample).contract
    folder = try TemporaryFolder()
    try folder.write(files)
  }

  private func run(_ baseline: Baseline) -> LintResult {
    Linter(contract: contract, rules: RuleSettings(), baseline: baseline, jobs: 2)
      .run(.catalog(root: folder.path, parts: []))
  }

  private func baseline() -> Baseline { Baseline().updated(by: run(Baseline())) }

  /// Writes a page of the sample with one text for another.
  private func write(_ path: String, _ original: String, _ text: String) throws {
    let page = String(decoding: try #require(files[path]), as: UTF8.self)
    #expect(page.contains(original))
    try folder.write(page.replacing(original, with: text).utf8, to: path)
  }

  /// Writes the index of a provider without the row of a model.
  private func dropRow(of model: String) throws {
    for index in indexes {
      let page = String(decoding: try #require(files[index]), as: UTF8.self)
      let row = try #require(page.split(separator: "\n").first { $0.hasPrefix("| [\(model)") })
      try write(index, "\(row)\n", "")
    }
  }

  @Test func `a row that is missing in place of another one is new`() throws {
    try dropRow(of: "llama-guard")
    let known = baseline()
    #expect(known.count == 2 && run(known).diagnostics.isEmpty)
    try dropRow(of: "llama-3.3")
    let result = run(known)
    #expect(result.diagnostics.map(\.rule) == ["missing-index-entry", "missing-index-entry"])
    #expect(result.diagnostics.allSatisfy { $0.message.text.contains("llama-3.3") })
    #expect(result.unneeded.count == 2)
  }

  @Test func `a known value that another value contradicts is new`() throws {
    try write(model, "**Release Date**: 2025-04-14", "**Release Date**: 2025-04-15")
    let known = baseline()
    #expect(known.count == 1 && run(known).diagnostics.isEmpty)
    // Other lines move, and another fact of that page changes.
    try write(
      model, "**Release Date**: 2025-04-14\n",
      "**Languages**: all\n- **Release Date**: 2025-04-15\n")
    #expect(run(known).diagnostics.allSatisfy { $0.rule == "unknown-field" })
    try write(model, "**Release Date**: 2025-04-14", "**Release Date**: 2024-07-01")
    #expect(run(known).diagnostics.map(\.rule) == ["facts-disagree"])
  }

  @Test func `a baseline has all findings about a value, also those that are not reported`() throws
  {
    try write(model, "| $0.40/1M |", "| $0.80/1M |")
    let found = run(Baseline())
    #expect(found.diagnostics.count == 1)
    let known = Baseline().updated(by: found)
    #expect(known.count == 2)
    #expect(run(known).diagnostics.isEmpty && run(known).unneeded.isEmpty)
  }

  @Test func `an entry of an older baseline stays known, and gets its present fingerprint`() throws
  {
    try dropRow(of: "llama-guard")
    var former = Fingerprints(.former)
    let now = try folder.files()
    let entries = run(Baseline()).diagnostics.map { finding in
      var finding = finding
      finding.fingerprint = nil
      let file = SourceFile(path: finding.path, bytes: now[finding.path] ?? [])
      return BaselineEntry(
        path: finding.path, rule: finding.rule, fingerprint: former.next(finding, in: file))
    }
    let known = Baseline(entries)
    let result = run(known)
    #expect(result.diagnostics.isEmpty && result.unneeded.isEmpty)
    let updated = known.updated(by: result)
    #expect(updated.count == 2 && updated.text != known.text)
    #expect(updated.text == baseline().text)
  }
}
