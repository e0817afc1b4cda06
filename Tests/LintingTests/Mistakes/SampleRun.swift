import Catalog
import Contract
import Diagnostics
import Linting
import MarkdownSyntax
import Records
import SourceText
import TestSupport

/// The sample catalog, checked once: with a mistake, only the pages that it changes are
/// checked again.
struct SampleRun: Sendable {
  private let catalog: SmallCatalog
  private let runner = RuleRunner(RuleSettings(selected: nil), today: SmallCatalog.today)
  private let checked: [String: CheckedPage]

  init() throws {
    catalog = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    var checked: [String: CheckedPage] = [:]
    for (path, bytes) in catalog.pages { checked[path] = Self.check(path, bytes, runner, catalog) }
    self.checked = checked
  }

  private static func check(
    _ path: String, _ bytes: [UInt8], _ runner: RuleRunner, _ catalog: SmallCatalog
  ) -> CheckedPage {
    var scanner = PageScanner()
    return runner.check(
      Page(
        SourceFile(path: path, bytes: bytes), contract: catalog.contract, scanner: &scanner))
  }

  /// The changes of a mistake: the resulting pages and the removed paths; nil if it cannot be made.
  /// `changed` are pages that other mistakes have changed before.
  func changes(
    of mistake: Mistake, in changed: [String: [UInt8]] = [:]
  ) -> [String: [UInt8]?]? {
    var changes: [String: [UInt8]?] = [:]
    for path in mistake.pages {
      guard let clean = changed[path] ?? catalog.pages[path],
        let now = mistake.edits.reduce(clean, { bytes, edit in bytes.flatMap(edit.applied) })
      else { return nil }
      switch mistake.fate {
      case .stays: changes[path] = now == clean ? nil : .some(now)
      case .copied(let target): changes[target] = .some(now)
      case .moved(let target):
        changes[path] = .some(nil)
        changes[target] = .some(now)
      case .removed: changes[path] = .some(nil)
      }
    }
    return changes.isEmpty ? nil : changes
  }

  /// The findings after changes.
  func diagnostics(after changes: [String: [UInt8]?]) -> [Diagnostic] {
    var checked = checked
    for (path, bytes) in changes {
      checked[path] = bytes.map { Self.check(path, $0, runner, catalog) }
    }
    let pages = checked.sorted { $0.key < $1.key }
    let index = CatalogIndex(
      contract: catalog.contract, pages: pages.map(\.value.summary),
      files: pages.map(\.key) + [Configuration.fileName])
    return runner.outcome(on: pages.map(\.value), index).diagnostics.sorted(
      by: Diagnostic.inReportOrder)
  }

  func clean(_ path: String) -> [UInt8] { catalog.pages[path] ?? [] }
}
