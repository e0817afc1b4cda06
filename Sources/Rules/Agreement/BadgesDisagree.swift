package import Catalog
import Contract
package import Diagnostics
import Records
import SourceText

/// Two pages about one thing with different badges.
package enum BadgesDisagree: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "badges-disagree", "Pages about one thing have different badges",
    severity: .error, category: .agreement,
    rationale: """
      The capabilities of a model do not depend on the page, so its author's page and its providers'
      pages have the same badges. Where most of the pages agree, the finding is on the one that does
      not. A badge that cannot be parsed is reported by another rule, and its page is not compared;
      nor is a badge that one of the pages contradicts itself.
      """,
    examples: [
      Example(
        "A badge that the provider's page lacks", on: "authors/openai/models/whisper-1.md",
        bad: .capabilities([
          "Supports text generation and processing": "text-✓-blue",
          "⟦Processes and generates audio content": "audio-✓-green⟧",
        ]),
        others: [
          "providers/openai/models/whisper-1.md": .badges(
            under: "### Feature Overview",
            ["Supports text generation and processing": "text-✓-blue"])
        ])
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    for group in index.listings.counterparts.all {
      guard let vocabulary = group.layout.vocabulary else { continue }
      let all = group.pages.filter { !index.pages[$0].isMisnamed }.compactMap { number in
        index.pages[number].badges.map { (page: index.pages[number], badges: $0) }
      }
      // The usual case.
      if all.dropFirst().allSatisfy({ $0.badges.hasSameClaims(as: all[0].badges) }) { continue }
      let unknown = Set(all.flatMap(\.badges.contradicted))
      let pages = all.map { page, badges in
        Shown(
          page: page, badges: badges.badges.filter { !unknown.contains($0.claim) },
          heading: badges.place)
      }
      guard let first = pages.first, let other = pages.first(where: { $0.claims != first.claims })
      else { continue }
      let byBadges = Dictionary(grouping: pages, by: \.claims)
      guard let most = byBadges.values.first(where: { $0.count * 2 > pages.count }) else {
        report(first, against: other, vocabulary, into: &findings)
        continue
      }
      for odd in pages where odd.claims != most[0].claims {
        report(odd, against: most[0], vocabulary, into: &findings)
      }
    }
  }

  /// A page and the badges on it.
  private struct Shown {
    let page: PageSummary
    let badges: [BadgeSummary.Mark]
    let heading: ByteRange

    var claims: [Int] { badges.map(\.claim) }

    /// The badge after which one is missing, in the vocabulary's order; the heading without any.
    func place(behindWhich missing: BadgeSummary.Mark?) -> ByteRange {
      let before = badges.last { $0.claim < missing?.claim ?? 0 }
      return (before ?? badges.first)?.range ?? heading
    }
  }

  private static func report(
    _ odd: Shown, against other: Shown, _ vocabulary: BadgeVocabulary,
    into findings: inout Findings
  ) {
    let here = Set(odd.claims)
    let there = Set(other.claims)
    let surplus = odd.badges.filter { !there.contains($0.claim) }
    let lack = other.badges.filter { !here.contains($0.claim) }
    let place = surplus.first?.range ?? odd.place(behindWhich: lack.first)
    let names = [surplus, lack].map { $0.map { vocabulary.claims.names[$0.claim] } }
    findings.report(
      .disagree(
        surplus: names[0], lack: here.isEmpty ? nil : names[1], other.page.path,
        count: there.count),
      at: place, on: odd.page.subject, element: vocabulary.name,
      about: names.map { $0.joined(separator: ", ") },
      related: [
        RelatedPlace(
          path: other.page.path,
          range: lack.first?.range ?? other.place(behindWhich: surplus.first),
          message: "the badges there")
      ])
  }
}

extension Diagnostic.Message {
  /// `lack` is nil where there is no badge at all.
  fileprivate static func disagree(
    surplus: [String], lack: [String]?, _ path: String, count: Int
  ) -> Self {
    guard let lack else { return "there is no badge here, but '\(path)' has \(count)" }
    if lack.isEmpty { return "\(list(surplus)) is here, but not in '\(path)'" }
    if surplus.isEmpty { return "\(list(lack)) is in '\(path)', but not here" }
    return "\(list(surplus)) is here, but not in '\(path)', which has \(list(lack))"
  }

  /// The first of several badges, and the number of others.
  private static func list(_ badges: [String]) -> Self {
    let more: Self = badges.count > 1 ? " and \(badges.count - 1) more" : ""
    return "badge '\(badges[0])'\(more)"
  }
}
