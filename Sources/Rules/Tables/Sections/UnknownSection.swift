import Contract
package import Diagnostics
package import Records
import SourceText

/// A section that the contract does not have, on a page that has no others than its own.
package enum UnknownSection: PageRule {
  package static let descriptor = RuleDescriptor(
    "unknown-section", "Section that the contract does not have",
    severity: .warning, category: .tables,
    rationale: """
      The contract lists all sections of such a page (`closed-sections`). What is in another one is
      not read. Most often the heading is misspelt, or has the wrong level.
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
          """)
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let kind = page.kind, kind.hasClosedSections else { return }
    let sections = page.contents.sections
    let title = sections.firstIndex { $0.level == 1 }
    let lowest =
      kind.sections.contains { $0.level == nil } ? 6 : kind.sections.compactMap(\.level).max()
    let isThere = Set(sections.compactMap(\.layout))
    let absent = kind.sections.indices.filter { !isThere.contains($0) }
    for (index, section) in sections.enumerated() {
      guard section.layout == nil, index != title, section.level <= lowest ?? 6 else { continue }
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
      findings.report(.unknown(heading, kind.title, meant: meant), at: section.heading)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknown(_ heading: String, _ kind: String, meant: String?) -> Self {
    let fault: Self = "section '\(heading)' is not one of those of \(term: kind)"
    return meant.map { "\(fault); did you mean '\($0)'?" } ?? fault
  }
}
