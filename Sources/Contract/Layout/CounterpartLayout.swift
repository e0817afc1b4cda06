/// Pages of several kinds that are about the same thing, and what they have to agree about.
package final class CounterpartLayout: Sendable {
  /// The names of the kinds; where nothing else decides, a page of the first is blamed.
  package let kinds: [String]
  /// The capture in their patterns that is equal in the paths of pages about one thing.
  package let capture: String
  /// The fields on which all of them agree.
  package let fields: [FieldIndex]
  /// The fields that may differ between pages of one kind: a page of another kind has to agree with
  /// one of them.
  package let mayDiffer: [FieldIndex]
  /// The badges that all of them have to share; nil where badges may differ.
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
