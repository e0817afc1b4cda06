import Diagnostics
import Rules

/// A rule that runs, with its descriptor.
struct PlacedRule<Rule: Sendable>: Sendable {
  /// What a page has to have for a rule of pages; any page will do for other rules.
  let needs: PageFeatures
  /// Its position in `RuleSet`.
  let place: Int
  let type: Rule
  let descriptor: RuleDescriptor

  init(
    _ place: Int, _ type: Rule, _ descriptor: RuleDescriptor, needs: PageFeatures = .anything
  ) {
    self.needs = needs
    self.place = place
    self.type = type
    self.descriptor = descriptor
  }
}
