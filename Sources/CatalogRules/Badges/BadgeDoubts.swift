import Catalog
import PageSyntax
import SourceText

/// Badges whose label may be what is wrong with them: to make the rest of such a badge fit its label
/// would turn one capability into another.
struct BadgeDoubts {
  private let page: Page
  private var counts: [Key: Int] = [:]

  private struct Key: Hashable {
    let definition: ObjectIdentifier
    let section: Int?
  }

  init(of page: Page) {
    self.page = page
    for badge in page.record.badges {
      if let definition = badge.meant { counts[key(badge, definition), default: 0] += 1 }
    }
  }

  private func key(_ badge: BadgeFact, _ definition: BadgeDefinition) -> Key {
    Key(
      definition: ObjectIdentifier(definition),
      section: page.record.section(at: badge.range.start))
  }

  /// Whether its section has a badge with the same meaning, or its tooltip is that of another badge that
  /// the section does not have.
  func contains(_ badge: BadgeFact) -> Bool {
    guard let definition = badge.meant else { return true }
    if counts[key(badge, definition), default: 0] > 1 { return true }
    guard let range = badge.tooltip, !range.isEmpty else { return false }
    let text = page.syntax.decodedText(range)
    return text != definition.tooltip
      && badge.vocabulary.definitions.contains {
        $0 !== definition && $0.tooltip == text && counts[key(badge, $0)] == nil
      }
  }
}
