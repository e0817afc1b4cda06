import Contract
import Diagnostics
import MarkdownSyntax
import Records
import SourceText

/// Badges whose label may be the defect: a fix of the rest of such a badge would change which
/// capability it shows.
struct BadgeDoubts {
  private let page: Page
  /// The number of badges of each meaning in each section; counted on first use.
  private lazy var counts = count()

  private struct Key: Hashable {
    let definition: ObjectIdentifier
    let section: Int?
  }

  init(of page: Page) { self.page = page }

  private func count() -> [Key: Int] {
    var counts: [Key: Int] = [:]
    for badge in page.contents.badges {
      if let definition = badge.meant { counts[key(badge, definition), default: 0] += 1 }
    }
    return counts
  }

  private func key(_ badge: BadgeFact, _ definition: BadgeDefinition) -> Key {
    Key(
      definition: ObjectIdentifier(definition),
      section: page.contents.section(at: badge.range.start))
  }

  /// The safety of a fix that makes a badge fit its label.
  mutating func safety(of badge: BadgeFact) -> Fix.Safety { contains(badge) ? .unsafe : .safe }

  /// Whether its section has another badge with the same meaning, or its tooltip is that of another
  /// badge that the section lacks.
  private mutating func contains(_ badge: BadgeFact) -> Bool {
    guard let definition = badge.meant else { return true }
    if counts[key(badge, definition), default: 0] > 1 { return true }
    guard let range = badge.tooltip, !range.isEmpty else { return false }
    let text = page.syntax.decodedText(range)
    let counts = counts
    return text != definition.tooltip
      && badge.vocabulary.definitions.contains {
        $0 !== definition && $0.tooltip == text && counts[key(badge, $0)] == nil
      }
  }
}
