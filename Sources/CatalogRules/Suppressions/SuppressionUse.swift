package import Catalog

/// A suppression, and what of it silences nothing.
package struct SuppressionUse: Sendable {
  package let suppression: Suppression
  /// Whether it is for all rules and silences nothing.
  package private(set) var isAllVain = false
  /// The indices of the rules that it names and that have nothing to silence.
  package private(set) var vain: Set<Int> = []

  package init(_ suppression: Suppression) { self.suppression = suppression }

  /// Takes in what became of one of its rules, by index, or of all.
  package mutating func add(_ rule: Int?, isVain: Bool) {
    guard isVain else { return }
    if let rule { vain.insert(rule) } else { isAllVain = true }
  }
}
