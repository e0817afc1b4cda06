import Catalog
import Contract
import Records
import TestSupport
import Testing

/// The pages around a page, by whose names other pages may call it.
struct FolderOwnerTests {
  /// The issues of a link with a label from one author's page of a model to another one's.
  private func issues(_ label: String, from origin: String, to path: String) -> [LinkIssueKind] {
    let folders = ["a", "a-b", "ab", "b"]
    var pages = folders.map { ("authors/\($0)/README.md", "# The \($0)") }
    pages += folders.map { ("authors/\($0)/models/m.md", "# m") }
    pages += [("authors/a/models/x/m.md", "# m"), ("authors/a/models/x-y/z/m.md", "# m")]
    pages = pages.map { ($0.0, $0.0 == origin ? "\($0.1)\n\n[\(label)](\(path))\n" : $0.1) }
    let summaries = pages.map { PageSummary(Page.reading($0.0, $0.1)) }
    return CatalogIndex(
      contract: SmallCatalog.starmap, pages: summaries, files: pages.map(\.0)
    ).links.issues.map(\.kind)
  }

  @Test(arguments: ["a", "a-b", "ab"])
  func `a page is called by its owner on a page with its ID`(_ owner: String) {
    let path = "../../\(owner)/models/m.md"
    let misleading = LinkIssueKind.misleading(to: "authors/\(owner)/models/m.md")
    #expect(!issues("The \(owner)", from: "authors/b/models/m.md", to: path).contains(misleading))
    #expect(issues("The b", from: "authors/b/models/m.md", to: path) == [misleading])
  }
}
