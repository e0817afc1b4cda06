import Contract
import Diagnostics
import Linting
import Records
import TestSupport
import Testing
import catalint_dev

@Suite struct GeneratedCatalogTests {
  @Test(arguments: [1, 2] as [UInt64])
  func `a catalog without defects is clean by all rules`(seed: UInt64) throws {
    let found = try diagnostics(texts(pages: 300, seed: seed).all)
    #expect(found.map { "\($0.path): \($0.message) [\($0.rule)]" } == [])
  }

  @Test(arguments: [40, 41, 42, 43, 300, 777])
  func `it has the requested number of pages, of every kind`(pages: Int) throws {
    let paths = texts(pages: pages).all.keys.filter { $0.hasSuffix(".md") }
    #expect(paths.count == pages)
    #expect(Set(paths.compactMap { SmallCatalog.starmap.kind(ofPath: $0)?.kind.name }).count == 8)
  }

  @Test func `each page that has a defect has a finding`() throws {
    let (files, broken) = texts(pages: 300, defects: 0.25)
    let found = Set(try diagnostics(files).flatMap { [$0.path] + $0.related.map(\.path) })
    #expect(Set(broken.values).count > 15)
    #expect(broken.filter { !found.contains($0.key) } == [:])
  }

  @Test func `the same seed gives the same bytes, and another one others`() {
    #expect(texts(pages: 100).all == texts(pages: 100).all)
    #expect(texts(pages: 100, seed: 2).all != texts(pages: 100).all)
  }

  /// Every file by its path, and what is wrong on those pages that have a defect.
  private func texts(
    pages: Int, seed: UInt64 = 1, defects: Double = 0
  ) -> (all: [String: String], broken: [String: String]) {
    var files = [Configuration.fileName: GeneratedCatalog.configuration]
    var broken: [String: String] = [:]
    GeneratedCatalog(pages: pages, seed: seed, defects: defects).forEachPage { file, defect in
      files[file.path] = file.text
      broken[file.path] = defect?.name
    }
    return (files, broken)
  }

  private func diagnostics(_ files: [String: String]) throws -> [Diagnostic] {
    try SmallCatalog(FixtureCatalog(files: files)).diagnostics()
  }
}
