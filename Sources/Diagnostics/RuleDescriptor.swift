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
  /// How it goes together with other rules.
  package let traits: Set<Trait>
  package let examples: [Example]

  package init(
    _ id: String, _ title: String, severity: Severity, mildSeverity: Severity? = nil,
    category: Category, fixes: Set<Fix.Safety> = [], isSuppressible: Bool = true,
    traits: Set<Trait> = [], rationale: String, examples: [Example]
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.mildSeverity = mildSeverity
    self.category = category
    self.fixes = fixes
    self.isSuppressible = isSuppressible
    self.traits = traits
    self.rationale = rationale
    self.examples = examples
  }

  /// What whoever runs the rule has to know of it.
  package enum Trait: Hashable, Sendable {
    /// It runs on a page whose bytes are not text, where no other rule does.
    case readsBytes
    /// It finds damaged characters: what else is wrong with a text that has them follows from them.
    case findsDamagedCharacters
    /// Its findings are about the text at their place, though its category does not say so.
    case judgesText
  }

  /// The severities that its findings have by default: `error`, or `error, warning`.
  package var severities: String {
    [severity, mildSeverity].compactMap { $0?.rawValue }.joined(separator: ", ")
  }
}
