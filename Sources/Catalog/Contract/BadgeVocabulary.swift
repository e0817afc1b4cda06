/// The badges that may stand in one place, in the order in which they stand there.
package final class BadgeVocabulary: Sendable {
  /// The contract's name for it.
  package let name: String
  package let definitions: [BadgeDefinition]

  package init(name: String, definitions: [BadgeDefinition]) {
    self.name = name
    self.definitions = definitions
  }

  /// The badge with this label.
  package func definition(of label: String) -> BadgeDefinition? {
    definitions.first { $0.label.utf8.elementsEqual(label.utf8) }
  }
}
