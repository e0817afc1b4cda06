package import SourceText

/// A badge on a page, in a place where the contract has badges.
package struct BadgeFact: Sendable {
  /// The whole image.
  package let range: ByteRange
  /// The address of the image.
  package let destination: ByteRange
  package let reading: BadgeReading
  package let vocabulary: BadgeVocabulary
  /// The vocabulary's badge of this label.
  package let definition: BadgeDefinition?
}
