import TestSupport
import Testing

@testable import Linting

/// What the paths of a command line come to.
@Suite struct CheckTargetTests {
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

  /// The target in a line, with paths from the test's folder.
  private func target(_ paths: String..., root: String? = nil) -> String {
    let found = CheckTarget.finding(
      paths.map { folder.absolute($0) }, root: root.map { folder.absolute($0) },
      contract: SmallCatalog.starmap)
    let text =
      switch found {
      case .success(.catalog(let root, let parts)):
        "\(root): \(parts.joined(separator: ", "))"
      case .success(.pages(let pages)): "alone: \(pages.joined(separator: ", "))"
      case .failure(let failure): failure.description
      }
    return text.replacing(folder.path + "/", with: "")
  }

  @Test func `a root is checked whole`() {
    #expect(target("one") == "one: ")
    #expect(target("one", "one/README.md") == "one: ")
    #expect(target("one/authors", "one/models/README.md") == "one: authors, models/README.md")
  }

  @Test func `a root that is given is taken`() {
    #expect(target("one", root: "one") == "one: ")
    #expect(target("one/authors/a", root: "one/authors") == "one/authors: a")
    #expect(target("plain/page.md", root: "plain") == "plain: page.md")
    #expect(target("page.md", root: "one") == "'page.md' is not in the catalog at 'one'")
    #expect(target("page.md", root: "page.md") == "'page.md' is no folder")
    #expect(target("page.md", root: "none") == "there is no folder 'none'")
  }

  @Test func `what is not there is named`() {
    #expect(target("one", "none.md") == "there is no file or folder 'none.md'")
    #expect(target("page.md/none") == "there is no file or folder 'page.md/none'")
    #expect(target(String(repeating: "a", count: 300)).hasSuffix(": file name too long"))
  }

  @Test func `pages of no catalog are checked alone, each once`() {
    #expect(
      target("page.md", "other.md", "page.md", "plain/../page.md") == "alone: page.md, other.md")
  }

  @Test func `paths of different catalogs are refused`() {
    #expect(target("one", "two") == "'two' is not in the catalog at 'one'")
    #expect(target("one", "page.md") == "'page.md' is not in the catalog at 'one'")
    #expect(
      target("page.md", "one/README.md")
        == "'one/README.md' is in a catalog and 'page.md' is not; they cannot be checked together")
  }

  @Test func `a symbolic link stands for what it leads to`() throws {
    try folder.link("link", to: "one")
    try folder.link("two/models/link.md", to: "README.md")
    #expect(target("link") == "one: ")
    #expect(target("link/models") == "one: models")
    #expect(target("two/models/link.md") == "two: models/README.md")
  }

  @Test func `a root below the current folder is named from there`() {
    #expect(CheckTarget.pages(["x.md"]).folderName == ".")
    #expect(CheckTarget.catalog(root: folder.path, parts: []).folderName == folder.path)
  }
}
