package import Catalog
package import Diagnostics
import Records

/// A relative link that resolves outside the catalog in every renderer.
package enum LinkOutsideCatalog: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "link-outside-catalog", "Relative link that resolves outside the catalog",
    severity: .warning, category: .links, traits: [.followsLinks],
    rationale: """
      Above the catalog's root is the repository or site that contains it. Its files are not part of
      the catalog and differ from copy to copy, so such a link cannot be checked. Mostly it has one
      `../` too many.
      """,
    examples: [
      Example(
        "One step too many", on: .author, bad: "[← Back to Catalog](⟦../../../README.md⟧)",
        others: [.catalog: ""])
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    for issue in index.links.issues {
      guard case .outside = issue.kind else { continue }
      let (page, link) = index.links.link(with: issue)
      findings.report(
        .outside(page.destination(of: link), isImage: link.isImage), at: link.range,
        on: page.subject,
        element: page.element(of: link))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func outside(_ link: String, isImage: Bool) -> Self {
    let what: Self = isImage ? "image '\(link)'" : "link '\(link)'"
    return "\(what) resolves outside the catalog, above its root"
  }
}
