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

  /// A badge of the vocabulary in a section, by the number of the section.
  private struct Place: Hashable {
    let section: Int?
    let badge: ObjectIdentifier

    init(_ section: Int?, _ badge: BadgeDefinition) {
      self.section = section
      self.badge = ObjectIdentifier(badge)
    }
  }

  /// The badges of the page, such ones with the badge that is intended.
  func marked() -> [BadgeFact] {
    let badges = contents.badges
    guard hasRepeats else { return badges }
    let sections = badges.map { contents.section(at: $0.range.start) }
    // How often a section has the address of a badge, and whether it has the badge.
    var addresses: [Place: Int] = [:]
    var meanings: Set<Place> = []
    for (badge, section) in zip(badges, sections) {
      if let definition = badge.definition {
        addresses[Place(section, definition), default: 0] += 1
      }
      if let meant = badge.meant { meanings.insert(Place(section, meant)) }
    }
    return zip(badges, sections).map { badge, section in
      guard let definition = badge.definition, addresses[Place(section, definition)] ?? 0 > 1,
        let meant = named(by: badge, unlike: definition), !meanings.contains(Place(section, meant))
      else { return badge }
      return BadgeFact(badge, intendedAs: meant)
    }
  }

  /// Whether a badge may be there twice: on most pages, all are in the order of their vocabulary.
  private var hasRepeats: Bool {
    let badges = contents.badges
    return badges.indices.dropFirst().contains { index in
      guard badges[index - 1].vocabulary === badges[index].vocabulary else { return false }
      guard let first = badges[index - 1].definition, let second = badges[index].definition else {
        return true
      }
      return first.position >= second.position
    }
  }

  /// The one badge with the tooltip of a badge that has the address of another; nil where there is
  /// none, or several.
  private func named(by badge: BadgeFact, unlike definition: BadgeDefinition) -> BadgeDefinition? {
    guard let range = badge.tooltip, !range.isEmpty,
      case let tooltip = page.decodedText(range), tooltip != definition.tooltip
    else { return nil }
    let named = badge.vocabulary.definitions.filter { $0.tooltip == tooltip }
    return named.count == 1 ? named[0] : nil
  }
}
