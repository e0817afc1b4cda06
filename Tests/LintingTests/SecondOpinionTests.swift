import Contract
import Diagnostics
import Foundation
import Linting
import Records
import Rules
import TestSupport
import Testing

/// The findings and the facts of a catalog, compared with those of a program that was written from
/// the description of the format alone.
@Suite(.takesLong, .enabled(if: SecondOpinion.canRun, "needs python3 with markdown-it-py"))
struct SecondOpinionTests {
  @Suite(.enabled(if: PublicData.corpora.isExpected)) struct Reference {
    private static let folder = PublicData.corpora.folder.appending(path: "starmap-2025-09-04")
    private static let opinion = Result { try SecondOpinion(on: folder) }
    private static let places = CatalogRun(folder.path, reportsAll: true)
      .places(below: folder.path)

    @Test(arguments: RuleSet.all.map { $0.descriptor.id })
    func `the findings are on the same lines`(rule: String) throws {
      let expected = try Self.opinion.get().findings[rule] ?? []
      #expect(Self.places[rule] ?? [] == expected)
    }

    @Test func `the pages have the same facts`() throws {
      let opinion = try Self.opinion.get()
      let contract = SmallCatalog.starmap
      let (pages, unread) = RecordExport(contract: contract, jobs: 2)
        .run(.catalog(root: Self.folder.path, parts: []))
      #expect(unread.isEmpty)
      #expect(pages.count == opinion.facts.count)
      for page in pages {
        let stated = page.facts
          .filter { opinion.fields.contains($0.field) && !contract.missing.contains($0.text) }
          .map { "\($0.line) \($0.field) \($0.text)" }
        #expect(stated.sorted(by: <) == opinion.facts[page.path], "\(page.path)")
      }
    }
  }

  @Test(arguments: [("sample", SecondOpinion.Site.resolve), ("datasets", .absent)])
  func `a clean catalog has no finding`(name: String, site: SecondOpinion.Site) throws {
    let folder = PackageFolder.root.appending(path: "Fixtures/clean/\(name)")
    #expect(try SecondOpinion(on: folder, site: site).findings == [:])
  }
}
