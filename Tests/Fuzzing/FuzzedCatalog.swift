import Catalog
import Contract
import Diagnostics
import Linting
import MarkdownSyntax
import Records
import SourceText
import TestSupport

/// The sample catalog with any bytes as one of its pages.
struct FuzzedCatalog {
  let path: String
  let page: [UInt8]

  /// `input` is the path of a page, and the page.
  init(_ input: FuzzInput) {
    path = String(decoding: input.first, as: UTF8.self)
    page = input.second
  }

  init(path: String, page: [UInt8]) {
    self.path = path
    self.page = page
  }

  /// The findings of the rules, in report order.
  var diagnostics: [Diagnostic] {
    let pages = Self.neighbours.filter { $0.path != path } + [Self.check(path, page)]
    let index = CatalogIndex(
      contract: SmallCatalog.starmap, pages: pages.map(\.summary), files: pages.map(\.path).sorted()
    )
    return Self.runner.outcome(on: pages, index).diagnostics.sorted(by: Diagnostic.inReportOrder)
  }

  /// The page at a path.
  func source(_ path: String) -> SourceFile? {
    (path == self.path ? page : Self.sample[path]).map { SourceFile(path: path, bytes: $0) }
  }

  /// Part of the sample, since each input is checked with all of it.
  static let sample: [String: [UInt8]] = {
    do {
      return try FixtureCatalog("Fixtures/clean/sample").files
        .filter {
          $0.key.hasSuffix("README.md") && $0.key.split(separator: "/").count < 3
            || $0.key.hasSuffix("gpt-4.1-mini.md")
        }
    } catch {
      fatalError("the sample catalog cannot be read: \(error)")
    }
  }()

  private static let runner = RuleRunner(RuleSettings(), today: SmallCatalog.today)

  /// The pages of the sample, checked once.
  private static let neighbours = sample.sorted { $0.key < $1.key }.map { check($0.key, $0.value) }

  private static func check(_ path: String, _ bytes: [UInt8]) -> CheckedPage {
    var scanner = PageScanner()
    let file = SourceFile(path: path, bytes: bytes)
    return runner.check(Page(file, contract: SmallCatalog.starmap, scanner: &scanner))
  }
}
