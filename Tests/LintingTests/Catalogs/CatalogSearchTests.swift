import TestSupport
import Testing

@testable import Linting

/// The catalogs of the paths on a command line.
@Suite struct CatalogSearchTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for catalog in ["one", "two"] {
      try folder.write(
        "\(catalog)/README.md", "\(catalog)/authors/a/models/m.md", "\(catalog)/models/README.md",
        "\(catalog)/providers/README.md")
    }
    try folder.write("page.md", "other.md", "plain/page.md")
  }

  /// The targets, one a line, with paths from the test's folder.
  private func targets(_ paths: String..., root: String? = nil) -> String {
    let text: String
    do {
      let found = try CatalogSearch(contract: { SmallCatalog.starmap }).find(
        paths.map { folder.absolute($0) }, root: root.map { folder.absolute($0) })
      text = found.map(line).joined(separator: "\n")
    } catch {
      text = "\(error)"
    }
    return text.replacing(folder.path + "/", with: "").replacing(folder.path, with: ".")
  }

  private func line(_ found: CatalogSearch.Found) -> String {
    let nested = found.nested.isEmpty ? "" : " without " + found.nested.joined(separator: ", ")
    let outer = found.outer.map { " in \($0)" } ?? ""
    return switch found.target {
    case .catalog(let root, let parts):
      "\(root): \(parts.joined(separator: ", "))" + nested + outer
    case .pages(let pages): "alone: \(pages.joined(separator: ", "))"
    }
  }

  @Test func `a root is checked whole`() {
    #expect(targets("one") == "one: ")
    #expect(targets("one/authors", "one/models/README.md") == "one: authors, models/README.md")
  }

  @Test func `a page that is named together with its catalog stays named`() {
    #expect(targets("one", "one/README.md") == "one: , README.md")
  }

  @Test func `a given root is used`() {
    #expect(targets("one", root: "one") == "one: ")
    #expect(targets("one/authors/a", root: "one/authors") == "one/authors: a")
    #expect(targets("plain/page.md", root: "plain") == "plain: page.md")
    #expect(targets("page.md", root: "one") == "'page.md' is not in the catalog at 'one'")
    #expect(targets("page.md", root: "page.md") == "'page.md' is not a folder")
    #expect(targets("page.md", root: "none") == "there is no folder 'none'")
  }

  @Test func `a missing path is named`() {
    #expect(targets("one", "none.md") == "there is no file or folder 'none.md'")
    #expect(targets("page.md/none") == "there is no file or folder 'page.md/none'")
    #expect(targets(String(repeating: "a", count: 300)).hasSuffix(": file name too long"))
  }

  @Test func `pages of no catalog are checked alone, each once`() {
    #expect(
      targets("page.md", "other.md", "page.md", "plain/../page.md") == "alone: page.md, other.md")
  }

  @Test func `paths of several catalogs, and of none, are checked in one run`() {
    #expect(targets("two", "one") == "one: \ntwo: ")
    #expect(
      targets("page.md", "two/authors", "one/README.md")
        == "one: README.md\ntwo: authors\nalone: page.md")
  }

  @Test func `a folder in no catalog selects the catalogs in it`() throws {
    #expect(targets(".") == "one: \ntwo: ")
    try folder.write("deep/down/here/.catalint.yml", "deep/.hidden/.catalint.yml")
    #expect(targets(".") == "deep/down/here: \none: \ntwo: ")
    #expect(targets("deep") == "deep/down/here: ")
    #expect(targets("plain") == "plain: ")
  }

  @Test func `a copy of a catalog inside it is not a catalog by itself`() throws {
    try folder.write(
      "outer/one/README.md", "outer/one/copy/authors/a/models/m.md",
      "outer/one/copy/providers/README.md", "outer/one/authors/a/models/m.md",
      "outer/one/providers/README.md")
    #expect(targets("outer") == "outer/one: ")
  }

  @Test func `a configuration in a folder of a catalog makes it one by itself`() throws {
    try folder.write(
      "one/authors/.catalint.yml", "one/authors/x/y/.catalint.yml", "one/z/.catalint.yml")
    #expect(
      targets("one") == """
        one:  without authors, z
        one/authors:  without x/y in one
        one/authors/x/y:  in one/authors
        one/z:  in one
        """)
    #expect(targets("one/models") == "one: models without authors, z")
    #expect(targets("one/authors/a/models/m.md") == "one/authors: a/models/m.md without x/y")
  }

  @Test(arguments: [".catalint.yaml", "catalint.yml", "catalint.yaml"])
  func `a page next to a configuration with a wrong name is refused`(_ name: String) throws {
    try folder.write("plain/\(name)")
    #expect(
      targets("plain/page.md")
        == "'plain/\(name)' is not read; a configuration has the name '.catalint.yml'")
  }

  @Test func `a symbolic link is read as its target`() throws {
    try folder.link("link", to: "one")
    try folder.link("two/models/link.md", to: "README.md")
    #expect(targets("link") == "one: ")
    #expect(targets("link/models") == "one: models")
    #expect(targets("two/models/link.md") == "two: models/README.md")
  }

  @Test func `a root below the current folder is named from there`() {
    #expect(LintTarget.pages(["x.md"]).folderName == ".")
    #expect(LintTarget.catalog(root: folder.path, parts: []).folderName == folder.path)
  }
}
