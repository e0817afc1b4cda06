import Catalog
package import Contract
package import Diagnostics
package import Linting
import MarkdownSyntax
package import Records
package import SourceText

/// A catalog in memory, by path, to run rules on.
package struct SmallCatalog: Sendable {
  package private(set) var pages: [String: [UInt8]]
  package let contract: Contract
  /// The files that are not pages.
  private let otherFiles: [String]

  package init(
    _ pages: [String: [UInt8]], contract: Contract = SmallCatalog.starmap,
    otherFiles: [String] = []
  ) {
    self.pages = pages
    self.contract = contract
    self.otherFiles = otherFiles
  }

  /// A catalog of `Fixtures/` by its own contract and configuration.
  package init(_ fixture: FixtureCatalog) throws {
    var contract = try fixture.contract.map { try ContractReader.read($0).get() } ?? Self.starmap
    if let bytes = fixture.files[Configuration.fileName] {
      let file = SourceFile(path: Configuration.fileName, bytes: bytes)
      contract = try ConfigurationReader.read(file).get().applied(to: contract).get()
    }
    let pages = fixture.files.filter { contract.pagePaths.contains($0.key) }
    self.init(
      pages, contract: contract, otherFiles: fixture.files.keys.filter { pages[$0] == nil })
  }

  package init(texts: [String: String]) { self.init(texts.mapValues { Array($0.utf8) }) }

  /// A page as a file.
  package func source(_ path: String) -> SourceFile? {
    pages[path].map { SourceFile(path: path, bytes: $0) }
  }

  /// A page as it is read.
  package func page(_ path: String) -> Page? {
    var scanner = PageScanner()
    return source(path).map { Page($0, contract: contract, scanner: &scanner) }
  }

  /// The built-in contract; a contract that cannot be read fails every test.
  package static let starmap: Contract = {
    switch BuiltInContract.named("starmap") {
    case .success(let contract)?: return contract
    case .failure(let problems)?: fatalError("the built-in contract: \(problems.list)")
    case nil: fatalError("there is no built-in contract")
    }
  }()

  /// The day of every test.
  package static let today = CalendarDate(year: 2026, month: 1, day: 1)

  /// A contract that a test is sure of.
  package static func contract(_ text: String) -> Contract {
    switch ContractReader.read(Array(text.utf8)) {
    case .success(let contract): return contract
    case .failure(let problems): fatalError("a contract of a test: \(problems.list)")
    }
  }

  /// The findings of the rules, in report order; without `rules`, every rule runs.
  package func diagnostics(
    _ rules: Set<String>? = nil, base: SmallCatalog? = nil, today: CalendarDate? = Self.today
  ) -> [Diagnostic] {
    verdict(rules, base: base, today: today).diagnostics
  }

  /// The same, with what was suppressed; with a `base`, its suppressions are compared, and
  /// `reportsAll` also gives the findings that follow from page verdicts.
  package func verdict(
    _ rules: Set<String>? = nil, base: SmallCatalog? = nil, reportsAll: Bool = false,
    today: CalendarDate? = Self.today
  ) -> CheckOutcome {
    let runner = RuleRunner(
      RuleSettings(checks: contract.checks.rules, selected: rules), today: today)
    var scanner = PageScanner()
    var memo = RecordMemo(contract)
    let others = BasePages { [pages] in pages[$0] }
    let checked = pages.sorted { $0.key < $1.key }.map { path, bytes in
      runner.check(
        Page(
          SourceFile(path: path, bytes: bytes), scanner: &scanner, memo: &memo,
          others: others))
    }
    let misnamed = otherFiles.sorted().compactMap { contract.misnamedPage($0) }
      .filter(\.isCertain).map(\.file)
    let index = CatalogIndex(
      contract: contract, pages: checked.map(\.summary), files: (pages.keys + otherFiles).sorted(),
      besides: NotedFiles(misnamed: misnamed))
    var verdict = runner.outcome(on: checked, index, base: base?.suppressions)
    verdict.diagnostics.sortInReportOrder()
    verdict.diagnostics = PageVerdicts(verdict.diagnostics)
      .applied(to: verdict.diagnostics, all: reportsAll)
    return verdict
  }

  /// The suppressions on its pages.
  private var suppressions: BaseSuppressions {
    let pages = pages.map { path, _ in (Array(path.utf8), page(path).map { SuppressedText($0) }) }
    return BaseSuppressions(
      Dictionary(pages.compactMap { path, text in text.map { (path, $0) } }) { $1 })
  }

  /// The catalog after the fixes of `diagnostics` were applied, and how many were.
  package func applying(_ diagnostics: [Diagnostic]) -> (catalog: SmallCatalog, applied: Int) {
    var fixed = self
    var applied = 0
    for (path, bytes) in pages {
      let fixes = diagnostics.compactMap(\.fix).filter { $0.edits.first?.path == path }
      let edited = EditedText(bytes, path: path, applying: fixes)
      fixed.pages[path] = edited.bytes
      applied += edited.applied.count
    }
    return (fixed, applied)
  }
}

extension SmallCatalog {
  /// The clean catalog of datasets: another contract, with no word of the one for models.
  package static func datasets() throws -> SmallCatalog {
    let bytes = try PackageFolder.bytes(of: "Fixtures/clean/datasets.contract.yaml")
    return SmallCatalog(
      try FixtureCatalog("Fixtures/clean/datasets").files,
      contract: try ContractReader.read(bytes).get())
  }

  /// The catalog with `text` in place of `original` on a page; nil unless that occurs exactly once.
  package func replacing(_ original: String, with text: String, at path: String) -> SmallCatalog? {
    guard let page = pages[path] else { return nil }
    let parts = String(decoding: page, as: UTF8.self).split(
      separator: original, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    return SmallCatalog(
      pages.merging([path: Array((parts[0] + text + parts[1]).utf8)]) { $1 }, contract: contract)
  }
}
