import Contract
import Diagnostics
import Linting
import Records
import TestSupport

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
