import Contract
import Diagnostics
import Linting
import TestSupport
import Testing

/// Markdown files at the path of an index, in catalogs of data and of Markdown.
@Suite struct IndexOfDataTests {
  private static let contract = SmallCatalog.contract(
    """
    contract: 1
    name: authors
    ids: {characters: "A-Z a-z 0-9 . -"}
    places: [{name: github, title: GitHub, links: files, index: README.md}]
    fields:
      name: {type: text}
      author: {type: link}
      size: {type: quantity}
      since: {type: date}
    kinds:
      author:
        title: an author
        paths: ["authors/{id}.yaml"]
        data: {fields: {name: name}}
      page:
        title: an author's page
        paths: ["authors/{id}.md"]
        heading: name
      index:
        title: the index
        paths: ["authors/README.md"]
        sections: [Overview, By Name]
        tables:
          - section: By Name
            columns: [Author, Size, Since]
            each-row: {Author: author, Size: size, Since: since}
    """)

  private func findings(_ files: [String: String]) throws -> [String] {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(text.utf8, to: path) }
    return CatalogRun(folder.path, contract: Self.contract).result.diagnostics.map {
      "\($0.path) \($0.rule)"
    }
  }

  private static let data = ["authors/a.yaml": "name: A\n", "authors/b.yaml": "name: B\n"]
  private static let guide = "# Authors\n\nThis folder has the authors.\n"

  @Test func `a guide among data is not the index of Markdown pages`() throws {
    var files = Self.data
    files["authors/README.md"] = Self.guide
    #expect(try findings(files) == [])
  }

  @Test func `an index among data is checked if it looks like one`() throws {
    var files = Self.data
    files["authors/README.md"] =
      Self.guide
      + "\n## By Name\n\n| Author | Size | Since |\n|---|---|---|\n| A | x | 2024-01-01 |\n"
    #expect(
      try findings(files) == [
        "authors/README.md missing-section", "authors/README.md malformed-quantity",
      ])
  }

  @Test func `the index of Markdown pages is always checked`() throws {
    var files = Self.data
    files["authors/README.md"] = Self.guide
    files["authors/c.md"] = "# C\n"
    #expect(try findings(files).contains("authors/README.md missing-section"))
  }
}
