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
  /// The badges and items that the page contradicts by a tick, or by each other, by number: it is
  /// not known whether the page has what they mean.
  package let contradicted: [Int32]

  /// A badge by its number in the vocabulary, and its label.
  package struct Mark: Sendable {
    package let number: Int32
    package let range: ByteRange
  }

  /// Whether it has the badge with a number.
  func has(_ number: Int32) -> Bool { badges.hasBadge(number) }

  /// Whether the page has the badge with a number; nil where it contradicts itself.
  func states(_ number: Int32) -> Bool? {
    contradicted.contains(number) ? nil : has(number)
  }

  /// Nil where pages need not have the same badges, or where the badges of the page are not known.
  init?(of page: Page, heading: ByteRange) {
    guard let kind = page.kind, !page.hasConflict, !page.isEmpty,
      page.damage.encodingFault == nil,
      let vocabulary = page.contract.sharedVocabulary(of: kind)
    else { return nil }
    func isPlace(_ section: SectionIndex?) -> Bool {
      kind.badges.contains { $0.vocabulary === vocabulary && $0.section == section }
    }
    let section = page.contents.sections.first { isPlace($0.layout) }
    // What belongs in a missing section (reported elsewhere) may be elsewhere on the page.
    let isMissing =
      section == nil
      && kind.badges.contains {
        $0.vocabulary === vocabulary && page.contents.lacks($0.section, of: kind)
      }
    if isMissing { return nil }
    var marks: [Mark] = []
    marks.reserveCapacity(page.contents.badges.count + 8)
    for badge in page.contents.badges where badge.vocabulary === vocabulary {
      guard let definition = badge.meant else { return nil }
      let items = badge.items
      if items.isEmpty {
        // An empty list is not a badge of the vocabulary.
        guard let number = vocabulary.number(of: definition) else { return nil }
        marks.append(Mark(number: number, range: badge.range))
      }
      for item in items {
        guard let number = vocabulary.number(ofItem: item.text, in: definition) else { return nil }
        marks.append(Mark(number: number, range: badge.range))
      }
    }
    if marks.isEmpty, page.hasText(instead: vocabulary, of: kind) { return nil }
    // Most pages have the badges in the order of the vocabulary.
    if !zip(marks, marks.dropFirst()).allSatisfy({ $0.number < $1.number }) {
      marks.sort { ($0.number, $0.range) < ($1.number, $1.range) }
      var last: Int32 = -1
      marks = marks.filter { mark in
        defer { last = mark.number }
        return mark.number != last
      }
    }
    badges = marks.shrunk
    contradicted = page.contradictedBadges(of: vocabulary, among: marks)
    place = section?.heading ?? heading
  }
}

extension [BadgeSummary.Mark] {
  /// Whether a badge is among some that are sorted by number.
  fileprivate func hasBadge(_ number: Int32) -> Bool {
    let place = partitioningIndex { $0.number >= number }
    return place < count && self[place].number == number
  }
}

extension Page {
  /// The numbers of the badges and items of a vocabulary whose ticks differ from the badges of the
  /// page.
  fileprivate func contradictedBadges(
    of vocabulary: BadgeVocabulary, among marks: [BadgeSummary.Mark]
  ) -> [Int32] {
    var contradicted = contradictedModalities(of: vocabulary, among: marks)
    for (number, tick) in vocabulary.ticks {
      guard let isTicked = factIndex[tick].first?.tick else { continue }
      if isTicked != marks.hasBadge(number) { contradicted.append(number) }
    }
    return contradicted
  }

  /// The numbers of the badges for items of list badges that only one of the two has, and of these
  /// items.
  private func contradictedModalities(
    of vocabulary: BadgeVocabulary, among marks: [BadgeSummary.Mark]
  ) -> [Int32] {
    let lists = vocabulary.lists.filter { list in
      contents.badges.contains { $0.definition === list }
    }
    if lists.isEmpty { return [] }
    func isThere(_ list: BadgeDefinition) -> Bool { lists.contains { $0 === list } }
    var contradicted: [Int32] = []
    for (number, items) in vocabulary.modalities {
      let has = marks.hasBadge(number)
      let isItem = items.contains { marks.hasBadge($0.number) && isThere($0.list) }
      if has != isItem {
        contradicted.append(number)
        for item in items where isThere(item.list) { contradicted.append(item.number) }
      }
    }
    return contradicted
  }

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
