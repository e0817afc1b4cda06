import Contract
package import Diagnostics
import MarkdownSyntax
package import Records
import SourceText

/// A link whose text is an address that differs from its destination.
package enum MisleadingAddress: PageRule {
  package static let descriptor = RuleDescriptor(
    "misleading-address", "Link whose text is another address",
    severity: .warning, category: .links,
    rationale: """
      Readers trust the address that they see. Where a link has another one, one of the two was
      changed and the other forgotten. An address that begins with the one that is shown is fine.
      """,
    examples: [
      Example(
        "Two hosts", on: .author,
        bad: "[https://openai.com](⟦https://ai.google⟧) [openai.com](https://openai.com/)",
        fixed: "https://openai.com"),
      Example(
        "Two paths", on: .author, bad: "[https://openai.com/news](⟦https://openai.com/policies⟧)"),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    for destination in page.destinations
    where destination.isLinkWithText && destination.isOnTheWeb
      && page.source.slice(destination.label).mayBeginWithScheme
    {
      let text = page.syntax.decodedText(destination.label)
      guard let shown = WebAddress(text), let address = WebAddress(page.address(of: destination)),
        // `broken-address` reports an invalid host.
        WebAddress.canBeHost(address.host), !address.begins(with: shown)
      else { continue }
      let place = destination.isWrittenHere ? destination.range : destination.label
      findings.report(
        .other(page.source.text(destination.range), text), at: place,
        element: page.element(of: destination))
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a text that is not decoded may begin with `http`: with `h` or a character reference.
  fileprivate var mayBeginWithScheme: Bool {
    first.map { $0.lowercased == UInt8(ascii: "h") || $0 == .ampersand } ?? false
  }
}

extension Diagnostic.Message {
  fileprivate static func other(_ address: String, _ text: String) -> Self {
    "link has the address '\(address)', but its text is '\(text)'"
  }
}
