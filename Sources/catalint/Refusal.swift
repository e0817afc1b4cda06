import CatalogRules
import Diagnostics
import SourceText

/// A reason why a command does not run, told to the user.
struct Refusal: Error, CustomStringConvertible {
  let description: String
  /// Lines that go with it, ready to be printed.
  let details: String

  init(_ description: String, details: String = "") {
    self.description = description
    self.details = details
  }

  /// There is no rule of this id.
  init(unknownRule id: String) {
    let nearest = Spelling.nearest(to: id, in: RuleSet.descriptors.map(\.id))
    let hint = nearest.map { "; did you mean '\($0)'?" } ?? "; 'catalint rules' lists them"
    self.init("there is no rule '\(id)'\(hint)")
  }
}
