import Contract
package import Diagnostics
package import Records
import SourceText

/// A section that the contract does not have: on a page that has no others than its own, or with a
/// heading much like that of one that is absent.
package enum UnknownSection: PageRule {
  package static let descriptor = RuleDescriptor(
    "unknown-section", "Section that the contract does not have",
    severity: .error, mildSeverity: .warning, category: .tables, fixes: [.unsafe],
    rationale: """
      What is in a section that the contract does not have is not read. It is reported where the
      contract lists all sections of such a page (`closed-sections`), and where the heading is
      spelled much like that of an optional section that the page does not have. It is an error
      where badges below it are not read.
      """,
    examples: [
      Example(
        "A section of another kind of page", path: "datasets/humaneval.md",
        bad: "# HumanEval\n\n## Size\n\n## ⟦Prices⟧\n", good: "# HumanEval\n\n## Size\n",
        contract: """
          contract: 1
          name: example
          ids: {characters: "a-z"}
          fields: {}
          kinds:
            dataset:
              title: a dataset's page
              paths: ["datasets/{id}.md"]
              section-level: 2
              sections: [Size, {heading: Licence, optional: true}]
              closed-sections: true
          """),
      Example(
        "A heading misspelt", on: .authorModel,
        bad: .page("# gpt-4.1-mini", "### ⟦Other Models by this Autor⟧"),
        fixed: "Other Models by This Author"),
    ])

  package static let needs: PageFeatures = .unusualSections

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let kind = page.kind, !kind.sections.isEmpty else { return }
    let sections = page.contents.sections
    let title = sections.firstIndex { $0.level == 1 }
    let lowest = kind.sectionPlaces.reduce(0) { max($0, $1.level ?? 6) }
    lazy var absent = Self.absentSections(on: page, of: kind)
    for (index, section) in sections.enumerated() {
      guard section.layout == nil, index != title, section.level <= lowest else { continue }
      let heading = page.source.text(section.heading)
      let meant = Spelling.nearest(to: heading, in: absent.map { kind.sections[$0].name.text })
      // A required section with a heading much like this one is a missing section.
      if let meant,
        absent.contains(where: {
          kind.sections[$0].name.text == meant && !kind.sections[$0].isOptional
        })
      {
        continue
      }
      // One of that name has another level, or is inside another section.
      let other = meant == heading ? nil : meant
      // Other sections may be anything, except a misspelling of one that is absent.
      guard kind.hasClosedSections || other != nil else { continue }
      let hidesBadges = other != nil && page.hasUnreadBadges(in: section)
      findings.report(
        .unknown(heading, kind.title, meant: other), at: section.heading, isMild: !hidesBadges,
        fix: other.flatMap { page.fix(label: section.heading, $0, .text) })
    }
  }
}

extension UnknownSection {
  /// The sections of the kind with a fixed name that the page lacks.
  private static func absentSections(on page: Page, of kind: PageKind) -> [SectionIndex] {
    let isThere = Set(page.contents.sections.compactMap(\.layout))
    return kind.sections.indices.filter {
      !isThere.contains($0) && kind.sections[$0].template == nil
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknown(_ heading: String, _ kind: String, meant: String?) -> Self {
    let fault: Self = "section '\(heading)' is not one of those of \(term: kind)"
    return meant.map { "\(fault); did you mean '\($0)'?" } ?? fault
  }
}
