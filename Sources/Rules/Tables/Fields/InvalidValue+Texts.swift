import Contract
import Diagnostics
import Records
import SourceText

/// Texts that do not have the form that the contract has for them.
extension InvalidValue {
  /// Reports a text, or the items of a list, without the pattern or length that the contract
  /// requires.
  static func reportConstraints(of fact: Fact, on page: Page, into findings: inout Findings) {
    let field = page.contract.fields[fact.field]
    guard !fact.isMissing, !fact.isMalformed else { return }
    // A text that is not one of the allowed ones is reported already.
    let unknown = Set(page.disallowedItems(in: fact).map(\.text))
    func report(_ text: String, _ range: ByteRange) {
      guard !unknown.contains(text), let violation = field.form.constraints.violation(of: text)
      else { return }
      // The text of a number is not what is meant.
      if fact.list == nil, page.hasWrongType(fact) { return }
      findings.report(.violates(text, field.title, violation), at: range, element: field.name)
    }
    guard let items = fact.list else { return report(page.text(of: fact), fact.range) }
    for item in items where !item.text.isEmpty { report(item.text, item.range) }
  }

  /// Reports a text where the contract requires a link.
  static func reportLink(_ fact: Fact, on page: Page, into findings: inout Findings) {
    guard let range = page.unlinkedText(of: fact) else { return }
    findings.report(
      .unlinked(page.source.text(range), page.title(of: fact)), at: range,
      element: page.element(of: fact))
  }

  /// Reports values that are not URLs, except those that a rule for links reports.
  static func reportURLs(on page: Page, into findings: inout Findings) {
    var destinations: Set<ByteRange>?
    for fact in page.malformedFacts {
      guard case .url(.malformed(let defect)) = fact.value else { continue }
      let field = page.contract.fields[fact.field]
      // `invisible-character` reports one that is not escaped.
      if case .invisible = defect, page.damage.hasPlace(in: fact.range) { continue }
      if !fact.isInData, defect.isOfHost {
        // The address of a link, which another rule reports.
        let known = destinations ?? Set(page.destinations.map(\.range))
        destinations = known
        if known.contains(fact.destination ?? fact.range) { continue }
      }
      findings.report(
        .malformedURL(page.text(of: fact), field.title, defect, field.form.schemes),
        at: fact.range, element: field.name)
    }
  }
}

extension URLDefect {
  /// Whether it is the host that is wrong.
  fileprivate var isOfHost: Bool {
    switch self {
    case .noHost, .host: true
    default: false
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unlinked(_ text: String, _ title: String) -> Self {
    "\(term: title) '\(text)' is not a link; expected a text in brackets, and its address after it"
  }

  fileprivate static func violates(
    _ text: String, _ title: String, _ violation: TextConstraints.Violation
  ) -> Self {
    switch violation {
    case .pattern(let pattern):
      return "\(term: title) '\(text)' does not match the pattern '\(term: pattern)'"
    case .length(let count, let limit, let isMaximum):
      let unit = count == 1 ? "character" : "characters"
      return """
        \(term: title) '\(text)' has \(count) \(term: unit); expected at \
        \(term: isMaximum ? "most" : "least") \(term: String(limit))
        """
    }
  }

  fileprivate static func malformedURL(
    _ text: String, _ title: String, _ defect: URLDefect, _ schemes: [String]
  ) -> Self {
    let start: Self = "\(term: title) '\(text)' is not a URL: "
    let expected = schemes.map { "'\($0)'" }.joined(separator: " or ")
    switch defect {
    case .noScheme: return start + "it has no scheme; expected \(term: expected)"
    case .scheme(let scheme):
      return start + "its scheme is '\(scheme)'; expected \(term: expected)"
    case .noSlashes(let scheme):
      return start + "it has no '//' after '\(scheme):'"
    case .noHost: return start + "it has no host"
    case .host(let host): return start + "'\(host)' is not a host"
    case .port(let port): return start + "'\(port)' is not a port"
    case .space: return start + "it has a space"
    case .character(let character):
      return start + "the character '\(character)' has to be percent-encoded"
    case .link: return start + "it has the middle of a link, ']('"
    case .invisible(let character):
      return start + "it has the invisible character \(term: character.nameInMessages)"
    case .percent(let text):
      return start + "'\(text)' should be '%' and two hexadecimal digits"
    }
  }
}
