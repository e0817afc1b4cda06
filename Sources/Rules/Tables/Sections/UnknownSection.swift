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
      spelled much like that of an optional section that the page does not have. So is a heading of
      another form or level than that of the sections to which the table below it belongs. It is an
      error where that table, or badges below it, are not read.
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
    let unlike = page.unlikeSections
    for (section, layout) in unlike { report(section, unlike: layout, on: page, into: &findings) }
    let reported = Set(unlike.map(\.section.heading))
    let title = sections.firstIndex { $0.level == 1 }
    let lowest = kind.sectionPlaces.reduce(0) { max($0, $1.level ?? 6) }
    lazy var absent = Self.absentSections(on: page, of: kind)
    for (index, section) in sections.enumerated() {
      guard section.layout == nil, index != title, section.level <= lowest,
        !reported.contains(section.heading)
      else { continue }
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
      if let meant, page.isOnlyDamaged(section.heading, meant) { continue }
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
  /// Reports a heading of another form or level than that of the sections whose table is below it.
  private static func report(
    _ section: PageSection, unlike layout: SectionIndex, on page: Page,
    into findings: inout Findings
  ) {
    guard let layout = page.kind?.sections[layout], let template = layout.template else { return }
    let heading = page.source.text(section.heading)
    if let level = layout.level, level != section.level,
      template.captures(in: page.source.slice(section.heading)) != nil
    {
      findings.report(
        .level(heading, section.level, level), at: section.heading,
        fix: page.fix(levelOf: section, level))
    } else {
      findings.report(.unlike(heading, template.text), at: section.heading)
    }
  }

  /// The sections of the kind with a fixed name that the page lacks.
  private static func absentSections(on page: Page, of kind: PageKind) -> [SectionIndex] {
    let isThere = Set(
      page.contents.sections.compactMap(\.layout) + page.unshownSections.map(\.layout))
    return kind.sections.indices.filter {
      !isThere.contains($0) && kind.sections[$0].template == nil
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func level(_ heading: String, _ level: Int, _ expected: Int) -> Self {
    "section '\(heading)' has a heading of level \(level); expected level \(expected)"
  }

  fileprivate static func unlike(_ heading: String, _ form: String) -> Self {
    "heading '\(heading)' of this table's section is not of the form '\(term: form)'"
  }

  fileprivate static func unknown(_ heading: String, _ kind: String, meant: String?) -> Self {
    let fault: Self = "section '\(heading)' is not one of those of \(term: kind)"
    return meant.map { "\(fault); did you mean '\($0)'?" } ?? fault
  }
}
