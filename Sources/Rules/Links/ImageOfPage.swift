import Contract
package import Diagnostics
package import Records
import SourceText

/// An image whose address is a page.
package enum ImageOfPage: PageRule {
  package static let descriptor = RuleDescriptor(
    "image-of-page", "Image whose address is a page",
    severity: .warning, category: .links, fixes: [.unsafe],
    rationale: """
      With an exclamation mark before it, a link is an image. A page is not an image, so readers see
      a broken image instead of a link to the page.
      """,
    examples: [
      Example(
        "A surplus exclamation mark", on: .author,
        bad: "- ⟦![All Authors](../README.md)⟧ ![Logo](../logo.svg)",
        fixed: "[All Authors](../README.md)", others: [.authors: "", "authors/logo.svg": ""])
    ])

  package static let needs: PageFeatures = .unusualLinks

  package static func check(_ page: Page, into findings: inout Findings) {
    for destination in page.destinations where destination.isImage {
      guard case .image = destination.kind, !destination.isOnTheWeb,
        page.isPage(page.address(of: destination))
      else { continue }
      let mark = ByteRange(destination.whole.start, destination.whole.start + 1)
      findings.report(
        .page(page.source.text(destination.range)), at: destination.whole,
        element: page.element(of: destination),
        fix: Fix("write a link", safety: .unsafe, edits: [page.edit(mark, "")]))
    }
  }
}

extension Page {
  /// Whether an address is that of a page or a folder.
  fileprivate func isPage(_ address: String) -> Bool {
    let path = address.utf8.prefix { $0 != .hash && $0 != UInt8(ascii: "?") }
    return path.last == .slash || path.suffix(3).elementsEqual(".md".utf8)
  }
}

extension Diagnostic.Message {
  fileprivate static func page(_ address: String) -> Self {
    "image has the address of a page, '\(address)'; expected a link"
  }
}
