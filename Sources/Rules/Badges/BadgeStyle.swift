import Contract
package import Diagnostics
import MarkdownSyntax
package import Records
import SourceText

/// A badge whose value, colour or tooltip differs from the vocabulary's.
package enum BadgeStyle: PageRule {
  package static let descriptor = RuleDescriptor(
    "badge-style", "Badge whose value, colour or tooltip is not the vocabulary's",
    severity: .warning, category: .badges, fixes: [.safe, .unsafe],
    rationale: """
      Readers recognise a badge by its look: one label has one value, one colour and one tooltip on
      every page. Another one is usually copied from a neighbouring badge of which only the label
      was changed; then a tooltip explains one capability and the badge shows another. The fix
      writes the vocabulary's text, and is safe where the value means "yes", such as `true`. A value
      that denies, such as `✗`, has no fix: a capability that a model lacks has no badge at all.
      """,
    examples: [
      Example(
        "The colour of another badge", on: .authorModel,
        bad: .capabilities(["Response streaming": "streaming-✓-⟦yellow⟧"]), fixed: "cyan"),
      Example(
        "A tooltip that was copied", on: .authorModel,
        bad: .capabilities([
          "Frequency penalty": "frequency__penalty-core-purple",
          "⟦Frequency penalty⟧": "presence__penalty-core-purple",
        ]),
        fixed: "Presence penalty"),
      Example(
        "A value that denies", on: .authorModel,
        bad: .capabilities(["Response streaming": "streaming-⟦✗⟧-cyan"])),
    ])

  package static let needs: PageFeatures = .unusualBadges

  package static func check(_ page: Page, into findings: inout Findings) {
    var doubts = BadgeDoubts(of: page)
    for badge in page.contents.badges {
      if badge.hasDefinedPath, let tooltip = badge.definition?.tooltip,
        let range = badge.tooltip, tooltip.isSpelled(page.source.slice(range))
      {
        continue
      }
      guard let (parts, definition) = badge.known(on: page) else { continue }
      if case .fixed(let value) = definition.value, parts.value.text != value {
        let truth = TruthWord.truth(of: parts.value.text)
        // A negated value is another fact, not only another style.
        if truth == false {
          findings.report(
            .denied(definition.name, parts.value.text), at: parts.value.range,
            element: definition.name)
          continue
        }
        findings.report(
          .value(definition.name, parts.value.text, value), at: parts.value.range,
          element: definition.name,
          fix: definition.escapedValue.flatMap {
            // A word that is not a known "yes", such as `deprecated`, may be another fact too.
            page.write(
              $0, at: parts.value.range,
              truth == true || badge.vocabulary.hasValue(parts.value.text)
                ? doubts.safety(of: badge) : .unsafe)
          })
      }
      if let color = definition.color, parts.color.text != color {
        findings.report(
          .color(definition.name, parts.color.text, color), at: parts.color.range,
          element: definition.name,
          fix: page.write(color, at: parts.color.range, doubts.safety(of: badge)))
      }
      if let tooltip = definition.tooltip, let range = badge.tooltip {
        compare(range, with: tooltip, definition, on: page, into: &findings) {
          doubts.safety(of: badge)
        }
      }
    }
  }

  private static func compare(
    _ range: ByteRange, with tooltip: String, _ definition: BadgeDefinition,
    on page: Page, into findings: inout Findings, safety: () -> Fix.Safety
  ) {
    guard !tooltip.isSpelled(page.source.slice(range)) else { return }
    let text = page.syntax.decodedText(range)
    guard text != tooltip else { return }
    findings.report(
      text.isEmpty
        ? .noTooltip(definition.name, tooltip) : .tooltip(definition.name, text, tooltip),
      at: range, element: definition.name,
      // The text in brackets is Markdown, so markup characters would be parsed.
      fix: tooltip.contains(where: { #"[]\`*_<&"#.contains($0) })
        ? nil : page.write(tooltip, at: range, safety()))
  }
}

extension BadgeVocabulary {
  /// Whether some badge has a fixed value: then another badge with it is a copy of that one.
  fileprivate func hasValue(_ value: String) -> Bool {
    definitions.contains {
      if case .fixed(value) = $0.value { true } else { false }
    }
  }
}

extension Page {
  /// A fix that writes `text` in a place.
  fileprivate func write(_ text: String, at range: ByteRange, _ safety: Fix.Safety) -> Fix? {
    .write(text, safety, edit(range, text))
  }
}

extension Diagnostic.Message {
  fileprivate static func value(_ label: String, _ value: String, _ expected: String) -> Self {
    "badge '\(term: label)' has the value '\(value)'; expected '\(term: expected)'"
  }

  fileprivate static func denied(_ label: String, _ value: String) -> Self {
    """
    badge '\(term: label)' has the value '\(value)'; a capability that is not there has no badge
    """
  }

  fileprivate static func color(_ label: String, _ color: String, _ expected: String) -> Self {
    "badge '\(term: label)' has the colour '\(color)'; expected '\(term: expected)'"
  }

  fileprivate static func tooltip(_ label: String, _ tooltip: String, _ expected: String) -> Self {
    "badge '\(term: label)' has the tooltip '\(tooltip)'; expected '\(term: expected)'"
  }

  fileprivate static func noTooltip(_ label: String, _ expected: String) -> Self {
    "badge '\(term: label)' has no tooltip; expected '\(term: expected)'"
  }
}
