package import Diagnostics
import MarkdownSyntax
package import Records
import SourceText

/// A link that readers cannot see.
package enum LinkWithoutText: PageRule {
  package static let descriptor = RuleDescriptor(
    "link-without-text", "Link without a text",
    severity: .warning, category: .links,
    rationale: """
      Readers cannot see a link whose brackets are empty, or contain only spaces. Its text was lost,
      or a generator had no name for the page.
      """,
    examples: [
      Example(
        "Empty brackets", on: .author, bad: "- ⟦[](../README.md)⟧\n- ⟦[ ](../README.md)⟧",
        good: "- [All Authors](../README.md)", others: [.authors: ""])
    ])

  package static let needs: PageFeatures = .unusualLinks

  package static func check(_ page: Page, into findings: inout Findings) {
    for destination in page.destinations {
      guard destination.isLinkWithText,
        // A letter or digit is a text.
        page.source.slice(destination.label).first?.isAlphanumeric != true,
        page.syntax.decodedText(destination.label).isBlank
      else { continue }
      findings.report(
        .noText(page.source.text(destination.range)), at: destination.whole,
        element: page.element(of: destination))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func noText(_ address: String) -> Self {
    "link to '\(address)' has no text"
  }
}
