import PageSyntax
import SourceText

/// The badges of a page: images in the sections where its kind has badges.
extension RecordReader {
  mutating func read(badge image: SyntaxNode) {
    guard let destination = image.destination,
      let place = kind.badges.first(where: { isIn($0.section) })
    else { return }
    let reading = BadgeReading(page.bytes, in: destination, prefix: contract.badgePrefix)
    var definition: BadgeDefinition?
    if case .badge(let badge) = reading {
      definition = place.vocabulary.definition(of: badge.label.text)
    }
    record.badges.append(
      BadgeFact(
        range: image.range, destination: destination, reading: reading,
        vocabulary: place.vocabulary, definition: definition))
  }
}
