import Contract
package import Diagnostics
package import Records
import SourceText

/// A badge, or an item of a list badge, that the vocabulary does not have.
package enum UnknownBadge: PageRule {
  package static let descriptor = RuleDescriptor(
    "unknown-badge", "Badge that the catalog's vocabulary does not have",
    severity: .error, mildSeverity: .warning, category: .badges, fixes: [.unsafe],
    rationale: """
      Readers filter by badges, so each capability has one badge with one label. A label that the
      vocabulary does not have is a misspelling, or a capability that is not defined yet. It is an
      error where a table or another badge of the page states what it is a misspelling of.
      """,
    examples: [
      Example(
        "A misspelled label", on: .authorModel,
        bad: .capabilities(["Response streaming": "⟦steaming⟧-✓-cyan"]), fixed: "streaming"),
      Example(
        "An item that the list does not have", on: .authorModel,
        bad: .capabilities([
          "Supports text generation and processing": "text-✓-blue",
          "Can analyze and understand images": "vision-✓-purple",
          "Supported input modalities": "input-text%2C%20⟦imge⟧-teal",
        ]),
        fixed: "image"),
      Example(
        "An item that its table has", on: .providerModel,
        bad: .page(
          .badges(
            under: "### Feature Overview",
            [
              "Supports text generation and processing": "text-✓-blue",
              "Supported output modalities": "output-⟦txet⟧-cyan",
            ]),
          .table(under: "### Input/Output Modalities", "Direction | Text", "**Output** | ✅")),
        fixed: "text"),
    ])

  package static let needs: PageFeatures = .unusualBadges

  package static func check(_ page: Page, into findings: inout Findings) {
    for badge in page.contents.badges {
      // `malformed-badge` reports a mislabelled one.
      guard case .badge(let parts) = badge.reading, badge.mislabelled == nil else { continue }
      guard let definition = badge.definition else {
        checkName(of: parts, meaning: badge, on: page, into: &findings)
        continue
      }
      guard case .list(let known) = definition.value else { continue }
      for item in badge.items
      where !known.contains(where: { $0.item == item.text }) && badge.itemsJoined(in: item) == nil {
        let nearest = badge.nearestItem(to: item)
        findings.report(
          .unknownItem(item.text, definition.name, known.map(\.item), nearest), at: item.range,
          element: definition.name, isMild: !page.states(definition, nearest),
          fix: nearest.flatMap { .write($0, .unsafe, page.edit(item.range, $0)) })
      }
    }
  }

  private static func checkName(
    of parts: Badge, meaning badge: BadgeFact, on page: Page, into findings: inout Findings
  ) {
    let meant = badge.meant
    let values = badge.vocabulary.values(of: parts.label.text)
    if !values.isEmpty {
      let nearest = meant.flatMap { $0.label == parts.label.text ? $0 : nil }
      findings.report(
        .unknownValue(parts.value.text, parts.label.text, values, nearest?.fixedValue),
        at: parts.value.range, element: parts.label.text, isMild: !page.states(nearest),
        fix: nearest?.escapedValue.flatMap { fix($0, at: parts.value, on: page) })
      return
    }
    // `malformed-badge` reports a label whose source text is known.
    guard meant?.label != page.source.text(parts.label.range) else { return }
    findings.report(
      .unknown(parts.label.text, meant?.label), at: parts.label.range, isMild: !page.states(meant),
      fix: (meant?.escapedLabel).flatMap { fix($0, at: parts.label, on: page) })
  }

  private static func fix(_ text: String, at part: Badge.Part, on page: Page) -> Fix? {
    .write(text, .unsafe, page.edit(part.range, text))
  }
}

extension Page {
  /// Whether a tick or a list badge states the same as a badge.
  fileprivate func states(_ badge: BadgeDefinition?) -> Bool {
    guard let badge else { return false }
    return badge.allTicks.contains { factIndex.tick($0) == .yes }
      || contents.badges.contains { list in
        badge.modality.map { list.item(named: $0) != nil } ?? false
      }
  }

  /// Whether a tick or a badge states the same as an item of a list badge.
  fileprivate func states(_ list: BadgeDefinition, _ item: String?) -> Bool {
    guard let item else { return false }
    return list.tick(of: item).map { factIndex.tick($0) == .yes } ?? false
      || contents.badges.contains { $0.definition?.modality == item }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknown(_ label: String, _ nearest: String?) -> Self {
    if let nearest { return "there is no badge '\(label)'; did you mean '\(nearest)'?" }
    return "there is no badge '\(label)'"
  }

  fileprivate static func unknownValue(
    _ value: String, _ label: String, _ known: [String], _ nearest: String?
  ) -> Self {
    let what: Self = "there is no badge '\(term: label)' with '\(value)'"
    if let nearest { return "\(what); did you mean '\(nearest)'?" }
    let allowed = known.map { "'\($0)'" }.joined(separator: ", ")
    return "\(what); expected \(term: allowed)"
  }

  fileprivate static func unknownItem(
    _ item: String, _ label: String, _ known: [String], _ nearest: String?
  ) -> Self {
    let allowed = known.map { "'\($0)'" }.joined(separator: ", ")
    if let nearest {
      return "'\(item)' is not an item of the badge '\(term: label)'; did you mean '\(nearest)'?"
    }
    return "'\(item)' is not an item of the badge '\(term: label)'; expected \(term: allowed)"
  }
}
