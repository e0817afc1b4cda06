import Catalog
import Contract
import Foundation
import Records
import TestSupport
import Testing

/// The links of a catalog as resolved by a program that shares no code with Catalint.
@Suite(.enabled(if: SecondOpinion.canRun, "needs python3 with markdown-it-py"))
struct IndependentLinkTests {
  @Test(.enabled(if: PublicData.corpora.isExpected))
  func `the reference catalog has the same verdicts`() throws {
    let folder = PublicData.corpora.folder.appending(path: "starmap-2025-09-04")
    let index = try ReferenceCatalog.shared.get().index
    #expect(try SecondOpinion(on: folder).verdicts == index.verdictCounts)
  }

  @Test func `the sample catalog has the same verdicts, followed by the built-in contract`() throws
  {
    let path = "Fixtures/clean/sample"
    let files = try FixtureCatalog(path).files
    let pages = files.filter { $0.key.hasSuffix(".md") }.map { Page.reading($0.key, $0.value) }
    let index = CatalogIndex(
      contract: SmallCatalog.starmap, pages: pages.map { PageSummary($0) }, files: Array(files.keys)
    )
    let folder = PackageFolder.root.appending(path: path)
    #expect(try SecondOpinion(on: folder).verdicts == index.verdictCounts)
    #expect(index.verdictCounts.count > 1)
  }
}
