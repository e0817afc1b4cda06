package import Diagnostics
import Rules
import SourceText

/// An id that no rule has.
package struct UnknownRule: CustomStringConvertible {
  package let id: String
  /// The checks of the contract.
  private let checks: [RuleDescriptor]

  package init(_ id: String, besides checks: [RuleDescriptor] = []) {
    self.id = id
    self.checks = checks
  }

  /// The message for users, with the nearest rule.
  package var description: String {
    let nearest = Spelling.nearest(to: id, in: (RuleSet.descriptors + checks).map(\.id))
    let hint = nearest.map { "did you mean '\($0)'?" } ?? "'catalint rules' lists them"
    return "there is no rule '\(id)'; \(hint)"
  }
}
