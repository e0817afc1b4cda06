import Diagnostics
import Rules
import SourceText

/// An id that no rule has.
package struct UnknownRule: CustomStringConvertible {
  package let id: String

  package init(_ id: String) { self.id = id }

  /// The message for users, with the nearest rule.
  package var description: String {
    let nearest = Spelling.nearest(to: id, in: RuleSet.descriptors.map(\.id))
    let hint = nearest.map { "did you mean '\($0)'?" } ?? "'catalint rules' lists them"
    return "there is no rule '\(id)'; \(hint)"
  }
}
