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
      Readers cannot see a link whose brackets are empty, or contain only spaces, comments or tags
      around nothing. Its text was lost, or a generator had no name for the page.
      """,
    examples: [
      Example(
        "Empty brackets", on: .author, bad: "- ⟦[](../README.md)⟧\n- ⟦[ ](../README.md)⟧",
        good: "- [All Authors](../README.md)", others: [.authors: ""]),
      Example(
        "Markup around nothing", on: .author,
        bad: "- ⟦[<b></b>](../README.md)⟧\n- ⟦[<!-- name -->](../README.md)⟧",
        good: """
          - [<b>All</b> Authors](../README.md)
          - [<i class="up"></i>](../README.md)
          """, others: [.authors: ""]),
    ])

  package static let needs: PageFeatures = .unusualLinks

  package static func check(_ page: Page, into findings: inout Findings) {
    for destination in page.destinations {
      guard destination.isLinkWithText,
        // A letter or digit is a text.
        page.source.slice(destination.label).first?.isAlphanumeric != true,
        page.hasOnlyInvisibleText(destination)
      else { continue }
      findings.report(
        .noText(page.source.text(destination.range)), at: destination.whole,
        element: page.element(of: destination))
    }
  }
}

extension Page {
  /// Whether the text of a link is blank without its comments and its tags without attributes, which
  /// show nothing themselves.
  fileprivate func hasOnlyInvisibleText(_ link: PageDestination) -> Bool {
    var start = link.label.start
    for node in syntax.descendants(of: link.node) where start <= node.range.start {
      guard node.kind == .comment || node.kind == .inlineHTML && isTagAlone(node.range) else {
        continue
      }
      guard syntax.decodedText(ByteRange(start, node.range.start)).isBlank else { return false }
      start = node.range.end
    }
    return start <= link.label.end
      && syntax.decodedText(ByteRange(start, link.label.end)).isBlank
  }

  /// Whether it is `<b>`, `</b>` or `<br/>`; a name with a hyphen is that of a component.
  private func isTagAlone(_ range: ByteRange) -> Bool {
    let name = source.slice(range).dropFirst().dropLast()
    return !name.isEmpty && name.allSatisfy { $0.isAlphanumeric || $0 == .slash || $0 == .space }
  }
}

extension Diagnostic.Message {
  fileprivate static func noText(_ address: String) -> Self {
    "link to '\(address)' has no text"
  }
}
