import Contract
package import Diagnostics
package import Records
import SourceText

/// A badge that contradicts a table or a list badge about one capability.
package enum BadgeDisagreesWithTable: PageRule {
  package static let descriptor = RuleDescriptor(
    "badge-disagrees-with-table", "Badge and table, or badge and list, contradict each other",
    severity: .error, category: .badges,
    rationale: """
      A page states each capability more than once: as a badge, as a tick in a table, as an item of
      the lists of input and output. Where one was changed and the others were not, readers who look
      at the badge and readers who look at the table choose differently.
      """,
    examples: [
      Example(
        "A badge without its tick", on: .providerModel,
        bad: .page(
          .badges(under: "### Feature Overview", ["Response streaming": "⟦streaming⟧-✓-cyan"]),
          .table(under: "### Response Delivery", "Streaming", "❌")),
        good: .page(
          .badges(under: "### Feature Overview", ["Response streaming": "streaming-✓-cyan"]),
          .table(under: "### Response Delivery", "Streaming", "✅"))),
      Example(
        "A tick without its badge", on: .providerModel,
        bad: .page(
          .badges(
            under: "### Feature Overview",
            [
              "Supports text generation and processing": "text-✓-blue",
              "Supported input modalities": "input-text-teal",
            ]),
          .table(under: "### Core Features", "Web Search", "⟦✅⟧"))),
      Example(
        "All badges left out", on: .providerModel,
        bad: .page(
          "### ⟦Feature Overview⟧", .table(under: "### Core Features", "Web Search", "✅"))),
      Example(
        "All badges left out with their section", on: .providerModel,
        bad: .page(
          "# ⟦gpt-4.1-mini⟧",
          .badges(under: "### Feature Overview", ["Temperature": "temperature-core-red"]),
          .table(under: "### Sampling & Decoding", "Temperature", "0.0-2.0"))),
      Example(
        "A list without its table", on: .providerModel,
        bad: .page(
          .badges(
            under: "### Feature Overview", ["Supported input modalities": "input-⟦text⟧-teal"]),
          "### Input/Output Modalities", "No modality information available.",
          .table(under: "### Core Features", "Web Search", "❌"))),
      Example(
        "A badge and a list", on: .authorModel,
        bad: .capabilities([
          "Supports text generation and processing": "text-✓-blue",
          "Can analyze and understand images": "⟦vision⟧-✓-purple",
          "Supported input modalities": "input-text-teal",
          "Supported output modalities": "output-text-cyan",
        ]),
        good: .capabilities([
          "Supports text generation and processing": "text-✓-blue",
          "Can analyze and understand images": "vision-✓-purple",
          "Supported input modalities": "input-text,image-teal",
          "Supported output modalities": "output-text-cyan",
        ])),
    ])

  package static let needs: PageFeatures = .badges

  package static func check(_ page: Page, into findings: inout Findings) {
    missAll(on: page, into: &findings)
    guard !page.badgeSets.allSatisfy({ $0.certainlyAgrees(with: page.factIndex) }) else { return }
    let wrong = reportTicks(contradictedOn: page, into: &findings)
    for vocabulary in page.badgeSets.map(\.vocabulary) {
      guard !vocabulary.accompanied.isEmpty else { continue }
      var comparison = BadgeComparison(page, vocabulary, besides: wrong)
      for definition in vocabulary.accompanied { comparison.compare(definition, into: &findings) }
    }
  }

  /// Reports ticks that deny what badges of several vocabularies show, and returns their fields.
  private static func reportTicks(
    contradictedOn page: Page, into findings: inout Findings
  ) -> Set<FieldIndex> {
    var wrong: Set<FieldIndex> = []
    guard page.badgeSets.count > 1 else { return wrong }
    for field in page.contract.fieldGroups.ticks where page.factIndex.tick(field) == .no {
      guard let fact = page.factIndex[field].first else { continue }
      let badges = page.contents.badges.filter { $0.definition?.ticks.contains(field) == true }
      guard let first = badges.first,
        badges.contains(where: { $0.vocabulary !== first.vocabulary })
      else { continue }
      wrong.insert(field)
      findings.report(
        .denied(page.title(of: fact), page.text(of: fact), first.definition?.name ?? ""),
        at: fact.range, element: page.element(of: fact),
        related: badges.map {
          page.related($0.labelRange, "the badge '\($0.definition?.name ?? "")'")
        })
    }
    return wrong
  }

  /// Reports vocabularies without any badge on the page, once each: where their section is there,
  /// or is optional and other badges are there. Other rules report a missing section.
  private static func missAll(on page: Page, into findings: inout Findings) {
    guard let kind = page.kind else { return }
    var known = page.badgeSets.map(\.vocabulary)
    for place in kind.badges where !known.contains(where: { $0 === place.vocabulary }) {
      known.append(place.vocabulary)
      guard place.vocabulary.claims.ticks.contains(where: { page.factIndex.tick($0.field) == .yes })
      else { continue }
      let places = kind.badges.filter { $0.vocabulary === place.vocabulary }.map(\.section)
      let section = page.contents.sections.first { section in
        section.layout.map(places.contains) == true
      }
      // The badges are below a heading that is misspelt.
      let misspelt =
        section == nil
        ? page.section(spelledLike: kind.sections[place.section].name.text) : nil
      if let misspelt, page.hasUnreadBadges(in: misspelt) { continue }
      if section == nil,
        page.badgeSets.isEmpty || places.contains(where: { page.contents.lacks($0, of: kind) })
      {
        continue
      }
      BadgeComparison(page, place.vocabulary).missAll(
        of: place.vocabulary, in: section, named: kind.sections[place.section].name.text,
        into: &findings)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func denied(_ field: String, _ text: String, _ badge: String) -> Self {
    let what: Self =
      text.isEmpty
      ? "\(term: field) has no value here" : "the table denies \(term: field) ('\(text)')"
    return "\(what), but badges in two places show it, as '\(badge)'"
  }
}
