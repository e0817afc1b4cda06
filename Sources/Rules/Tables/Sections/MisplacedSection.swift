import Contract
package import Diagnostics
package import Records
import SourceText

/// A section out of order, or with a heading of another level than the contract's.
package enum MisplacedSection: PageRule {
  package static let descriptor = RuleDescriptor(
    "misplaced-section", "Section out of order, or with a heading of the wrong level",
    severity: .warning, category: .tables, fixes: [.unsafe],
    rationale: """
      The contract has an order of sections and the levels of their headings. A section in another
      place is read as a part of what is above it, and one whose heading has too high a level
      includes the sections after it. The fewest sections that have to be moved to restore the order
      are reported.
      """,
    examples: [
      Example(
        "A number sign too many", on: .authorModel,
        bad: .page(
          "## 📋 Technical Specifications", "### ⟦🎯 Capabilities⟧", "## 🌐 Provider Availability"),
        good: .page(
          "## 📋 Technical Specifications", "## 🎯 Capabilities", "## 🌐 Provider Availability")),
      Example(
        "A section moved up", on: .authorModel,
        bad: .page(
          "### ⟦🔗 Related Resources⟧", "## 📋 Technical Specifications", "## 🎯 Capabilities"),
        good: .page(
          "## 📋 Technical Specifications", "## 🎯 Capabilities", "### 🔗 Related Resources")),
    ])

  package static let needs: PageFeatures = .unusualSections

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let kind = page.kind, !kind.sections.isEmpty else { return }
    guard !page.hasSectionsInOrder(of: kind) else { return }
    let sections = page.keptSections
    for (section, layout) in sections {
      guard let level = kind.sections[layout].level, level != section.level else { continue }
      let heading = page.source.text(section.heading)
      findings.report(
        .level(heading, section.level, level), at: section.heading,
        element: kind.sections[layout].name.text, fix: page.fix(levelOf: section, level))
    }
    let ordered = sections.filter { kind.sections[$0.layout].template == nil }
    let kept = ordered.map(\.layout).longestSubsequence(where: <)
    let isKept = Set(kept)
    var misplaced: Set<Int> = []
    for (index, (section, layout)) in ordered.enumerated() where !isKept.contains(index) {
      misplaced.insert(section.heading.start)
      // It moves with the section around it.
      if let parent = section.parent,
        misplaced.contains(page.contents.sections[parent].heading.start)
      {
        continue
      }
      // It belongs after the last one in order that the contract has before it.
      let next = kept.partitioningIndex { ordered[$0].layout > layout }
      let last = next > 0 ? kept[next - 1] : nil
      let other = ordered[last ?? kept[next]].section
      let heading = page.source.text(section.heading)
      let name = page.source.text(other.heading)
      findings.report(
        last != nil ? .behind(heading, name) : .before(heading, name), at: section.heading,
        element: kind.sections[layout].name.text,
        related: [page.related(other.heading, "this section")])
    }
  }
}

extension Page {
  /// Whether the sections are in the order of the kind, each once and at its level: the usual case.
  fileprivate func hasSectionsInOrder(of kind: PageKind) -> Bool {
    let title = contents.sections.firstIndex { $0.level == 1 }
    var last = -1
    for (index, section) in contents.sections.enumerated() where index != title {
      guard let layout = section.layout else { continue }
      guard layout > last, kind.sections[layout].level ?? section.level == section.level else {
        return false
      }
      last = layout
    }
    return true
  }

  /// The sections of the kind, each with its layout, without duplicates.
  fileprivate var keptSections: [(section: PageSection, layout: SectionIndex)] {
    let title = contents.sections.firstIndex { $0.level == 1 }
    let again = Set(repeatedSections.map(\.section))
    var kept: [(section: PageSection, layout: SectionIndex)] = []
    kept.reserveCapacity(contents.sections.count)
    for (index, section) in contents.sections.enumerated() {
      guard let layout = section.layout, index != title, !again.contains(index) else { continue }
      kept.append((section, layout))
    }
    return kept
  }
}

extension Diagnostic.Message {
  fileprivate static func level(_ heading: String, _ level: Int, _ expected: Int) -> Self {
    "section '\(heading)' has a heading of level \(level); expected level \(expected)"
  }

  fileprivate static func behind(_ heading: String, _ other: String) -> Self {
    "section '\(heading)' is out of order; expected it after '\(other)'"
  }

  fileprivate static func before(_ heading: String, _ other: String) -> Self {
    "section '\(heading)' is out of order; expected it before '\(other)'"
  }
}
