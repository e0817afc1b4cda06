import Contract
import Diagnostics
import SourceText
import TestSupport
import Testing

@testable import Linting

/// Contradictions between a page that changed and one that did not.
@Suite(.enabled(if: GitRepository.isPossible, "there is no git to ask"))
struct ChangedSideTests {
  private let folder: TemporaryFolder
  private let git: GitRepository

  private static let author = "authors/openai/models/text-embedding-3-small.md"
  private static let provider = "providers/openai/models/text-embedding-3-small.md"

  init() throws {
    folder = try TemporaryFolder()
    git = try GitRepository(folder)
  }

  /// A catalog with a date on a page, and its contract.
  private func sample(
    _ date: String? = nil, on page: String = provider
  ) throws
    -> (files: [String: [UInt8]], contract: Contract)
  {
    let catalog = try FixtureCatalog("Fixtures/clean/sample")
    var files = catalog.files
    if let date { try write(date, on: page, in: &files) }
    return (files, try SmallCatalog(catalog).contract)
  }

  private func write(_ date: String, on page: String, in files: inout [String: [UInt8]]) throws {
    let text = String(decoding: try #require(files[page]), as: UTF8.self)
    let line = try #require(text.split(separator: "\n").first { $0.contains("Release Date") })
    let label =
      line.hasPrefix("|") ? "| **Release Date** | \(date) |" : "- **Release Date**: \(date)"
    files[page] = Array(text.replacing(line, with: label).utf8)
  }

  private func found(
    _ contract: Contract, rules: RuleSettings = RuleSettings(), baseline: Baseline? = nil,
    since revision: String? = "HEAD"
  ) throws -> LintResult {
    let target = LintTarget.catalog(root: folder.path, parts: [])
    let (now, before) = try GitSources(
      GitRequest(changedSince: revision), around: folder.path
    ).files(of: target)
    return Linter(contract: contract, rules: rules, baseline: baseline, jobs: 1)
      .run(target, from: now, since: before)
  }

  private func lines(_ findings: [Diagnostic]) -> [String] {
    findings.map { "\($0.path) \($0.rule): \($0.message.text)" }
  }

  @Test func `a new contradiction is reported on the page that changed`() throws {
    let (before, contract) = try sample()
    try folder.write(before)
    try git.commit()
    for (changed, other) in [(Self.provider, Self.author), (Self.author, Self.provider)] {
      try folder.write(try sample("2023-02-03", on: changed).files)
      let whole = try found(contract, since: nil)
      #expect(whole.diagnostics.map(\.rule) == ["facts-disagree"])
      let found = try found(contract)
      #expect(
        lines(found.diagnostics) == [
          "\(changed) facts-disagree: release date is '2023-02-03' here, but '2024-01-25' in '\(other)'"
        ])
      #expect(found.diagnostics[0].related.map(\.path) == [other])
      try folder.write(before)
    }
  }

  @Test func `a row without a value is reported at the value that changed`() throws {
    let (row, page) = (
      "authors/openai/models/gpt-4.1-mini.md", "providers/openai/models/gpt-4.1-mini.md"
    )
    var (files, contract) = try sample()
    func replace(_ old: String, _ new: String, on path: String) throws {
      let text = String(decoding: try #require(files[path]), as: UTF8.self)
      #expect(text.contains(old))
      files[path] = Array(text.replacing(old, with: new).utf8)
    }
    try replace("| 1.0M | $0.40", "| N/A | $0.40", on: row)
    try folder.write(files)
    try git.commit()
    try replace("1,047,576 tokens", "1,047,570 tokens", on: page)
    try folder.write(files)
    #expect(
      lines(try found(contract).diagnostics) == [
        "\(page) facts-disagree: context window is '1,047,570 tokens' here, but has no value in '\(row)'"
      ])
  }

  @Test func `it has the fingerprint of the finding of a whole run`() throws {
    let (before, contract) = try sample()
    try folder.write(before)
    try git.commit()
    try folder.write(try sample("2023-02-03").files)
    var whole = try found(contract, since: nil)
    whole.setFingerprints(of: LintTarget.catalog(root: folder.path, parts: []).source)
    #expect(whole.diagnostics.map(\.path) == [Self.author])
    #expect(
      try found(contract).diagnostics.map(\.fingerprint) == whole.diagnostics.map(\.fingerprint))
    let baseline = Baseline(whole.diagnostics.compactMap { BaselineEntry($0) })
    #expect(lines(try found(contract, baseline: baseline).diagnostics) == [])
  }

  @Test func `a contradiction that was there before is not new on the other side`() throws {
    var (files, contract) = try sample("2023-02-03")
    try folder.write(files)
    try git.commit()
    files[Self.provider] = (files[Self.provider] ?? []) + Array("\nMore.\n".utf8)
    try folder.write(files)
    #expect(lines(try found(contract).diagnostics) == [])
  }

  @Test func `where both pages changed, the finding is that of a whole run`() throws {
    var (files, contract) = try sample()
    try folder.write(files)
    try git.commit()
    files = try sample("2023-02-03").files
    files[Self.author] = (files[Self.author] ?? []) + Array("\nMore.\n".utf8)
    try folder.write(files)
    #expect(try found(contract).diagnostics.map(\.path) == [Self.author])
  }

  @Test func `data that changed without the page that is generated from it`() throws {
    let name = "providers/groq/openai/gpt-oss-20b"
    var files = try FixtureCatalog("Fixtures/clean/open-models").files
    let contract = try ContractReader.read(
      PackageFolder.bytes(of: "Fixtures/clean/open-models.contract.yaml")
    ).get()
    try folder.write(files)
    try git.commit()
    let text = String(decoding: try #require(files[name + ".yaml"]), as: UTF8.self)
    files[name + ".yaml"] = Array(text.replacing("0.075", with: "0.1").utf8)
    try folder.write(files)
    #expect(try found(contract, since: nil).diagnostics.map(\.path) == [name + ".md"])
    let found = try found(contract).diagnostics
    #expect(
      lines(found) == [
        """
        \(name).yaml differs-from-source: input price is '0.1' here, but '$0.07/1M' in \
        '\(name).md', which is generated from this page
        """
      ])
    #expect(found[0].fix?.title == "write '$0.10/1M' in '\(name).md'")
  }
}
