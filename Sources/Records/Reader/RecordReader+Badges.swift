import Contract
import MarkdownSyntax
import SourceText

/// Reads the badges of a page: images in the sections where its kind has badges.
extension RecordReader {
  mutating func read(badge image: SyntaxNode) {
    guard let destination = image.destination, let place = badgePlace else { return }
    if image.linkForm?.isReference == true, destination.count > Self.longestAgain {
      guard readDefinitions.insert(destination).inserted else { return }
    }
    let reading = BadgeReading(page.bytes, in: destination, prefix: contract.badgePrefix)
    add(reading, at: image.range, destination, tooltip: image.content, place.vocabulary)
  }

  /// A longer address in a definition is a badge once, however many images use it.
  private static let longestAgain = 1_000

  /// Reads addresses of badges between the images of a paragraph: in its text, or in links.
  mutating func read(badgesNotShownIn paragraph: Int) {
    guard let place = badgePlace else { return }
    let range = page.nodes[paragraph].range
    var start = range.start
    for image in page.descendants(of: paragraph) where image.kind == .image {
      read(addressesIn: ByteRange(start, image.range.start), place.vocabulary)
      start = image.range.end
    }
    read(addressesIn: ByteRange(start, range.end), place.vocabulary)
  }

  private mutating func read(addressesIn gap: ByteRange, _ vocabulary: BadgeVocabulary) {
    let prefix = contract.badgePrefix
    let length = prefix.utf8.count
    guard let first = prefix.utf8.first, gap.count >= length else { return }
    var index = gap.start
    while index <= gap.end - length {
      guard page.bytes[index] == first, prefix.isPrefix(of: page.bytes[index..<gap.end]) else {
        index += 1
        continue
      }
      var end = index + length
      while end < gap.end, !page.bytes[end].isWhitespace, page.bytes[end] != .rightParenthesis {
        end += 1
      }
      let address = ByteRange(index, end)
      add(
        .malformed(.notShown, at: address), at: address, address, tooltip: nil, vocabulary)
      index = end
    }
  }

  private mutating func add(
    _ reading: BadgeReading, at range: ByteRange, _ destination: ByteRange, tooltip: ByteRange?,
    _ vocabulary: BadgeVocabulary
  ) {
    let badge = BadgeFact(
      range, destination: destination, tooltip: tooltip, reading: reading, in: page.bytes,
      vocabulary: vocabulary, &meanings)
    contents.badges.append(badge)
    if case .badge(let parts) = reading, case .field(let field)? = badge.definition?.value {
      contents.facts.append(values.fact(field, parts.value))
    }
  }
}
