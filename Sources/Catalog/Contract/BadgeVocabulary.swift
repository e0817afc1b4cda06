/// The badges that may stand in one place, in the order in which they stand there.
package final class BadgeVocabulary: Sendable {
  /// The contract's name for it.
  package let name: String
  package let definitions: [BadgeDefinition]
  private let byLabel: [String: BadgeDefinition]

  package init(name: String, definitions: [BadgeDefinition]) {
    self.name = name
    self.definitions = definitions
    byLabel = Dictionary(
      definitions.map { ($0.label, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The badge with this label.
  package func definition(of label: String) -> BadgeDefinition? { byLabel[label] }
}
