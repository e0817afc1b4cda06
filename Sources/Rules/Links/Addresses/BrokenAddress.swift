import Contract
package import Diagnostics
package import Records
import SourceText

/// A web address that no browser can open.
package enum BrokenAddress: PageRule {
  package static let descriptor = RuleDescriptor(
    "broken-address", "Web address without a valid host",
    severity: .warning, category: .links,
    rationale: """
      Whether a site answers is not checked, but an address without a host cannot work anywhere: one
      with its scheme twice, with a truncated domain, or with nothing after `https://`.
      """,
    examples: [
      Example(
        "The scheme twice", on: .author, bad: "[Website](⟦https://https://openai.com⟧)",
        fixed: "https://openai.com"),
      Example(
        "No host", on: .author,
        bad:
          "[Website](⟦https:///models⟧) [Docs](⟦https://docs..openai.com⟧) [API](⟦https://openai⟧)"),
    ])

  package static let needs: PageFeatures = .links

  package static func check(_ page: Page, into findings: inout Findings) {
    // Most addresses on a page are those of badges, on one host.
    var last: ArraySlice<UInt8> = []
    if page.contract.places.isEmpty { reportBrackets(on: page, into: &findings) }
    for destination in page.destinations
    where destination.isWrittenHere && destination.isOnTheWeb {
      let written = page.source.slice(destination.range)
      if !last.isEmpty, written.prefix(last.count).hasSameBytes(as: last) { continue }
      if let host = WebAddress.plainHost(of: written) {
        if host.last == .slash { last = host }
        continue
      }
      let address = page.address(of: destination)
      guard let host = WebAddress(address)?.host, !WebAddress.canBeHost(host) else { continue }
      findings.report(
        .noHost(page.source.text(destination.range), host), at: destination.range,
        element: page.element(of: destination))
    }
  }

  /// Reports addresses after a bracket, `[a]([https://openai.com)`. Where links are checked, such a
  /// one is a path that another rule reports.
  private static func reportBrackets(on page: Page, into findings: inout Findings) {
    for destination in page.destinations
    where destination.isWrittenHere && !destination.isOnTheWeb {
      let written = page.source.slice(destination.range)
      let address = written.drop { $0 == .leftBracket || $0 == .leftParenthesis }
      guard address.count < written.count,
        address.starts(with: "https://".utf8) || address.starts(with: "http://".utf8)
      else { continue }
      findings.report(
        .bracket(page.source.text(destination.range)), at: destination.range,
        element: page.element(of: destination))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func bracket(_ address: String) -> Self {
    "address '\(address)' begins with a bracket"
  }

  fileprivate static func noHost(_ address: String, _ host: String) -> Self {
    host.isEmpty
      ? "address '\(address)' has no host" : "address '\(address)' has the invalid host '\(host)'"
  }
}
