import Contract
import Diagnostics
import Records
import SourceText
import TestSupport
import Testing

/// A catalog of datasets: other labels, paths, badges and kinds, and no Swift code of its own.
@Suite struct SecondCatalogTests {
  @Test func `the catalog of datasets is clean`() throws {
    let catalog = try SmallCatalog.datasets()
    #expect(catalog.pages.count == 8)
    #expect(catalog.diagnostics().map { "\($0.path): \($0.message) [\($0.rule)]" } == [])
  }

  @Test func `every page has a kind, and every field, table and badge is read`() throws {
    let catalog = try SmallCatalog.datasets()
    let pages = catalog.pages.keys.compactMap { catalog.page($0) }
    let facts = pages.flatMap(\.contents.facts)
    #expect(pages.allSatisfy { $0.kind != nil })
    #expect(facts.filter(\.isMalformed).isEmpty)
    let fields = Set(facts.map { catalog.contract.fields[$0.field].name })
    #expect(catalog.contract.fields.map(\.name).filter { !fields.contains($0) } == [])
    let badges = Set(pages.flatMap(\.contents.badges).map { $0.definition?.label ?? "unknown" })
    #expect(badges == ["asks with", "exam", "looks", "answers", "pass@k", "licence"])
    let places = Set(facts.map(\.place))
    #expect(
      places == [
        .frontmatter, .breadcrumb, .heading, .table, .list, .line, .item, .badge, .code, .footer,
      ])
  }

  @Test func `the facts of a page are those on it`() throws {
    let page = try #require(
      try SmallCatalog.datasets().page("tasks/programs/humaneval.md"))
    func texts(_ name: String) -> [String] {
      page.contents.facts.filter { page.element(of: $0) == name }.map { page.text(of: $0) }
    }
    #expect(page.kind?.name == "dataset")
    #expect(page.captures.names == ["task", "slug"])
    #expect(page.captures.texts == ["programs", "humaneval"])
    #expect(texts("slug") == ["HumanEval"])
    #expect(texts("name") == ["HumanEval", "HumanEval", "HumanEval"])
    #expect(texts("publisher") == ["OpenAI"])
    #expect(texts("examples") == ["164 examples"])
    #expect(texts("part") == ["Test"])
    #expect(texts("samples") == ["1-200"])
    #expect(texts("licence") == ["MIT", "MIT"])
    #expect(texts("written") == ["2025-10-01 09:30:00 UTC"])
    #expect(page.facts(.releaseDate).compactMap(\.date?.description) == ["2021-07-07"])
    #expect(
      page.contents.facts.filter { $0.tick == true }.map { page.title(of: $0) } == [
        "samples per task", "text as a question", "code as an answer",
      ])
  }

  @Test func `each row of a table of records is one, and has its section`() throws {
    let index = try #require(try SmallCatalog.datasets().page("index.md"))
    func facts(_ name: String) -> [Fact] {
      index.contents.facts.filter { index.element(of: $0) == name }
    }
    let sizes = facts("examples")
    #expect(sizes.map { index.contents.row(of: $0) } == [0, 0, 0, 1, 2, 3, 0])
    #expect(index.text(of: sizes[0]) == "70k")
    #expect(sizes.map { index.contents.section(at: $0.range.start) } == [2, 3, 4, 4, 4, 4, 5])
    let links = facts("listed").compactMap(\.destination).map { index.source.text($0) }
    #expect(links.first == "tasks/pictures/fashion-mnist.md")
    #expect(links.count == 7)
    #expect(facts("shelf").map { index.text(of: $0) }.last == "Programs")
    #expect(facts("datasets").compactMap(\.quantity?.least) == [1, 1, 4, 1])
    #expect(facts("datasets").map { index.contents.section(at: $0.range.start) } == [2, 3, 4, 5])
  }

  @Test(arguments: BrokenDataset.all)
  func `a defect is reported in the words of its contract`(_ broken: BrokenDataset) throws {
    let catalog = try #require(
      try SmallCatalog.datasets().replacing(broken.original, with: broken.text, at: broken.path))
    #expect(catalog.diagnostics().map { "\($0.message) [\($0.rule)]" } == broken.findings)
  }
}
