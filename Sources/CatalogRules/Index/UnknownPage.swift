package import Catalog
package import Diagnostics
import SourceText

/// A page at a path where the contract has none.
package enum UnknownPage: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "unknown-page", "Page that is of no kind that the contract knows",
    severity: .warning, category: .index,
    rationale: """
      The path of a page says of which kind it is, and the kind what has to stand on it. A page in a
      folder that is misspelt is of none: nothing is known of its facts, and no index, no count and no
      other page is held against it. Pages that belong to no catalog, such as a guide for
      contributors, are left out by `exclude` in the configuration. Where no page has a kind, it is not
      the pages that are wrong.
      """,
    examples: [
      Example(
        "A folder with a letter too few", path: "author/meta/README.md", bad: "# ⟦Meta⟧\n",
        others: ["authors/openai/README.md": "# OpenAI\n"])
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    let unknown = index.pages.filter { $0.kind == nil }
    guard !unknown.isEmpty, unknown.count < index.pages.count else { return }
    let known = Set(index.pages.lazy.filter { $0.kind != nil }.map { $0.path.lowercased() })
    // One that differs from another by letter case is told of as that.
    for page in unknown where !known.contains(page.path.lowercased()) {
      findings.report(
        .unknown(page.path, index.contract.pathOfAKind(like: page.path)), at: page.heading,
        on: page.subject)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknown(_ path: String, _ nearest: String?) -> Self {
    let what: Self = "no kind of page has the path '\(path)'"
    if let nearest { return "\(what); did you mean '\(nearest)'?" }
    return what
  }
}
