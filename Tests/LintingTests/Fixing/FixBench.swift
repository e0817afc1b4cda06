import Contract
import Diagnostics
import Linting
import Records
import TestSupport
import Testing

/// A catalog to fix in a folder of its own, removed with the test.
struct FixBench {
  let folder: TemporaryFolder
  private let linter: Linter
  private let contract: Contract

  init(
    _ files: [String: [UInt8]], contract: Contract = SmallCatalog.starmap,
    rules: RuleSettings = RuleSettings()
  ) throws {
    folder = try TemporaryFolder()
    try folder.write(files)
    self.contract = contract
    linter = Linter(contract: contract, rules: rules, jobs: 2)
  }

  init(_ fixture: FixtureCatalog) throws {
    try self.init(fixture.files, contract: SmallCatalog(fixture).contract)
  }

  /// The sample catalog with texts replaced on some pages, and without others.
  init(
    changing changes: (path: String, original: String, text: String)...,
    removing removed: [String] = []
  ) throws {
    let sample = try FixtureCatalog("Fixtures/clean/sample")
    var files = sample.files
    for change in changes {
      let text = String(decoding: try #require(files[change.path]), as: UTF8.self)
      #expect(text.contains(change.original))
      files[change.path] = Array(text.replacing(change.original, with: change.text).utf8)
    }
    for path in removed { #expect(files.removeValue(forKey: path) != nil) }
    try self.init(files, contract: SmallCatalog(sample).contract)
  }

  func check() -> LintResult { linter.run(target()) }

  func exportedFacts() -> [RecordExport.PageFacts] {
    RecordExport(contract: contract, jobs: 2).run(target()).pages
  }

  /// Applies fixes of this safety, to parts of the catalog or all of it.
  func fix(_ safety: Fix.Safety = .safe, _ parts: String..., writes: Bool = true) -> FixResult {
    Fixer(linter, includesUnsafe: safety == .unsafe, writes: writes).run(target(parts))
  }

  private func target(_ parts: [String] = []) -> LintTarget {
    .catalog(root: folder.path, parts: parts)
  }
}
