import CatalogRules
import Diagnostics
import SourceText

/// A reason why a command does not run, told to the user.
struct Refusal: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }

  /// There is no rule of this id.
  init(unknownRule id: String) {
    let nearest = Spelling.nearest(to: id, in: RuleSet.descriptors.map(\.id))
    let hint = nearest.map { "; did you mean '\($0)'?" } ?? "; 'catalint rules' lists them"
    self.init("there is no rule '\(id)'\(hint)")
  }
}
