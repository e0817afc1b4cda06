import Contract
import MarkdownSyntax
import Records
import SourceText
import TestSupport
import Testing

/// The contract covers everything on the pages of the reference catalog.
@Suite(.enabled(if: PublicData.corpora.isExpected)) struct ReferenceLayoutTests {
  @Test func `every table is known to its kind, and is in its section`() throws {
    var strays: [String] = []
    for page in try ReferenceCatalog.shared.get().pages {
      let tables = page.syntax.nodes.indices.filter { page.syntax.nodes[$0].kind == .table }
      let known = page.contents.tables + page.contents.strayTables
      #expect(known.map(\.node).sorted() == tables, "\(page.path)")
      strays += page.contents.strayTables.map { _ in page.path }
      for table in page.contents.tables where !table.layout.sections.isEmpty {
        let section = table.section.flatMap { page.contents.sections[$0].layout }
        #expect(section.map(table.layout.sections.contains) == true, "\(page.path)")
      }
    }
    // The generator wrote the content of the last sections above everything else.
    #expect(strays == ["models/README.md", "models/_index.md"])
  }

  @Test func `every heading is the page's own or one of a section of its kind`() throws {
    var strangers: Set<String> = []
    for page in try ReferenceCatalog.shared.get().pages {
      let own = page.facts(.title).first { $0.place == .heading }
      for section in page.contents.sections where section.layout == nil {
        let isOwn = own.map { section.heading.contains($0.range) } == true
        if !isOwn { strangers.insert(page.path) }
      }
    }
    // The generator wrote lines of `-` right below list items, which makes these headings.
    #expect(strangers == ["README.md", "_index.md", "authors/README.md", "authors/_index.md"])
  }

  @Test func `every row of an index has its subject, most of them a link`() throws {
    var counts: [String: Int] = [:]
    for page in try ReferenceCatalog.shared.get().pages {
      for fact in page.contents.facts where page.contents.row(of: fact) != nil {
        guard page.element(of: fact) == "listed-model", let kind = page.kind else { continue }
        counts["\(kind.name) \(fact.destination == nil ? "text" : "link")", default: 0] += 1
      }
    }
    #expect(
      counts == [
        "author link": 274, "catalog-index link": 20, "models-index link": 137,
        "models-index text": 48, "provider link": 360, "providers-index text": 40,
      ])
  }
}
