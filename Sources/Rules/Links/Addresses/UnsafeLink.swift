package import Diagnostics
package import Records
import SourceText

/// A link with a scheme that is not safe on the web.
package enum UnsafeLink: PageRule {
  package static let descriptor = RuleDescriptor(
    "unsafe-link", "Link with a scheme other than http, https and mailto",
    severity: .error, category: .links, leaves: [MalformedBadge.descriptor.id],
    rationale: """
      A link of a catalog is to a page, a file or a mailbox. `javascript:` and `data:` run a program
      in the reader's browser, `file:` reads from the author's disk; renderers remove such links, or
      execute them. The scheme is parsed as browsers parse it: decoded, and without control
      characters.
      """,
    examples: [
      Example(
        "A program instead of an address", on: .author,
        bad: "[Website](⟦javascript:alert(1)⟧) [Mail](mailto:support@openai.com)"),
      Example(
        "An escaped scheme", on: .author, bad: "[Website](⟦java&#115;cript&colon;alert(1)⟧)"),
      Example(
        "A file on the author's disk", on: .author,
        bad: "<img src=\"⟦file:///C:/logo.svg⟧\" alt=\"logo\">"),
    ])

  package static let needs: PageFeatures = .unusualLinks

  package static func check(_ page: Page, into findings: inout Findings) {
    lazy var badges = page.addressesOfMalformedBadges
    for destination in page.destinations
    where destination.isWrittenHere && !destination.isOnTheWeb
      && page.source.slice(destination.range).mayHaveScheme
    {
      let address = page.address(of: destination)
      guard let scheme = LinkScheme.unsafeScheme(of: address) else { continue }
      // The address of a badge with the scheme misspelt.
      if Spelling.nearest(to: scheme, in: LinkScheme.safe) != nil,
        findings.leaves(to: MalformedBadge.descriptor),
        badges.contains(destination.range)
      {
        continue
      }
      findings.report(
        .unsafe(page.source.text(destination.range), scheme, isImage: destination.isImage),
        at: destination.range, element: page.element(of: destination))
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether it does not begin like a path, and has a byte that every scheme needs.
  fileprivate var mayHaveScheme: Bool {
    first != .period && first != .slash && first != .hash && contains(where: \.mayTellScheme)
  }
}

extension UInt8 {
  /// A colon, or the start of an escape: every scheme, written or escaped, needs one of these.
  fileprivate var mayTellScheme: Bool {
    self == .colon || self == .percent || self == .ampersand || self == .backslash
  }
}

extension Diagnostic.Message {
  fileprivate static func unsafe(_ address: String, _ scheme: String, isImage: Bool) -> Self {
    let what: Self = isImage ? "image '\(address)'" : "link '\(address)'"
    if let meant = Spelling.nearest(to: scheme, in: LinkScheme.safe) {
      return "\(what) has the scheme '\(scheme)'; did you mean '\(meant)'?"
    }
    return "\(what) has the scheme '\(scheme)'; expected 'http', 'https', 'mailto' or a path"
  }
}
