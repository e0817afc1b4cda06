package import Catalog
package import Diagnostics

/// A suppression, and what of it silences nothing or was added to it.
package struct SuppressionUse: Sendable {
  package let suppression: Suppression
  /// Whether it is for all rules and silences nothing.
  package private(set) var isAllVain = false
  /// The indices of the rules that it names and that have nothing to silence.
  package private(set) var vain: Set<Int> = []
  /// What it suppresses that the base of a change does not; nil for nothing, or without a base.
  package var addition: Addition?

  package init(_ suppression: Suppression) { self.suppression = suppression }

  /// Takes in what became of one of its rules, by index, or of all.
  package mutating func add(_ rule: Int?, isVain: Bool) {
    guard isVain else { return }
    if let rule { vain.insert(rule) } else { isAllVain = true }
  }

  /// What a change adds to the suppressions of a page.
  package struct Addition: Sendable {
    package let kind: Kind
    /// The rules that are suppressed, as written; none for all.
    package let rules: [String]
    /// What it hides, by place.
    package let hidden: [Diagnostic]

    package enum Kind: Sendable {
      /// The base has no such suppression on the page.
      case new
      /// The base has it, and it covers more lines now.
      case wider
    }

    package init(_ kind: Kind, rules: [String], hidden: [Diagnostic]) {
      self.kind = kind
      self.rules = rules
      self.hidden = hidden
    }
  }
}
