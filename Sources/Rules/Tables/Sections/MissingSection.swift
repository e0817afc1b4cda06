import Contract
package import Diagnostics
import MarkdownSyntax
package import Records
import SourceText

/// A page without a required section.
package enum MissingSection: PageRule {
  package static let descriptor = RuleDescriptor(
    "missing-section", "Missing section of a page, or heading that is not shown as one",
    severity: .error, category: .tables, fixes: [.unsafe],
    rationale: """
      Readers look for the same facts in the same place on every page, and so do programs. A section
      is missing where a page was cut short, or where its heading was changed: without a space after
      its number signs, or as a text in bold, it is not a heading. That is also reported of a section
      that is optional.
      """,
    examples: [
      Example(
        "A section left out", on: .authorModel,
        bad: .page(
          "## 📋 Technical Specifications", "## ⟦🎯 Capabilities⟧", "### 🔗 Related Resources"),
        good: .page(
          "## 📋 Technical Specifications", "## 🎯 Capabilities", "## 🌐 Provider Availability",
          "### 🔗 Related Resources")),
      Example(
        "A heading misspelt", on: .authorModel,
        bad: .page(
          "## 📋 Technical Specifications", "## ⟦🎯 Capabilties⟧", "## 🌐 Provider Availability",
          "### 🔗 Related Resources"),
        fixed: "🎯 Capabilities"),
      Example(
        "A heading without a space", on: .authorModel,
        bad: .page(
          "## 📋 Technical Specifications", "## 🎯 Capabilities", "## 🌐 Provider Availability",
          "### 🔗 Related Resources", "⟦###Other Models by This Author⟧"),
        fixed: "### Other Models by This Author"),
    ])

  package static let needs: PageFeatures = [.unusualSections, .unshownHeadings]

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let kind = page.kind, case let layouts = kind.sections, !layouts.isEmpty else { return }
    for section in page.unshownSections {
      let level = layouts[section.layout].level ?? section.heading.level
      findings.report(
        page.message(about: section.heading, level: level), at: section.heading.range,
        element: layouts[section.layout].name.text,
        fix: page.fix(section.heading, level: level))
    }
    guard layouts.indices.contains(where: { page.contents.lacks($0, of: kind) }) else { return }
    let unshown = Set(page.unshownSections.map(\.layout))
    let sections = page.contents.sections
    var places = [PageSection?](repeating: nil, count: layouts.count)
    for section in sections {
      if let layout = section.layout, places[layout] == nil { places[layout] = section }
    }
    // Where a section is expected: after the last one that is there.
    var anchor = sections.first?.heading ?? ByteRange(at: page.syntax.bodyStart)
    for (index, layout) in layouts.enumerated() {
      if let section = places[index] {
        anchor = section.heading
        continue
      }
      guard page.contents.lacks(index, of: kind), !unshown.contains(index) else { continue }
      let name = layout.name.text
      if let section = page.section(spelledLike: name) {
        if page.isOnlyDamaged(section.heading, name) { continue }
        let instead = page.source.text(section.heading)
        findings.report(
          .instead(name, instead), at: section.heading, element: name,
          fix: page.fix(label: section.heading, name, .text))
      } else {
        findings.report(.missing(name), at: anchor, element: name)
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func missing(_ name: String) -> Self {
    "section '\(term: name)' is missing after this one"
  }

  fileprivate static func instead(_ name: String, _ heading: String) -> Self {
    "section '\(term: name)' is missing; is \(quoting(heading, unlike: name)) a misspelling of it?"
  }
}
