import Contract
package import Diagnostics
package import Records
import SourceText

/// A link without a destination.
package enum EmptyLink: PageRule {
  package static let descriptor = RuleDescriptor(
    "empty-link", "Link without a destination",
    severity: .error, category: .links,
    rationale: """
      The label was written and the destination left for later: `[Website]()`, or `#` in its place,
      which only links to the top of the current page. An intended link to the top of a page is
      `#top`. With a space before the parenthesis, readers see the brackets. A definition that no
      link uses is a comment: `[//]: # (text)`.
      """,
    examples: [
      Example(
        "No destination", on: .author, bad: "⟦[Website]()⟧ [Up](#top)"),
      Example(
        "A placeholder", on: .author, bad: "| **Website** | ⟦[OpenAI](#)⟧ |"),
      Example(
        "A definition", on: .author,
        bad: .page("[OpenAI][site]", "⟦[site]: #⟧", "[//]: # (a comment)\n[note]: <> (another)")),
      Example(
        "A space before the destination", on: .author, bad: "⟦[All Authors] (../README.md)⟧"),
      Example(
        "A space before an address", on: .author,
        bad: "⟦[OpenAI] (https://openai.com)⟧\n- [x] (https://openai.com)"),
    ])

  package static let needs: PageFeatures = [.unusualLinks, .brackets]

  package static func check(_ page: Page, into findings: inout Findings) {
    lazy var used = page.usedDefinitions
    for destination in page.destinations
    where destination.isWrittenHere && !destination.isOnTheWeb && page.mayBeEmpty(destination) {
      let address = page.address(of: destination)
      guard address.utf8.allSatisfy({ $0.isWhitespace }) || address == "#" else { continue }
      if case .definition = destination.kind, !used.contains(destination.range) { continue }
      let label = page.label(of: destination)
      findings.report(
        .empty(label, hasPlaceholder: !destination.range.isEmpty, isImage: destination.isImage),
        at: destination.whole, element: page.element(of: destination))
    }
    for link in page.separatedLinks {
      findings.report(.separated(page.source.text(link)), at: link)
    }
  }
}

extension Page {
  /// The destinations that links and images take from a definition.
  fileprivate var usedDefinitions: Set<ByteRange> {
    Set(destinations.lazy.filter { !$0.isWrittenHere }.map(\.range))
  }

  /// Whether the first byte of a destination allows it to be empty or a placeholder.
  fileprivate func mayBeEmpty(_ destination: PageDestination) -> Bool {
    guard let first = source.slice(destination.range).first else { return true }
    return !first.isAlphanumeric && first != .period
  }
}

extension Diagnostic.Message {
  fileprivate static func separated(_ text: String) -> Self {
    "'\(text)' is not a link, since there is a space before its destination"
  }

  fileprivate static func empty(
    _ label: String, hasPlaceholder: Bool, isImage: Bool
  ) -> Self {
    if isImage { return "image '\(label)' has no address" }
    if hasPlaceholder { return "link '\(label)' links to '#', the top of its own page" }
    return "link '\(label)' has no destination"
  }
}
