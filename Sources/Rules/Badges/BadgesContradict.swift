import Contract
package import Diagnostics
package import Records
import SourceText

/// A badge without another one that it implies.
package enum BadgesContradict: PageRule {
  package static let descriptor = RuleDescriptor(
    "badges-contradict", "Badge without another that it implies",
    severity: .error, category: .badges,
    rationale: """
      The contract states which badges imply which: a model that lets a caller choose its tools
      accepts tools. Where only the first badge is there, the second was forgotten, or the first was
      left behind: readers who look for the second do not find the model. Where the tables of the
      page show which of the two is wrong, `badge-disagrees-with-table` reports it instead.
      """,
    examples: [
      Example(
        "A choice of no tools", on: .authorModel,
        bad: .capabilities([
          "Supports tool choice strategies (auto/none/required)": "⟦tool__choice⟧-✓-yellow"
        ]),
        good: .capabilities([
          "Accepts tool definitions in requests": "tools-✓-yellow",
          "Supports tool choice strategies (auto/none/required)": "tool__choice-✓-yellow",
        ]))
    ])

  package static let needs: PageFeatures = .badges

  package static func check(_ page: Page, into findings: inout Findings) {
    for set in page.badgeSets where !set.certainlyHasImplied {
      check(set.vocabulary, on: page, into: &findings)
    }
  }

  private static func check(
    _ vocabulary: BadgeVocabulary, on page: Page, into findings: inout Findings
  ) {
    // A damaged badge may be the missing one.
    var isThere = [Bool](repeating: false, count: vocabulary.definitions.count)
    for badge in page.contents.badges where badge.vocabulary === vocabulary {
      if let meant = badge.meant { isThere[meant.position] = true }
    }
    // A missing badge is one finding, however many badges imply it.
    var implying: [Int: [BadgeFact]] = [:]
    var seen: Set<Int> = []
    for badge in page.contents.badges where badge.vocabulary === vocabulary {
      guard let definition = badge.meant,
        let missing = definition.implied.first(where: { !isThere[$0] }),
        badge.known(on: page) != nil, seen.insert(definition.position).inserted,
        !page.states(definition, without: vocabulary.definitions[missing])
      else { continue }
      implying[missing, default: []].append(badge)
    }
    for (missing, badges) in implying {
      guard let first = badges.first, let label = first.meant?.name else { continue }
      let other = vocabulary.definitions[missing].name
      findings.report(
        .without(label, other), at: first.labelRange, element: label,
        related: badges.dropFirst().map {
          page.related($0.labelRange, "'\($0.meant?.name ?? "")' implies it as well")
        })
    }
  }
}

extension Page {
  /// Whether the tables show which is wrong: they deny the one badge, or have the other.
  fileprivate func states(_ badge: BadgeDefinition, without other: BadgeDefinition) -> Bool {
    contents.facts.contains { fact in
      switch fact.tick {
      case true?: other.hasTick(fact.field)
      case false?: badge.hasTick(fact.field)
      case nil: false
      }
    }
  }
}

extension BadgeSet {
  /// Whether each badge that others imply is certainly there.
  fileprivate var certainlyHasImplied: Bool {
    let implications = vocabulary.claims.implications
    return implications.isEmpty
      || areKnown && implications.allSatisfy { !claims[$0.badge] || claims[$0.implied] }
  }
}

extension BadgeDefinition {
  /// Whether the badge or one of its items has this tick.
  fileprivate func hasTick(_ field: FieldIndex) -> Bool {
    if case .list(let items) = value { return items.contains { $0.tick == field } }
    return ticks.contains(field)
  }
}

extension Diagnostic.Message {
  fileprivate static func without(_ badge: String, _ other: String) -> Self {
    "badge '\(term: badge)' is here, but not '\(term: other)', which it implies"
  }
}
