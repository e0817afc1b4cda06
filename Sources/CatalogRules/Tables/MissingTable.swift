package import Catalog
package import Diagnostics
import PageSyntax
import SourceText

/// A section without the table that the contract has in it.
package enum MissingTable: PageRule {
  package static let descriptor = RuleDescriptor(
    "missing-table", "Section without its table",
    severity: .error, category: .tables,
    rationale: """
      The facts of a section stand in its table. Without it, or with one of quite other columns, the
      section says nothing that can be compared.
      """,
    examples: [
      Example(
        "The table was deleted", path: "authors/openai/models/gpt-4.1-mini.md",
        bad: """
          ## ⟦🌐 Provider Availability⟧

          This model is available through the following providers:

          """,
        good: """
          ## 🌐 Provider Availability

          This model is available through the following providers:

          | Provider | Context | Pricing (Input/Output) | Notes |
          |---|---|---|---|

          """)
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    for (section, layout) in gaps(on: page) {
      findings.report(
        .missing(layout.columns), at: section.heading, element: layout.section?.text ?? "")
    }
  }

  /// The sections that are there without a table that they have to have.
  static func gaps(on page: Page) -> [(section: PageSection, table: TableLayout)] {
    (page.kind?.tables ?? []).compactMap { layout in
      guard !layout.isOptional, let name = layout.section,
        let section = page.record.sections.first(where: { $0.isNamed(name) }),
        !hasTable(layout, in: section, on: page), !isDamaged(section, on: page),
        !hasSubstitute(layout, in: section, on: page)
      else { return nil }
      return (section, layout)
    }
  }

  private static func hasTable(
    _ layout: TableLayout, in section: PageSection, on page: Page
  ) -> Bool {
    page.record.tables.contains { table in
      table.layout.columns == layout.columns
        && section.body.contains(page.syntax.nodes[table.node].range)
    }
  }

  /// Whether lines of the section are meant as a table: `broken-table` tells of them.
  private static func isDamaged(_ section: PageSection, on page: Page) -> Bool {
    page.syntax.tableDefects.contains { section.body.overlaps($0.range) }
  }

  private static func hasSubstitute(
    _ layout: TableLayout, in section: PageSection, on page: Page
  ) -> Bool {
    guard let substitute = layout.substitute else { return false }
    return page.source.text(section.body).contains(substitute)
  }
}

extension Diagnostic.Message {
  fileprivate static func missing(_ columns: [String]) -> Self {
    let labels = columns.map { "'\($0)'" }.joined(separator: ", ")
    return "section has no table with the columns \(term: labels)"
  }
}
