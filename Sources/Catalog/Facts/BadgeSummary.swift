import Contract
import MarkdownSyntax
import Records
package import SourceText

/// The badges of a page that pages about the same thing have as well.
package struct BadgeSummary: Sendable {
  /// The heading of the section with the badges, or of the page where the badges have no section.
  package let place: ByteRange
  /// Each badge, and each item of a badge that is a list, once; sorted by number.
  package let badges: [Mark]

  /// A badge by its number in the vocabulary, and its label.
  package struct Mark: Sendable {
    package let number: Int32
    package let range: ByteRange
  }

  /// Whether it has the badge with a number.
  func has(_ number: Int32) -> Bool {
    let place = badges.partitioningIndex { $0.number >= number }
    return place < badges.count && badges[place].number == number
  }

  /// Nil where pages need not have the same badges, or where the badges of the page are not known.
  init?(of page: Page, heading: ByteRange) {
    guard let kind = page.kind, !page.hasConflict, page.damage.encodingFault == nil,
      let vocabulary = page.contract.sharedVocabulary(of: kind.name)
    else { return nil }
    let places = kind.badges.filter { $0.vocabulary === vocabulary }.map(\.section)
    let section = page.contents.sections.first { $0.layout.map(places.contains) == true }
    // What belongs in a missing section (reported elsewhere) may be elsewhere on the page.
    if section == nil, places.contains(where: { page.contents.lacks($0, of: kind) }) { return nil }
    var marks: [Mark] = []
    for badge in page.contents.badges where badge.vocabulary === vocabulary {
      guard let definition = badge.meant else { return nil }
      let names = badge.items.map { BadgeVocabulary.name(definition, item: $0.text) }
      // An empty list is not a badge of the vocabulary.
      for name in names.isEmpty ? [definition.name] : names {
        guard let number = vocabulary.number(of: name) else { return nil }
        marks.append(Mark(number: number, range: badge.range))
      }
    }
    if marks.isEmpty, page.hasText(instead: vocabulary, of: kind) { return nil }
    marks.sort { ($0.number, $0.range) < ($1.number, $1.range) }
    var last: Int32 = -1
    badges =
      marks.filter { mark in
        defer { last = mark.number }
        return mark.number != last
      }.shrunk
    place = section?.heading ?? heading
  }
}

extension Contract {
  /// The vocabulary of the badges that pages of a kind share with those of other kinds.
  func sharedVocabulary(of kind: String) -> BadgeVocabulary? {
    counterparts.lazy.filter { $0.kinds.contains(kind) }.compactMap(\.vocabulary).first
      ?? itemVocabulary(of: kind)
  }

  /// The vocabulary of the badges on pages of a kind from which the items of lists follow.
  private func itemVocabulary(of kind: String) -> BadgeVocabulary? {
    let places = kinds.first { $0.name == kind }?.badges.map(\.vocabulary) ?? []
    return fields.lazy.compactMap(\.badges?.vocabulary).first { vocabulary in
      places.contains { $0 === vocabulary }
    }
  }
}

extension Page {
  /// Whether the section states that its badges are unknown.
  fileprivate func hasText(instead vocabulary: BadgeVocabulary, of kind: PageKind) -> Bool {
    let texts = kind.badges.filter { $0.vocabulary === vocabulary }.compactMap(\.substitute)
    return !texts.isEmpty
      && syntax.nodes.contains { node in
        guard node.kind == .paragraph else { return false }
        let text = source.text(bytes.undecorated(node.content).range)
        return texts.contains(text)
      }
  }
}
