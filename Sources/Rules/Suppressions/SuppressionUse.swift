import Contract
package import Diagnostics
package import Records

/// A suppression, with its unused parts and what a change added to it.
package struct SuppressionUse: Sendable {
  package let suppression: Suppression
  /// The ids of the checks of the contract, which are rules besides those of `RuleSet`.
  let checks: [String]
  /// Whether it is for all rules and hides nothing.
  package private(set) var isUnusedForAllRules = false
  /// The indices of the rules that it names and that have no finding to hide.
  package private(set) var unusedRules: Set<Int> = []
  /// What it suppresses and the base of a change does not; nil for nothing, or without a base.
  package var addition: Addition?

  package init(_ suppression: Suppression, checks: [String] = []) {
    self.suppression = suppression
    self.checks = checks
  }

  /// Records whether one of its rules, by index, or the suppression of all rules was unused.
  package mutating func add(_ rule: Int?, isUnused: Bool) {
    guard isUnused else { return }
    if let rule { unusedRules.insert(rule) } else { isUnusedForAllRules = true }
  }

  /// What a change adds to the suppressions of a page.
  package struct Addition: Sendable {
    package let kind: Kind
    /// The rules that are suppressed, as written; none for all.
    package let rules: [String]
    /// The findings that it hides, by place.
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
