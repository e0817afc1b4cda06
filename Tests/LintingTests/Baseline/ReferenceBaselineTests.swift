import Diagnostics
import Foundation
import Linting
import TestSupport
import Testing

/// The reference catalog with a baseline of all its findings.
@Suite(.takesLong, .enabled(if: PublicData.corpora.isExpected)) struct ReferenceBaselineTests {
  private let folder: TemporaryFolder
  private let baseline: Baseline

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: PublicData.corpora.folder.appending(path: "starmap-2025-09-04"),
      to: URL(filePath: folder.absolute("catalog")))
    let found = Self.run(folder, Baseline(), reportsAll: true)
    #expect(found.diagnostics.count > 2_000)
    baseline = Baseline().updated(by: found)
  }

  private static func run(
    _ folder: TemporaryFolder, _ baseline: Baseline, reportsAll: Bool = false
  ) -> LintResult {
    Linter(
      contract: SmallCatalog.starmap, rules: RuleSettings(), baseline: baseline,
      reportsAll: reportsAll, jobs: 2
    ).run(.catalog(root: folder.absolute("catalog"), parts: []))
  }

  private func edit(_ path: String, _ change: (String) -> String) throws {
    let file = URL(filePath: folder.absolute("catalog/\(path)"))
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(change(text).utf8).write(to: file)
  }

  @Test func `the run is clean, and one new defect is one finding`() throws {
    #expect(Self.run(folder, baseline).diagnostics == [])
    try edit("authors/openai/models/gpt-4.1-mini.md") {
      $0.replacing("2025-04-14", with: "14 April 2025")
    }
    let result = Self.run(folder, baseline)
    #expect(result.diagnostics.map(\.rule) == ["malformed-date"])
    #expect(result.unneeded.isEmpty)
  }

  @Test func `two hundred lines above old findings change nothing`() throws {
    let lines = String(repeating: "A line that was not there.\n", count: 200)
    let all = FileManager.default.enumerator(atPath: folder.absolute("catalog"))
    for case let page as String in try #require(all) where page.hasSuffix(".md") {
      try edit(page) { text in
        let title =
          text.hasPrefix("# ")
          ? text.startIndex : text.range(of: "\n# ").map { text.index(after: $0.lowerBound) }
        guard let title else { return text }
        return text[..<title] + lines + "\n" + text[title...]
      }
    }
    let result = Self.run(folder, baseline)
    #expect(result.diagnostics == [])
    #expect(result.unneeded.map(\.path) == [])
  }
}
