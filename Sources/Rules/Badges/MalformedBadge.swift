import Contract
package import Diagnostics
package import Records
import SourceText

/// An image among the badges that is not a badge, or that is not shown as intended.
package enum MalformedBadge: PageRule {
  package static let descriptor = RuleDescriptor(
    "malformed-badge", "Badge whose address is not parsed as intended",
    severity: .error, category: .badges, fixes: [.safe, .unsafe],
    rationale: """
      A badge's address is `…/badge/LABEL-VALUE-COLOUR`. In label and value a single `-` is a
      separator and a single `_` is a space; `--` and `__` are the characters themselves. A badge
      that breaks this shows another label, or an error.
      """,
    examples: [
      Example(
        "One underscore instead of two", on: .authorModel,
        bad: .capabilities(["Accepts tool choice": "⟦tool_choice⟧-✓-yellow"]),
        fixed: "tool__choice"),
      Example(
        "The colour is missing", on: .authorModel,
        bad: .capabilities(["Response streaming": "⟦streaming-✓⟧"])),
      Example(
        "Another dash than a hyphen", on: .authorModel,
        bad: .capabilities([
          "Supports text generation and processing": "⟦text–✓–blue⟧",
          "Supported input modalities": "input-text-teal",
        ])),
      Example(
        "A space in the address", on: .authorModel,
        bad: .page(
          "## 🎯 Capabilities",
          "![Nucleus sampling (top-p)](⟦https://img.shields.io/badge/top p-core-red⟧)")),
      Example(
        "A link instead of an image", on: .authorModel,
        bad: .page(
          "## 🎯 Capabilities",
          "[Response streaming](⟦https://img.shields.io/badge/streaming-✓-cyan⟧)"),
        good: .capabilities(["Response streaming": "streaming-✓-cyan"])),
      Example(
        "Another host", on: .authorModel,
        bad: .page(
          "## 🎯 Capabilities",
          "![Response streaming](⟦https://img.shield.io/badge/⟧streaming-✓-cyan)"),
        fixed: "https://img.shields.io/badge/"),
    ])

  package static let needs: PageFeatures = .unusualBadges

  package static func check(_ page: Page, into findings: inout Findings) {
    var doubts = BadgeDoubts(of: page)
    // One with the label and the only value of a definition has no such defect.
    for badge in page.contents.badges where badge.definition?.path == nil {
      switch badge.reading {
      case .badge(let parts):
        checkLabel(of: parts, meaning: badge.meant, on: page, into: &findings) {
          doubts.safety(of: badge)
        }
        if let meant = badge.mislabelled {
          reportLabel(parts.label, insteadOf: meant, on: page, into: &findings)
        }
        checkItems(of: badge, parts, on: page, into: &findings)
        if badge.hasEmptyItem(on: page) {
          let value = parts.value.range
          findings.report(
            .emptyItem(page.source.text(value), parts.label.text), at: value,
            element: parts.label.text)
        }
      case .malformed(.otherAddress, _):
        checkAddress(of: badge, on: page, into: &findings) { doubts.safety(of: badge) }
      case .malformed(let defect, let range):
        findings.report(.malformed(page.source.text(range), defect), at: range)
      }
    }
  }

  /// Reports a label in which `_` is a space, where the vocabulary has one with `_`.
  private static func checkLabel(
    of parts: Badge, meaning meant: BadgeDefinition?, on page: Page, into findings: inout Findings,
    safety: () -> Fix.Safety
  ) {
    guard let meant, parts.label.text != meant.label,
      meant.label.isSpelled(page.source.slice(parts.label.range))
    else { return }
    findings.report(
      .underscore(meant.label, shown: parts.label.text, meant.escapedLabel), at: parts.label.range,
      element: meant.label,
      fix: .write(
        meant.escapedLabel, safety(), page.edit(parts.label.range, meant.escapedLabel)))
  }

  /// Reports items with other marks than commas between them.
  private static func checkItems(
    of badge: BadgeFact, _ parts: Badge, on page: Page, into findings: inout Findings
  ) {
    for item in badge.items {
      guard let items = badge.itemsJoined(in: item) else { continue }
      let joined = items.map { BadgeText.escaped($0) }.joined(separator: ",")
      findings.report(
        .joined(item.text, parts.label.text, joined), at: item.range, element: parts.label.text,
        fix: .write(joined, .unsafe, page.edit(item.range, joined)))
    }
  }

  /// Reports the label of another badge than that of the tooltip.
  private static func reportLabel(
    _ label: Badge.Part, insteadOf meant: BadgeDefinition, on page: Page,
    into findings: inout Findings
  ) {
    findings.report(
      .otherLabel(label.text, meant.name), at: label.range, element: meant.name,
      fix: .write(meant.escapedLabel, .unsafe, page.edit(label.range, meant.escapedLabel)))
  }

  /// Reports an address whose part before the badge itself is wrong.
  private static func checkAddress(
    of badge: BadgeFact, on page: Page, into findings: inout Findings, safety: () -> Fix.Safety
  ) {
    let prefix = page.contract.badgePrefix
    let address = page.source.slice(badge.destination)
    let path = address.suffix(
      from: address.lastIndex(of: .slash).map { $0 + 1 } ?? address.endIndex)
    let wrong = ByteRange(address.startIndex, path.isEmpty ? address.endIndex : path.startIndex)
    var isKnown = false
    if case .badge(let parts) = BadgeReading(
      page.bytes, in: ByteRange(path.startIndex, path.endIndex), prefix: "")
    {
      isKnown = badge.meant?.label == parts.label.text
    }
    findings.report(
      .otherAddress(page.source.text(wrong), prefix), at: wrong,
      fix: isKnown
        ? .write(prefix, safety(), page.edit(wrong, prefix)) : nil)
  }
}

extension Page {
  /// The addresses of badges whose part before the badge itself is wrong.
  var addressesOfMalformedBadges: Set<ByteRange> {
    let badges = contents.badges.filter { badge in
      guard badge.definition?.path == nil, case .malformed(.otherAddress, _) = badge.reading else {
        return false
      }
      return true
    }
    return Set(badges.map(\.destination))
  }
}

extension Diagnostic.Message {
  fileprivate static func underscore(_ label: String, shown: String, _ escaped: String) -> Self {
    "badge '\(label)' shows '\(shown)', since '_' is a space; expected '\(escaped)'"
  }

  fileprivate static func otherLabel(_ label: String, _ meant: String) -> Self {
    "badge '\(label)' is here twice, this one with the tooltip of '\(meant)', which is missing"
  }

  fileprivate static func joined(_ items: String, _ label: String, _ expected: String) -> Self {
    "items '\(items)' of badge '\(term: label)' are not separated by commas; expected '\(expected)'"
  }

  fileprivate static func emptyItem(_ value: String, _ label: String) -> Self {
    "list '\(value)' of badge '\(term: label)' has an empty item"
  }

  fileprivate static func otherAddress(_ address: String, _ expected: String) -> Self {
    "'\(address)' is not a badge's address; expected '\(term: expected)'"
  }

  fileprivate static func malformed(_ text: String, _ defect: BadgeDefect) -> Self {
    switch defect {
    case .notShown: "badge '\(text)' is not shown; expected an image: ![…](…)"
    case .withSpace: "badge '\(text)' has a space in its address, so it is not shown"
    case .inHTML: "badge '\(text)' is in an HTML tag; expected an image: ![…](…)"
    case .otherAddress: "'\(text)' is not a badge's address"
    case .tooFewParts(let count):
      """
      badge '\(text)' has \(term: count == 1 ? "1 part" : "\(count) parts"); \
      expected LABEL-VALUE-COLOUR
      """
    case .tooManyParts(let count):
      """
      badge '\(text)' has \(term: "\(count)") parts; expected LABEL-VALUE-COLOUR, \
      with '--' for a hyphen in a part
      """
    case .emptyPart: "badge '\(text)' has an empty part; expected LABEL-VALUE-COLOUR"
    case .badEncoding: "'\(text)' in a badge is not percent-encoded text"
    }
  }
}
