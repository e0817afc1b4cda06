/// Pages of several kinds that are about the same thing, and what they have to tell alike.
package final class CounterpartLayout: Sendable {
  /// The names of the kinds; where nothing else decides, a page of the first is held at fault.
  package let kinds: [String]
  /// What the paths of pages about one thing have in common, by its name in their patterns.
  package let capture: String
  /// The fields that all of them tell alike.
  package let fields: [FieldIndex]
  /// Those of the fields that pages of one kind may tell differently: a page of another kind has to
  /// agree with one of them.
  package let mayDiffer: [FieldIndex]
  /// The badges that all of them have alike; nil where badges may differ.
  package let vocabulary: BadgeVocabulary?

  init(
    kinds: [String], capture: String, fields: [FieldIndex], mayDiffer: [FieldIndex],
    vocabulary: BadgeVocabulary?
  ) {
    self.kinds = kinds
    self.capture = capture
    self.fields = fields
    self.mayDiffer = mayDiffer
    self.vocabulary = vocabulary
  }
}
