import Contract
package import Diagnostics
package import Records
import SourceText

/// A web address that no browser can open.
package enum BrokenAddress: PageRule {
  package static let descriptor = RuleDescriptor(
    "broken-address", "Web address without a valid host",
    severity: .warning, category: .links, fixes: [.unsafe],
    leaves: [MalformedBadge.descriptor.id],
    rationale: """
      Whether a site answers is not checked, but an address without a host cannot work anywhere: one
      with its scheme twice, with a truncated domain, with one slash after `https:`, or with nothing
      after `https://`.
      """,
    examples: [
      Example(
        "The scheme twice", on: .author, bad: "[Website](⟦https://https://openai.com⟧)",
        fixed: "https://openai.com"),
      Example(
        "A slash that was lost", on: .author, bad: "[Website](⟦https:/openai.com⟧)",
        fixed: "https://openai.com"),
      Example(
        "No host", on: .author,
        bad:
          "[Website](⟦https:///models⟧) [Docs](⟦https://docs..openai.com⟧) [API](⟦https://openai⟧)"),
    ])

  package static let needs: PageFeatures = .links

  package static func check(_ page: Page, into findings: inout Findings) {
    lazy var badges = page.addressesOfMalformedBadges
    // Most addresses on a page are those of badges, on one host.
    var last: ArraySlice<UInt8> = []
    if page.contract.renderers.isEmpty { reportBrackets(on: page, into: &findings) }
    for destination in page.destinations where destination.isWrittenHere {
      if !destination.isOnTheWeb {
        guard let scheme = scheme(of: destination, on: page) else { continue }
        let address = page.address(of: destination)
        guard address.utf8.dropFirst(scheme.utf8.count).starts(with: "://".utf8) else {
          if findings.leaves(to: MalformedBadge.descriptor),
            badges.contains(destination.range)
          {
            continue
          }
          report(destination, lacking: "\(scheme)://", on: page, into: &findings)
          continue
        }
      }
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
        element: page.element(of: destination),
        fix: withoutFirstScheme(page.source.text(destination.range)).flatMap {
          .write($0, .unsafe, page.edit(destination.range, $0))
        })
    }
  }

  /// An address without its first scheme, where another one is after that.
  private static func withoutFirstScheme(_ address: String) -> String? {
    let bytes = Array(address.utf8)
    guard let colon = bytes.firstIndex(of: .colon) else { return nil }
    let rest = String(decoding: bytes[(colon + 1)...].drop { $0 == .slash }, as: UTF8.self)
    return WebAddress(rest).flatMap { WebAddress.canBeHost($0.host) ? rest : nil }
  }

  /// The scheme of an address of the web that is not written as most are: `HTTPS://`, `https:/`; nil
  /// for any other destination.
  private static func scheme(of destination: PageDestination, on page: Page) -> String? {
    guard page.source.slice(destination.range).first?.lowercased == UInt8(ascii: "h") else {
      return nil
    }
    let scheme = LinkScheme.scheme(of: page.address(of: destination))
    return scheme == "https" || scheme == "http" ? scheme : nil
  }

  /// Reports an address without two slashes after its scheme.
  private static func report(
    _ destination: PageDestination, lacking slashes: String, on page: Page,
    into findings: inout Findings
  ) {
    let written = page.source.text(destination.range)
    let rest = written.utf8.dropFirst(slashes.utf8.count - 2).drop { $0 == .slash || $0 == .colon }
    let repaired = slashes + String(Substring(rest))
    let host = WebAddress(repaired)?.host ?? ""
    let canBeRepaired =
      WebAddress.canBeHost(host) && written.lowercased().hasPrefix(slashes.dropLast(2))
    findings.report(
      .noSlashes(written, slashes), at: destination.range, element: page.element(of: destination),
      fix: canBeRepaired
        ? .write(repaired, .unsafe, page.edit(destination.range, repaired)) : nil)
  }

  /// Reports addresses after a bracket, `[a]([https://openai.com)`, and such without a colon. Where
  /// links are checked, these are paths that another rule reports.
  private static func reportBrackets(on page: Page, into findings: inout Findings) {
    for destination in page.destinations
    where destination.isWrittenHere && !destination.isOnTheWeb {
      let written = page.source.slice(destination.range)
      if written.hasWordPrefix("https//") || written.hasWordPrefix("http//") {
        findings.report(
          .noColon(page.source.text(destination.range)), at: destination.range,
          element: page.element(of: destination))
        continue
      }
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

  fileprivate static func noColon(_ address: String) -> Self {
    "address '\(address)' has no ':' after its scheme"
  }

  fileprivate static func noSlashes(_ address: String, _ beginning: String) -> Self {
    "address '\(address)' does not begin with '\(term: beginning)'"
  }

  fileprivate static func noHost(_ address: String, _ host: String) -> Self {
    host.isEmpty
      ? "address '\(address)' has no host" : "address '\(address)' has the invalid host '\(host)'"
  }
}
