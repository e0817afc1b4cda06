import Contract
package import Diagnostics
import MarkdownSyntax
package import Records
import SourceText

/// A badge after the label of another group.
package enum MisplacedBadge: PageRule {
  package static let descriptor = RuleDescriptor(
    "misplaced-badge", "Badge in another group than its own",
    severity: .warning, category: .badges, fixes: [.unsafe],
    rationale: """
      Where the badges of a page are in groups, each after a label, readers look for a badge in its
      group. The contract states the group of each badge. Where all badges after a label belong to
      one other group, the label is wrong.
      """,
    examples: [
      Example(
        "A badge in another group", on: .providerModel,
        bad: .badges(
          under: "## 🔬 Technical Specifications", label: "Sampling Controls",
          ["Temperature": "temperature-supported-red", "Seed": "⟦seed⟧-deterministic-green"])),
      Example(
        "A misspelt label", on: .providerModel,
        bad: .badges(
          under: "## 🔬 Technical Specifications", label: "⟦Sampling Contols⟧",
          ["Temperature": "temperature-supported-red"]),
        fixed: "Sampling Controls"),
      Example(
        "The label of another group", on: .providerModel,
        bad: .badges(
          under: "## 🔬 Technical Specifications", label: "⟦Observability⟧",
          ["Temperature": "temperature-supported-red"]),
        fixed: "Sampling Controls"),
    ])

  package static let needs: PageFeatures = .badges

  package static func check(_ page: Page, into findings: inout Findings) {
    for vocabulary in page.badgeSets.map(\.vocabulary)
    where !vocabulary.groups.isEmpty && !page.hasEachBadgeUnderItsGroup(of: vocabulary) {
      let labels = page.labels(ofBadgesIn: vocabulary)
      let hasGroups = labels.contains { vocabulary.groups.contains($0.text) }
      for label in labels {
        if vocabulary.groups.contains(label.text) {
          check(label, on: page, into: &findings)
        } else {
          let meant =
            Spelling.nearest(to: label.text, in: vocabulary.groups)
            ?? (hasGroups ? label.onlyGroup : nil)
          guard hasGroups || meant != nil else { continue }
          findings.report(
            .unknown(label.text, meant), at: label.range, element: vocabulary.name,
            fix: meant.flatMap { fix($0, at: label.range, on: page) })
        }
      }
    }
  }

  private static func check(
    _ label: BadgeLabel, on page: Page, into findings: inout Findings
  ) {
    if let group = label.onlyGroup, group != label.text {
      findings.report(
        .otherGroup(label.text, group), at: label.range, element: label.text,
        fix: fix(group, at: label.range, on: page))
      return
    }
    for badge in label.badges {
      guard let definition = badge.definition, let group = definition.group, group != label.text
      else { continue }
      findings.report(
        .misplaced(definition.name, label.text, group), at: badge.labelRange,
        element: definition.name, related: [page.related(label.range, "its label")])
    }
  }

  private static func fix(_ label: String, at range: ByteRange, on page: Page) -> Fix? {
    .write(label, .unsafe, page.edit(range, label))
  }
}

/// A label followed by badges of one vocabulary.
private struct BadgeLabel {
  let text: String
  let range: ByteRange
  let badges: [BadgeFact]

  /// The group of all of its badges; nil where they have several.
  var onlyGroup: String? {
    let groups = badges.map { $0.definition?.group }
    guard let first = groups.first, groups.allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}

extension Page {
  /// Whether each label with badges of a vocabulary after it is that of their group.
  fileprivate func hasEachBadgeUnderItsGroup(of vocabulary: BadgeVocabulary) -> Bool {
    let badges = contents.badges
    var next = 0
    for index in badges.indices where badges[index].vocabulary === vocabulary {
      let range = badges[index].range
      while next < syntax.labelledValues.count,
        syntax.labelledValues[next].value.end <= range.start
      {
        next += 1
      }
      guard next < syntax.labelledValues.count else { return true }
      let label = syntax.labelledValues[next]
      guard label.value.overlaps(range) else { continue }
      guard let group = badges[index].definition?.group,
        group.isSpelled(bytes[label.label.offsets])
      else { return false }
    }
    return true
  }

  fileprivate func labels(ofBadgesIn vocabulary: BadgeVocabulary) -> [BadgeLabel] {
    let badges = contents.badges
    var next = 0
    return syntax.labelledValues.compactMap { label in
      while next < badges.count, badges[next].range.start < label.value.start { next += 1 }
      guard next < badges.count, badges[next].range.end <= label.value.end else { return nil }
      let own = badges[next...].prefix { $0.range.end <= label.value.end }
        .filter { $0.vocabulary === vocabulary }
      guard !own.isEmpty else { return nil }
      return BadgeLabel(
        text: source.text(label.label), range: label.label, badges: own)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func misplaced(_ badge: String, _ label: String, _ group: String) -> Self {
    "badge '\(term: badge)' is after '\(label)'; expected after '\(term: group)'"
  }

  fileprivate static func otherGroup(_ label: String, _ group: String) -> Self {
    "label '\(label)' has only badges of '\(term: group)' after it"
  }

  fileprivate static func unknown(_ label: String, _ meant: String?) -> Self {
    if let meant { return "there is no group of badges '\(label)'; did you mean '\(meant)'?" }
    return "there is no group of badges '\(label)'"
  }
}
