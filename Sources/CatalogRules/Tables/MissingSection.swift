package import Catalog
package import Diagnostics
import PageSyntax
import SourceText

/// A page without a section that its kind has.
package enum MissingSection: PageRule {
  package static let descriptor = RuleDescriptor(
    "missing-section", "Section that the page has to have",
    severity: .error, category: .tables,
    rationale: """
      Readers look for the same facts in the same place on every page, and so do programs. A section
      is missing where a page was cut short, or where its heading was changed.
      """,
    examples: [
      Example(
        "A section left out", path: "authors/openai/models/gpt-4.1-mini.md",
        bad: """
          ## 📋 Technical Specifications

          ## ⟦🎯 Capabilities⟧

          ### 🔗 Related Resources

          """,
        good: """
          ## 📋 Technical Specifications

          ## 🎯 Capabilities

          ## 🌐 Provider Availability

          ### 🔗 Related Resources

          """),
      Example(
        "A heading misspelt", path: "authors/openai/models/gpt-4.1-mini.md",
        bad: """
          ## 📋 Technical Specifications

          ## ⟦🎯 Capabilties⟧

          ## 🌐 Provider Availability

          ### 🔗 Related Resources

          """,
        good: """
          ## 📋 Technical Specifications

          ## 🎯 Capabilities

          ## 🌐 Provider Availability

          ### 🔗 Related Resources

          """),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let layouts = page.kind?.sections, !layouts.isEmpty else { return }
    let sections = page.record.sections
    let strangers = sections.filter { section in !layouts.contains { section.isNamed($0.name) } }
    // Where a section should be: behind the one before it that is there.
    var anchor = sections.first?.heading ?? ByteRange(at: page.syntax.bodyStart)
    for layout in layouts {
      if let section = sections.first(where: { $0.isNamed(layout.name) }) {
        anchor = section.heading
        continue
      }
      guard !layout.isOptional else { continue }
      let name = layout.name.text
      let names = strangers.map { page.source.text($0.heading) }
      if let instead = Spelling.nearest(to: name, in: names),
        let section = strangers.first(where: { page.source.text($0.heading) == instead })
      {
        findings.report(.instead(name, instead), at: section.heading, element: name)
      } else {
        findings.report(.missing(name), at: anchor, element: name)
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func missing(_ name: String) -> Self {
    "section '\(term: name)' is missing behind this one"
  }

  fileprivate static func instead(_ name: String, _ heading: String) -> Self {
    "section '\(term: name)' is missing; is '\(heading)' meant to be it?"
  }
}
