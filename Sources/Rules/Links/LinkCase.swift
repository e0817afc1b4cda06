package import Catalog
import Contract
package import Diagnostics
import Records

/// A link that works only on case-insensitive file systems.
package enum LinkCase: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "link-case", "Link with wrong letter case",
    severity: .error, category: .links, fixes: [.safe], traits: [.followsLinks],
    rationale: """
      On macOS and Windows the link works, so a local test does not show the defect; on GitHub and
      on most sites `OpenAI/` and `openai/` are two folders, and the link is broken.
      """,
    examples: [
      Example(
        "An index in another letter case", on: .authorModel,
        bad: "**Developed by**: [OpenAI](⟦../README.md⟧)", fixed: "../readme.md",
        others: ["authors/openai/readme.md": "# OpenAI"]),
      Example(
        "A folder in the letter case of the author's name", on: .authors,
        bad: "[OpenAI](⟦OpenAI/⟧)", fixed: "openai/",
        others: [.author: "# OpenAI", "authors/openai/_index.md": "# OpenAI"]),
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    for issue in index.links.issues {
      guard case .wrongCase(let path) = issue.kind else { continue }
      let (page, link) = index.links.link(with: issue)
      var target = Array(RelativePath.folder(of: page.path).utf8)
      // If a misplaced page is meant, its name is wrong, not the link; no fix for the link.
      let misplaced =
        RelativePath.follow(Array(page.path(of: link).utf8)[...], from: &target)
        ? index.misplacedPage(meantFor: String(decoding: target, as: UTF8.self)) : []
      findings.report(
        .wrongCase(page.destination(of: link), path), at: link.range, on: page.subject,
        element: page.element(of: link), related: misplaced,
        fix: misplaced.isEmpty ? page.fix(link, path: path, safety: .safe) : nil)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func wrongCase(_ link: String, _ path: String) -> Self {
    "link '\(link)' resolves to no page; '\(path)' does, in another letter case"
  }
}
