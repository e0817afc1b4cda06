import Diagnostics
import Rules

/// A rule that runs, with its descriptor.
struct PlacedRule<Rule: Sendable>: Sendable {
  /// Its position in `RuleSet`.
  let place: Int
  let type: Rule
  let descriptor: RuleDescriptor

  init(_ place: Int, _ type: Rule, _ descriptor: RuleDescriptor) {
    self.place = place
    self.type = type
    self.descriptor = descriptor
  }
}
