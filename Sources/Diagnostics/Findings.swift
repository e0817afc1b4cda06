package import SourceText

/// Collects what one rule finds; made by the engine, so that a rule can neither report under
/// another's name nor choose its severity.
package struct Findings: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []
  private let rule: RuleDescriptor
  private let severity: Severity
  /// The page of findings that name no other.
  private let subject: Subject

  /// The page that a finding stands on.
  package struct Subject: Sendable {
    package let path: String
    /// The page kind's name; empty for a page of no kind.
    package let kind: String

    package init(path: String, kind: String) {
      self.path = path
      self.kind = kind
    }
  }

  package init(rule: RuleDescriptor, severity: Severity, subject: Subject) {
    self.rule = rule
    self.severity = severity
    self.subject = subject
  }

  /// Reports a defect at `range`; `element` names what of the contract it is about, and `page` is
  /// given where the rule sees more than one; a finding `isMild` where it does less harm than
  /// elsewhere; `consequences` are the findings that a page verdict stands for.
  package mutating func report(
    _ message: Diagnostic.Message, at range: ByteRange, on page: Subject? = nil,
    element: String = "", isMild: Bool = false, related: [RelatedPlace] = [], fix: Fix? = nil,
    consequences: Consequences? = nil
  ) {
    let page = page ?? subject
    let severity = isMild ? min(severity, rule.mildSeverity ?? severity) : severity
    diagnostics.append(
      Diagnostic(
        rule: rule.id, category: rule.category, severity: severity, path: page.path, range: range,
        message: message,
        // Damage of the text is the same on pages of any kind.
        cause: .init(kind: rule.category == .text ? "" : page.kind, element: element),
        related: related, fix: fix, consequences: consequences,
        // Findings of a rule mostly have the same wording, and are about the same.
        like: diagnostics.last))
  }
}
