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

extension BadgeFact {
  /// The items of a list badge, each with its place; none for any other badge.
  package func items(on page: Page) -> [Badge.Part] {
    guard case .badge(let parts) = reading, case .list? = definition?.value else { return [] }
    return BadgeList.items(in: parts.value.range, of: page.bytes)
  }
}
