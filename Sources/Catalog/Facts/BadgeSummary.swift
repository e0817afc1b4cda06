import Contract
import MarkdownSyntax
import Records
package import SourceText

/// The badges of a page that all pages about the same thing have to share.
package struct BadgeSummary: Sendable {
  /// The heading of the section with the badges, or of the page where the badges have no section.
  package let place: ByteRange
  /// Each badge, and each item of a badge that is a list, once; sorted by claim.
  package let badges: [Mark]
  /// The claims of badges and items that the page contradicts by a tick, or by each other: it is not
  /// known whether the page has what they mean.
  package let contradicted: [Int]

  /// A badge or an item, by the number of its claim in the vocabulary; there are many.
  package struct Mark: Sendable {
    fileprivate let number: Int32
    package let range: ByteRange

    init(claim: Int, range: ByteRange) {
      number = Int32(clamping: claim)
      self.range = range
    }

    package var claim: Int { Int(number) }
  }

  /// Whether the page makes a claim; nil where it contradicts itself.
  func states(_ claim: Int) -> Bool? {
    contradicted.contains(claim) ? nil : badges.contain(claim)
  }

  /// Whether it has the same badges and items as another one.
  package func hasSameClaims(as other: BadgeSummary) -> Bool {
    badges.count == other.badges.count
      && badges.indices.allSatisfy { badges[$0].number == other.badges[$0].number }
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
    // Badges below a heading that is misspelt or lost are not read.
    if isMissing || section == nil && !page.unreadBadges.isEmpty { return nil }
    var marks: [Mark] = []
    marks.reserveCapacity(page.contents.badges.count + 8)
    for badge in page.contents.badges where badge.vocabulary === vocabulary {
      guard let definition = badge.meant else { return nil }
      let items = badge.items
      if items.isEmpty {
        // An empty list is not a badge of the vocabulary.
        if definition.isList { return nil }
        marks.append(Mark(claim: vocabulary.claims.claim(of: definition), range: badge.range))
      }
      for item in items {
        guard
          let place = definition.position(of: item.text)
            ?? badge.nearestItem(to: item).flatMap({ definition.position(of: $0) })
        else { return nil }
        let claim = vocabulary.claims.claim(ofItem: place, in: definition)
        marks.append(Mark(claim: claim, range: badge.range))
      }
    }
    if marks.isEmpty, page.hasText(instead: vocabulary, of: kind) { return nil }
    // Most pages have the badges in the order of the vocabulary.
    if !zip(marks, marks.dropFirst()).allSatisfy({ $0.claim < $1.claim }) {
      marks.sort { ($0.claim, $0.range) < ($1.claim, $1.range) }
      var last: Int?
      marks = marks.filter { mark in
        defer { last = mark.claim }
        return mark.claim != last
      }
    }
    badges = marks.shrunk
    // Most pages agree with themselves.
    let isCertain = page.badgeSets.contains {
      $0.vocabulary === vocabulary && $0.certainlyAgrees(with: page.factIndex)
    }
    contradicted =
      isCertain ? [] : page.contradictedBadges(of: vocabulary, among: marks)
    place = section?.heading ?? heading
  }
}

extension [BadgeSummary.Mark] {
  /// Whether a claim is among some that are sorted.
  fileprivate func contain(_ claim: Int) -> Bool {
    let place = partitioningIndex { $0.claim >= claim }
    return place < count && self[place].claim == claim
  }
}

extension Page {
  /// The claims of the badges and items of a vocabulary whose ticks differ from the badges of the
  /// page.
  fileprivate func contradictedBadges(
    of vocabulary: BadgeVocabulary, among marks: [BadgeSummary.Mark]
  ) -> [Int] {
    var contradicted = contradictedModalities(of: vocabulary, among: marks)
    for (claim, field) in vocabulary.claims.ticks where !vocabulary.claims.isOfList(claim) {
      guard let isTicked = factIndex[field].first?.tick else { continue }
      if isTicked != marks.contain(claim) { contradicted.append(claim) }
    }
    return contradicted
  }

  /// The claims of badges that contradict the items of a list badge, and of those items.
  private func contradictedModalities(
    of vocabulary: BadgeVocabulary, among marks: [BadgeSummary.Mark]
  ) -> [Int] {
    func isThere(_ list: BadgeDefinition) -> Bool {
      contents.badges.contains { $0.definition === list }
    }
    guard
      contents.badges.contains(where: {
        $0.vocabulary === vocabulary && $0.definition?.isList == true
      })
    else { return [] }
    var contradicted: [Int] = []
    for (badge, items) in vocabulary.claims.modalities where !vocabulary.claims.isOfList(badge) {
      let isItem = items.contains { marks.contain($0.claim) && isThere($0.list) }
      if marks.contain(badge) != isItem {
        contradicted.append(badge)
        for item in items where isThere(item.list) { contradicted.append(item.claim) }
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
