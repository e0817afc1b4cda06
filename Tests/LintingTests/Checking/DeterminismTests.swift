import Foundation
import TestSupport
import Testing

/// A report is the same, byte for byte, in every run and with any number of threads.
@Suite(.takesLong) struct DeterminismTests {
  @Test func `the number of jobs changes nothing in a catalog full of defects`() throws {
    let folder = try TemporaryFolder()
    try folder.write(FixtureCatalog("Fixtures/clean/sample").files)
    for (number, name) in FixtureCatalog.brokenCases.enumerated() {
      let pages = try FixtureCatalog("Fixtures/broken/\(name)/catalog").files
      // Some cases break the same page; each page of a case is there in addition, too.
      try folder.write(pages)
      for (path, bytes) in pages { try folder.write(bytes, to: "\(path.dropLast(3))-\(number).md") }
    }
    let first = CatalogRun(folder.path, jobs: 1)
    #expect(first.counts.count >= 10)
    for jobs in [1, 2, 3, 8, 1000] {
      let run = CatalogRun(folder.path, jobs: jobs)
      #expect(run.json == first.json)
      #expect(run.text == first.text)
    }
  }

  @Test(.enabled(if: PublicData.corpora.isExpected))
  func `the number of jobs changes nothing in the reference catalog`() {
    let root = PublicData.corpora.folder.appending(path: "starmap-2025-09-04").path
    let first = CatalogRun(root, jobs: 1).json
    for jobs in [2, 3, 8] { #expect(CatalogRun(root, jobs: jobs).json == first) }
  }
}
