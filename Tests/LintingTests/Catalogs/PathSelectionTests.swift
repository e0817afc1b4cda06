import Diagnostics
import SourceText
import Testing

@testable import Linting

/// The findings that paths select.
@Suite struct PathSelectionTests {
  private let selection = PathSelection(["authors/a", "models/README.md"])

  @Test(arguments: [
    ("authors/a/models/m.md", true), ("authors/a", true), ("models/README.md", true),
    ("authors/ab/models/m.md", false), ("authors", false), ("README.md", false),
    ("models/README.md.md", false), ("x/models/README.md", false), ("", false),
  ])
  func `a page is selected by itself or with its folder`(_ path: String, _ isSelected: Bool) {
    #expect(selection.contains(path) == isSelected)
  }

  @Test func `names are distinguished by bytes`() {
    #expect(PathSelection(["caf\u{E9}"]).contains("caf\u{E9}/x.md"))
    #expect(!PathSelection(["caf\u{E9}"]).contains("cafe\u{301}/x.md"))
  }

  @Test func `a finding elsewhere concerns a page that it speaks of`() {
    #expect(selection.concerns(finding(on: "models/README.md")))
    #expect(selection.concerns(finding(on: "README.md", related: "authors/a/models/m.md")))
    #expect(!selection.concerns(finding(on: "README.md", related: "authors/b/models/m.md")))
    #expect(!selection.concerns(finding(on: "README.md")))
  }

  private func finding(on path: String, related: String...) -> Diagnostic {
    Diagnostic(
      rule: "broken-link", category: .links, severity: .error, path: path,
      range: ByteRange(at: 0), message: "a message",
      related: related.map { RelatedPlace(path: $0, range: ByteRange(at: 0), message: "there") })
  }
}
