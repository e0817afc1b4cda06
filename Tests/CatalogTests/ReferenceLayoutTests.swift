import Catalog
import PageSyntax
import SourceText
import TestSupport
import Testing

/// The contract knows whatever stands on the pages of the reference catalog.
@Suite(.enabled(if: PublicData.corpora.isExpected)) struct ReferenceLayoutTests {
  @Test func `every table is known to its kind, and stands in its section`() throws {
    var strays: [String] = []
    for page in try ReferenceCatalog.shared.get().pages {
      let tables = page.syntax.nodes.indices.filter { page.syntax.nodes[$0].kind == .table }
      #expect(page.record.tables.map(\.node) == tables, "\(page.path)")
      for table in page.record.tables where !table.layout.sections.isEmpty {
        let section = table.section.flatMap { page.record.sections[$0].layout }
        if section.map({ table.layout.sections.contains($0) }) != true { strays.append(page.path) }
      }
    }
    // The generator wrote what belongs into the last sections above everything else.
    #expect(strays == ["models/README.md", "models/_index.md"])
  }

  @Test func `every heading is the page's own or one of a section of its kind`() throws {
    for page in try ReferenceCatalog.shared.get().pages {
      let own = page.facts(.title).first { $0.place == .heading }
      for section in page.record.sections where section.layout == nil {
        #expect(
          own.map { section.heading.contains($0.range) } == true,
          "\(page.path): \(page.source.text(section.heading))")
      }
    }
  }

  @Test func `every row of an index has its subject`() throws {
    var counts: [String: Int] = [:]
    for page in try ReferenceCatalog.shared.get().pages {
      for fact in page.record.facts where fact.row != nil && page.element(of: fact) == "listed-model"
      {
        let isLink = fact.destination != nil
        counts["\(page.kind?.name ?? "") \(isLink ? "link" : "text")", default: 0] += 1
      }
    }
    #expect(counts == [:])
  }
}
