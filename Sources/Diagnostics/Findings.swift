package import SourceText

/// Collects what one rule finds; made by the engine, so that a rule can neither report under
/// another's name nor choose its severity.
package struct Findings: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []
  private let rule: RuleDescriptor
  private let severity: Severity
  /// The page and page kind of findings that name no other.
  private let path: String
  private let kind: String

  package init(rule: RuleDescriptor, severity: Severity, path: String, kind: String) {
    self.rule = rule
    self.severity = severity
    self.path = path
    self.kind = kind
  }

  /// Reports a defect at `range`; `element` names what of the contract it is about.
  package mutating func report(
    _ message: Diagnostic.Message, at range: ByteRange, element: String = "",
    related: [RelatedPlace] = [], fix: Fix? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule.id, category: rule.category, severity: severity, path: path, range: range,
        message: message, cause: .init(kind: kind, element: element), related: related, fix: fix))
  }
}
