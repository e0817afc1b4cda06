import Diagnostics
import Linting
import Reporters
import Rules
import SourceText
import TestSupport
import Testing

/// The catalogs of `Fixtures/`.
@Suite struct FixtureTests {
  @Test func `the sample catalog is clean`() throws {
    let catalog = try SmallCatalog(FixtureCatalog("Fixtures/clean/sample"))
    #expect(catalog.pages.count >= 25)
    #expect(catalog.diagnostics().map { "\($0.path): \($0.message) [\($0.rule)]" } == [])
  }

  @Test(arguments: FixtureCatalog.brokenCases)
  func `a broken catalog is reported as a user would see it`(_ name: String) throws {
    let catalog = try SmallCatalog(FixtureCatalog.broken(name))
    let verdict = catalog.verdict()
    let report = Report(
      root: ".", pages: catalog.pages.count, diagnostics: verdict.diagnostics,
      suppressed: verdict.suppressed, notices: []
    ) { catalog.source($0) }
    try Golden.expect(
      TextReporter(isGrouped: false).write(report), at: "Fixtures/broken/\(name)/expected.txt")
  }

  @Test func `every broken case is in a group`() {
    #expect(FixtureCatalog.groupedBrokenCases.problems == [])
  }

  @Test(arguments: FixtureCatalog.brokenCases)
  func `a broken case is in the folder of the category of a rule in its output`(
    _ name: String
  ) throws {
    let output = try PackageFolder.bytes(of: "Fixtures/broken/\(name)/expected.txt")
    let text = String(decoding: output, as: UTF8.self)
    var categories = Set(
      RuleSet.descriptors.filter { text.contains(" [\($0.id)]\n") }.map(\.category.rawValue))
    // Suppressed findings are counted, and their rules are not named.
    if text.hasSuffix(" suppressed\n") { categories.insert("suppressions") }
    let folder = String(name.prefix { $0 != "/" })
    #expect(categories.contains(folder))
  }

  @Test func `every rule has a broken case`() throws {
    var found: Set<String> = []
    for name in FixtureCatalog.brokenCases {
      let catalog = try SmallCatalog(FixtureCatalog.broken(name))
      found.formUnion(catalog.diagnostics().map(\.rule))
    }
    // Links to files are not in the catalogs that tests make, and a case is one revision.
    let missing = RuleSet.descriptors.map(\.id).filter { !found.contains($0) }
    #expect(missing == ["broken-alias", "new-suppression"])
  }
}
