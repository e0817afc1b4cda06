/// The description of a rule: its documentation, and its examples, which are also its tests.
package final class RuleDescriptor: Sendable {
  /// The defect, in kebab-case; never changes once released.
  package let id: String
  /// The defect as a short phrase without a stop.
  package let title: String
  /// The default severity.
  package let severity: Severity
  /// The severity of findings in places where they do less harm; nil where there are none.
  package let mildSeverity: Severity?
  package let category: Category
  /// Why the defect matters and how it arises, in Markdown.
  package let rationale: String
  /// The safety levels of the fixes that the rule offers.
  package let fixes: [Fix.Safety]
  /// Whether comments on a page can suppress its findings.
  package let isSuppressible: Bool
  /// How it interacts with other rules and with settings.
  package let traits: [Trait]
  /// The ids of the rules that it leaves some of its defects to, where they run.
  package let leaves: Set<String>
  /// Most runs show none, so they are made only where they are asked for.
  package var examples: [Example] { makeExamples() }
  private let makeExamples: @Sendable () -> [Example]

  package init(
    _ id: String, _ title: String, severity: Severity, mildSeverity: Severity? = nil,
    category: Category, fixes: [Fix.Safety] = [], isSuppressible: Bool = true,
    traits: [Trait] = [], leaves: Set<String> = [], rationale: String,
    examples: @autoclosure @escaping @Sendable () -> [Example]
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.mildSeverity = mildSeverity
    self.category = category
    self.fixes = fixes
    self.isSuppressible = isSuppressible
    self.traits = traits
    self.leaves = leaves
    self.rationale = rationale
    makeExamples = examples
  }

  /// What the engine has to know about a rule.
  package enum Trait: Hashable, Sendable {
    /// It also runs on a page whose bytes are not text.
    case readsBytes
    /// Its findings say that a part of the page cannot be read.
    case findsUnreadText
    /// It finds damaged characters: other defects of the same text follow from them.
    case findsDamagedCharacters
    /// Its findings are about the text at their place, although its category is not `text`.
    case judgesText
    /// Its findings say what is wrong with the value of a field, at that value: of several rules
    /// that do, one is reported.
    case judgesValue
    /// What it finds depends on the places where links have to work.
    case followsLinks
  }

  /// The address of the page that documents a rule; nil for a check of a contract, whose id has a
  /// slash.
  package static func documentation(of id: String) -> String? {
    id.utf8.contains(UInt8(ascii: "/"))
      ? nil : "https://github.com/catalint/catalint/blob/main/.github/RULES.md#\(id)"
  }

  /// The default severities of its findings: `error`, or `error, warning`.
  package var severities: String {
    [severity, mildSeverity].compactMap { $0?.rawValue }.joined(separator: ", ")
  }
}

/// The part of a catalog that a rule is about; each is a folder of rules.
package enum Category: String, CaseIterable, Sendable {
  case text, frontmatter, tables, identity, quantities, prices, dates, badges, links, index
  case agreement, records, suppressions
}
