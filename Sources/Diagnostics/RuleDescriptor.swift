/// Everything that is said about a rule: its documentation, its examples and its tests at once.
package final class RuleDescriptor: Sendable {
  /// What is wrong, in kebab-case; never changes once released.
  package let id: String
  /// The same as a short sentence without a stop.
  package let title: String
  /// The severity by default.
  package let severity: Severity
  /// The severity of findings in places where they do less harm; nil where there are no such.
  package let mildSeverity: Severity?
  package let category: Category
  /// Why it matters and how it comes about, in Markdown.
  package let rationale: String
  /// How safe the fixes that the rule offers are; none where it offers none.
  package let fixes: Set<Fix.Safety>
  /// Whether comments on a page can suppress its findings.
  package let isSuppressible: Bool
  package let examples: [Example]

  package init(
    _ id: String, _ title: String, severity: Severity, mildSeverity: Severity? = nil,
    category: Category, fixes: Set<Fix.Safety> = [], isSuppressible: Bool = true,
    rationale: String, examples: [Example]
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.mildSeverity = mildSeverity
    self.category = category
    self.fixes = fixes
    self.isSuppressible = isSuppressible
    self.rationale = rationale
    self.examples = examples
  }

  /// The severities that its findings have by default: `error`, or `error, warning`.
  package var severities: String {
    [severity, mildSeverity].compactMap { $0?.rawValue }.joined(separator: ", ")
  }
}
