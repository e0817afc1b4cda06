import Contract
package import Diagnostics
package import Records
import SourceText

/// Adjacent badges that are not in the vocabulary's order.
package enum BadgeOrder: PageRule {
  package static let descriptor = RuleDescriptor(
    "badge-order", "Badges that are not in the vocabulary's order",
    severity: .info, category: .badges, fixes: [.safe],
    rationale: """
      Where the badges of every page are in one order, readers compare two models at a glance, and
      see at once what one of them lacks. They do not look for a badge at the end of the line where
      it was added. The fix moves whole badges; the text between them stays.
      """,
    examples: [
      Example(
        "Added at the end", on: .authorModel,
        bad: .capabilities([
          "Accepts tool definitions in requests": "tools-✓-yellow",
          "Response streaming": "streaming-✓-cyan",
          "Can invoke and call tools in responses": "⟦tool__calls⟧-✓-yellow",
        ]),
        good: .capabilities([
          "Can invoke and call tools in responses": "tool__calls-✓-yellow",
          "Accepts tool definitions in requests": "tools-✓-yellow",
          "Response streaming": "streaming-✓-cyan",
        ]))
    ])

  package static let needs: PageFeatures = .unorderedBadges

  package static func check(_ page: Page, into findings: inout Findings) {
    let badges = page.contents.badges
    var start = 0
    while start < badges.count {
      var end = start + 1
      while end < badges.count, page.areBeside(badges[end - 1], badges[end]) { end += 1 }
      check(badges[start..<end], on: page, into: &findings)
      start = end
    }
  }

  /// Badges with nothing but spaces and line ends between them.
  private static func check(
    _ run: ArraySlice<BadgeFact>, on page: Page, into findings: inout Findings
  ) {
    var last = -1
    let isOrdered = run.allSatisfy { badge in
      guard let position = badge.definition?.position else { return true }
      defer { last = position }
      return position >= last
    }
    guard !isOrdered else { return }
    // An unknown badge stays where it is.
    let known = run.compactMap { badge in
      badge.definition.map { Place(badge: badge, definition: $0) }
    }
    let kept = Set(known.map(\.definition.position).longestSubsequence(where: <=))
    guard let moved = known.indices.first(where: { !kept.contains($0) }) else { return }
    let sorted = known.enumerated().sorted {
      ($0.element.definition.position, $0.offset) < ($1.element.definition.position, $1.offset)
    }.map(\.element)
    let place = sorted.firstIndex { $0.badge.range == known[moved].badge.range } ?? 0
    let neighbour = place == 0 ? sorted[1] : sorted[place - 1]
    let edits = zip(known, sorted).compactMap { here, there in
      here.badge.range == there.badge.range
        ? nil : page.edit(here.badge.range, page.source.text(there.badge.range))
    }
    findings.report(
      .misplaced(
        known[moved].definition.name, neighbour.definition.name, isBehind: place > 0),
      at: known[moved].badge.labelRange, element: known[moved].definition.name,
      fix: Fix("put the badges in order", safety: .safe, edits: edits))
  }

  private struct Place {
    let badge: BadgeFact
    let definition: BadgeDefinition
  }
}

extension Page {
  fileprivate func areBeside(_ one: BadgeFact, _ other: BadgeFact) -> Bool {
    one.vocabulary === other.vocabulary && one.range.end <= other.range.start
      && bytes[one.range.end..<other.range.start].allSatisfy(\.isWhitespace)
  }
}

extension Diagnostic.Message {
  fileprivate static func misplaced(_ badge: String, _ other: String, isBehind: Bool) -> Self {
    isBehind
      ? "badge '\(term: badge)' belongs right after '\(term: other)'"
      : "badge '\(term: badge)' belongs before '\(term: other)'"
  }
}
