import Diagnostics
import Foundation
import Linting
import Reporters
import Rules
import SourceText
import TestSupport

/// Reports of real runs, to validate formats by their schemas.
enum ReportUnderTest {
  /// The report of a broken fixture, with some findings in the baseline.
  static func broken(_ name: String) throws -> Report {
    let catalog = try SmallCatalog(FixtureCatalog.broken(name))
    let verdict = catalog.verdict()
    return Report(
      root: ".", pages: catalog.pages.count, diagnostics: verdict.diagnostics,
      suppressed: verdict.suppressed, baselined: Array(verdict.diagnostics.prefix(1)),
      rules: RuleSet.descriptors, notices: ["a notice"]
    ) { catalog.source($0) }
  }

  /// The report of the reference catalog.
  static let reference: Report = {
    let root = PublicData.corpora.folder.appending(path: "starmap-2025-09-04").path
    let result = Linter(
      contract: SmallCatalog.starmap, rules: RuleSettings(), today: SmallCatalog.today, jobs: 2
    )
    .run(.catalog(root: root, parts: []))
    return Report(
      root: ".", pages: result.pages, diagnostics: result.diagnostics,
      rules: RuleSet.descriptors, notices: result.notices
    ) { path in
      try? SourceFile(path: path, bytes: FileReader().read("\(root)/\(path)").get())
    }
  }()
}
