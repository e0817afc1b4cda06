import Contract
import MarkdownSyntax
import SourceText

/// Finds badges with the address of another badge in their section, and the tooltip of one that the
/// section lacks: a badge was copied, and one half of it was changed.
struct MislabelledBadges {
  private let page: ParsedPage
  private let contents: PageContents

  init(_ contents: PageContents, on page: ParsedPage) {
    self.contents = contents
    self.page = page
  }

  /// The badges of the page, such ones with the badge that is intended.
  func marked() -> [BadgeFact] {
    let badges = contents.badges
    guard hasRepeats else { return badges }
    let sections = badges.map { contents.section(at: $0.range.start) }
    return badges.indices.map { index in
      let others = badges.indices.filter { $0 != index && sections[$0] == sections[index] }
      return intended(badges[index], beside: others.map { badges[$0] })
        .map { BadgeFact(badges[index], intendedAs: $0) } ?? badges[index]
    }
  }

  /// Whether a badge may be there twice: on most pages, all are in the order of their vocabulary.
  private var hasRepeats: Bool {
    zip(contents.badges, contents.badges.dropFirst()).contains { one, other in
      guard one.vocabulary === other.vocabulary else { return false }
      guard let first = one.definition, let second = other.definition else { return true }
      return first.position >= second.position
    }
  }

  private func intended(_ badge: BadgeFact, beside others: [BadgeFact]) -> BadgeDefinition? {
    guard let definition = badge.definition, let range = badge.tooltip, !range.isEmpty,
      others.contains(where: { $0.definition === definition }),
      case let tooltip = page.decodedText(range), tooltip != definition.tooltip
    else { return nil }
    let meant = badge.vocabulary.definitions.filter { $0.tooltip == tooltip }
    guard meant.count == 1, !others.contains(where: { $0.meant === meant[0] }) else { return nil }
    return meant[0]
  }
}
