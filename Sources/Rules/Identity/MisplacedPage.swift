package import Catalog
import Contract
package import Diagnostics
import Records
import SourceText

/// A page at a path that the contract does not define, so it is neither checked nor listed.
package enum MisplacedPage: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "misplaced-page", "Page at a path that the contract does not define",
    severity: .error, category: .identity,
    rationale: """
      The path of a page determines its kind. In a misspelt folder, without one of its folders,
      or without the extension of a page, it has no kind: none of its facts are checked, and programs
      that read the catalog do not find it. Guides and other pages that do not look like pages of the catalog are not reported,
      nor is what the configuration excludes. Links on the page, and links to the path where it should
      be, follow from this.

      A copy of the catalog inside itself is one finding, at its first page: its pages are not part
      of the catalog, and findings on them follow from this.
      """,
    examples: [
      Example(
        "A misspelt folder", on: "authors/openai/model/gpt-4.1.md", bad: "⟦⟧# GPT-4.1",
        others: [.author: "# OpenAI"]),
      Example(
        "A copy of the catalog", on: "backup/authors/openai/models/gpt-4.1.md",
        bad: .page(
          "⟦⟧## 📋 Technical Specifications",
          .table("Specification | Value", "**Model ID** | `gpt-4.1`"), .availability()),
        others: [
          "authors/openai/models/gpt-4.1.md": .model("gpt-4.1"),
          "authors/openai/models/gpt-4o.md": .model("gpt-4o"),
          "authors/openai/models/o3.md": .model("o3"),
          "backup/authors/openai/models/gpt-4o.md": .model("gpt-4o"),
          "backup/authors/openai/models/o3.md": .model("o3"),
        ]),
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    for copy in index.directory.copies {
      guard let first = copy.pages.first else { continue }
      findings.report(
        .copy(of: copy.folder, pages: copy.pages.count, shared: copy.sharedPaths),
        at: ByteRange(at: 0), on: first.subject,
        consequences: .pages(Set(copy.pages.map { Array($0.path.utf8) })))
    }
    for page in index.directory.misplacedFiles {
      findings.report(
        message(on: page), at: ByteRange(at: 0), on: page.subject,
        related: page.existing.map {
          [RelatedPlace(path: $0.path, range: ByteRange(at: 0), message: "the existing page")]
        } ?? [],
        consequences: .links(page: Array(page.subject.path.utf8)))
    }
  }

  private static func message(on page: MisplacedFile) -> Diagnostic.Message {
    let path = page.subject.path
    if let kind = page.kind, page.existing != nil || page.meant == nil {
      return .unknown(path, as: kind.title)
    }
    let meant = page.meant ?? path
    if page.isMisnamed { return .misnamed(path, meant) }
    if let kind = page.kind {
      return page.lacksFolders
        ? .tooHigh(path, meant, as: kind.title) : .displaced(path, meant, as: kind.title)
    }
    return .misspelt(path, meant)
  }
}

extension Diagnostic.Message {
  fileprivate static func misspelt(_ path: String, _ meant: String) -> Self {
    "'\(path)' is not a path of a page, so none of its facts were checked; did you mean '\(meant)'?"
  }

  fileprivate static func displaced(_ path: String, _ meant: String, as kind: String) -> Self {
    """
    '\(path)' looks like \(kind) but is not at a path of one, so none of its facts were checked; \
    did you mean '\(meant)'?
    """
  }

  fileprivate static func tooHigh(_ path: String, _ meant: String, as kind: String) -> Self {
    """
    '\(path)' looks like \(kind) but is not at a path of one, so none of its facts were checked; \
    expected a path like '\(meant)'
    """
  }

  fileprivate static func unknown(_ path: String, as kind: String) -> Self {
    "'\(path)' looks like \(kind) but is not at a path of one, so none of its facts were checked"
  }

  fileprivate static func misnamed(_ path: String, _ meant: String) -> Self {
    let ending = meant.lastIndex(of: ".").map { String(meant[$0...]) } ?? ".md"
    return """
      '\(path)' does not end in '\(term: ending)' as pages do, so none of its facts were checked; \
      did you mean '\(meant)'?
      """
  }

  fileprivate static func copy(of folder: String, pages: Int, shared: Int) -> Self {
    """
    '\(folder)' is a copy of the catalog inside itself: \(shared) of its \(pages) pages have the path \
    of another page; remove it, or exclude it in the configuration
    """
  }
}
