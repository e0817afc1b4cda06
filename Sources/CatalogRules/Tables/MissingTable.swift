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

          """),
      Example(
        "A list of models that went lost", path: "authors/openai/README.md",
        bad: """
          ## ⟦Models⟧

          ### See Also

          """,
        good: """
          ## Models

          *No models found from this author.*

          ### See Also

          """),
    ])

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let kind = page.kind else { return }
    let gaps = gaps(on: page)
    guard !gaps.isEmpty else { return }
    let strays = strays(on: page)
    for (section, index) in gaps {
      findings.report(
        .missing(kind.tables[index].columns), at: section.heading,
        element: section.layout.map { kind.sections[$0].name.text } ?? "",
        related: strays[index].map { [page.related($0, "such a table stands here")] } ?? [])
    }
  }

  /// The sections that lack a table which they have to have.
  static func gaps(on page: Page) -> [(section: PageSection, table: TableIndex)] {
    guard let kind = page.kind, !kind.tables.isEmpty else { return [] }
    var gaps: [(section: PageSection, table: TableIndex)] = []
    let sections = page.record.sections
    let present = Set(page.record.tables.map { Place(section: $0.section, table: $0.index) })
    // The sections whose tables stand in sections within them.
    let divided = Set(
      sections.compactMap { section in
        section.parent.flatMap { parent in
          kind.tables.contains { $0.stands(in: section) && $0.stands(in: sections[parent]) }
            ? parent : nil
        }
      })
    var defects = page.syntax.tableDefects[...]
    for (number, section) in sections.enumerated() where !divided.contains(number) {
      // Lines that are meant as a table are told of by `broken-table`.
      defects = defects.drop { $0.range.end <= section.body.start }
      if defects.first?.range.overlaps(section.body) == true { continue }
      for (index, layout) in kind.tables.enumerated() {
        guard !layout.isOptional, layout.stands(in: section),
          !present.contains(Place(section: number, table: index)),
          !hasSubstitute(layout, in: section, on: page)
        else { continue }
        gaps.append((section, index))
      }
    }
    return gaps
  }

  /// A section of a page, and a table of its kind.
  private struct Place: Hashable {
    let section: Int?
    let table: TableIndex
  }

  /// The first header of each table that stands in none of its sections.
  private static func strays(on page: Page) -> [TableIndex: ByteRange] {
    var strays: [TableIndex: ByteRange] = [:]
    for table in page.record.tables where strays[table.index] == nil {
      let section = table.section.map { page.record.sections[$0] }
      if section.map({ table.layout.stands(in: $0) }) != true {
        strays[table.index] = page.syntax.nodes[table.node + 1].range
      }
    }
    return strays
  }

  private static func hasSubstitute(
    _ layout: TableLayout, in section: PageSection, on page: Page
  ) -> Bool {
    guard let substitute = layout.substitute else { return false }
    return page.source.text(section.body).contains(substitute)
  }
}

extension TableLayout {
  /// Whether the contract has the table in such a section.
  fileprivate func stands(in section: PageSection) -> Bool {
    section.layout.map { sections.contains($0) } ?? false
  }
}

extension Diagnostic.Message {
  fileprivate static func missing(_ columns: [String]) -> Self {
    let labels = columns.map { "'\($0)'" }.joined(separator: ", ")
    return "section has no table with the columns \(term: labels)"
  }
}
