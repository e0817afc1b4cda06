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

  package static let needs: PageFeatures = .unusualLinks

  package static func check(_ page: Page, into findings: inout Findings) {
    for destination in page.destinations
    where destination.isLinkWithText && destination.isOnTheWeb
      && page.source.slice(destination.label).mayDiffer(from: page.source.slice(destination.range))
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
  /// Whether a text that is not decoded may be another address: it begins with `h`, or a character
  /// reference, and is not the address itself, with or without slashes at its end.
  fileprivate func mayDiffer(from address: ArraySlice<UInt8>) -> Bool {
    guard let first, first.lowercased == UInt8(ascii: "h") || first == .ampersand else {
      return false
    }
    return !address.prefix(count).hasSameBytes(as: self)
      || !address.dropFirst(count).allSatisfy { $0 == .slash }
  }
}

extension Diagnostic.Message {
  fileprivate static func other(_ address: String, _ text: String) -> Self {
    "link has the address '\(address)', but its text is '\(text)'"
  }
}
