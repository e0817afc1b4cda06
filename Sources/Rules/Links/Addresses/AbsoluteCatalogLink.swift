import Contract
package import Diagnostics
package import Records
import SourceText

/// A link to a page of this catalog by an absolute address.
package enum AbsoluteCatalogLink: PageRule {
  package static let descriptor = RuleDescriptor(
    "absolute-catalog-link", "Absolute link to a page of this catalog",
    severity: .warning, category: .links, fixes: [.unsafe],
    rationale: """
      A relative link works in every copy of a catalog: a fork, a branch, a mirror, a site below
      another path. An absolute one resolves to another copy, or, where it begins with `/`, to the
      root of the site or repository that contains the copy.
      """,
    examples: [
      Example(
        "From the root of the site", on: .author, bad: "[All Authors](⟦/authors/⟧) [Terms](/terms)",
        fixed: "../../authors/", others: [.authors: "", "authors/_index.md": ""])
    ])

  package static let needs: PageFeatures = [.unusualLinks, .linksOfSites]

  package static func check(_ page: Page, into findings: inout Findings) {
    let hasURLs = page.contract.renderers.contains { !$0.urls.isEmpty }
    for destination in page.destinations
    where destination.isWrittenHere && !destination.isImage {
      guard hasURLs || page.source.slice(destination.range).mayBeginWithSlash else { continue }
      let address = page.address(of: destination)
      guard let (path, suffix) = page.contract.catalogPath(ofAbsolute: address) else { continue }
      let isInCatalog = page.contract.kind(ofPath: page.path) != nil
      findings.report(
        .absolute(page.source.text(destination.range), path), at: destination.range,
        element: page.element(of: destination),
        fix: isInCatalog ? fix(destination, on: page, toward: path, suffix) : nil)
    }
  }

  private static func fix(
    _ destination: PageDestination, on page: Page, toward path: String, _ suffix: String
  ) -> Fix? {
    if case .autolink = destination.kind { return nil }
    var written = RelativePath.from(RelativePath.folder(of: page.path), to: path)
    if path.utf8.last == .slash { written += "/" }
    written += suffix
    guard RelativePath.isPlain(written) else { return nil }
    return .write(written, .unsafe, page.edit(destination.range, written))
  }
}

extension ArraySlice<UInt8> {
  /// Whether a destination that is not decoded may begin with `/`, written as such or escaped.
  fileprivate var mayBeginWithSlash: Bool {
    first.map { $0 == .slash || $0 == .backslash || $0 == .ampersand } ?? false
  }
}

extension Diagnostic.Message {
  fileprivate static func absolute(_ address: String, _ path: String) -> Self {
    "'\(address)' is '\(path)' of this catalog; expected a relative link"
  }
}
