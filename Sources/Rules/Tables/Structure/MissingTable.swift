import Contract
package import Diagnostics
import MarkdownSyntax
package import Records
import SourceText

/// A section without a required table.
package enum MissingTable: PageRule {
  package static let descriptor = RuleDescriptor(
    "missing-table", "Missing table of a section",
    severity: .error, category: .tables,
    rationale: """
      The facts of a section are in its table. Without it, or with one of quite different columns,
      the section has no facts that can be compared.
      """,
    examples: [
      Example(
        "The table was deleted", on: .authorModel,
        bad: .page(
          "## ⟦🌐 Provider Availability⟧",
          "This model is available through the following providers:"),
        good: .page(
          "## 🌐 Provider Availability", "This model is available through the following providers:",
          .table("Provider | Context | Pricing (Input/Output) | Notes"))),
      Example(
        "A list of models that was lost", on: .author, bad: .page("## ⟦Models⟧", "### See Also"),
        good: .page("## Models", "*No models found from this author.*", "### See Also")),
    ])

  package static let needs: PageFeatures = .markdown

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let kind = page.kind else { return }
    reportEmpty(on: page, into: &findings)
    let gaps = gaps(on: page)
    guard !gaps.isEmpty else { return }
    let strays = strays(on: page)
    for (section, index) in gaps {
      findings.report(
        .missing(kind.tables[index].columns), at: section.heading,
        element: section.layout.map { kind.sections[$0].name.text } ?? "",
        related: strays[index].map { [page.related($0, "such a table is here")] }
          ?? page.strangeTable(in: section).map { [page.related($0, "it has other columns")] }
          ?? [])
    }
  }

  /// Tables with only a header, where no other rule reports the missing rows.
  private static func reportEmpty(on page: Page, into findings: inout Findings) {
    for table in page.contents.tables
    where table.layout.isOneRecord || table.layout.hasRecords && table.layout.listing == nil {
      if page.hasRows(table) { continue }
      findings.report(.empty, at: page.syntax.nodes[table.header].range)
    }
  }

  /// The sections that lack a required table.
  static func gaps(on page: Page) -> [(section: PageSection, table: TableIndex)] {
    guard let kind = page.kind else { return [] }
    var gaps: [(section: PageSection, table: TableIndex)] = []
    let divided = dividedSections(of: page)
    var tables = page.contents.tables[...]
    var defects = page.syntax.tableDefects[...]
    for (number, section) in page.contents.sections.enumerated() {
      guard let layout = section.layout, !kind.requiredTables[layout].isEmpty,
        !divided.contains(number)
      else { continue }
      tables = tables.drop { ($0.section ?? -1) < number }
      let present = tables.prefix { $0.section == number }
      // `broken-table` reports lines intended as a table.
      defects = defects.drop { $0.range.end <= section.body.start }
      if defects.first?.range.overlaps(section.body) == true { continue }
      for index in kind.requiredTables[layout] where !present.contains(where: { $0.index == index })
      {
        guard !hasSubstitute(kind.tables[index], in: section, on: page) else { continue }
        gaps.append((section, index))
      }
    }
    return gaps
  }

  /// The sections whose tables are in their subsections.
  private static func dividedSections(of page: Page) -> Set<Int> {
    guard let kind = page.kind else { return [] }
    var divided: Set<Int> = []
    for section in page.contents.sections {
      guard let parent = section.parent, let outer = page.contents.sections[parent].layout,
        let inner = section.layout
      else { continue }
      if kind.requiredTables[inner].contains(where: { kind.requiredTables[outer].contains($0) }) {
        divided.insert(parent)
      }
    }
    return divided
  }

  /// The header of the first of each table that is above all sections or in a wrong one.
  private static func strays(on page: Page) -> [TableIndex: ByteRange] {
    Dictionary(
      (page.contents.strayTables + page.contents.tables.prefix { $0.section == nil })
        .map { ($0.index, page.syntax.nodes[$0.node + 1].range) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func hasSubstitute(
    _ layout: TableLayout, in section: PageSection, on page: Page
  ) -> Bool {
    guard let substitute = layout.substitute else { return false }
    return page.source.slice(section.body).contains(substitute)
  }
}

extension Page {
  /// The header of the first table of a section.
  fileprivate func strangeTable(in section: PageSection) -> ByteRange? {
    syntax.nodes(startingIn: section.body).first { $0.kind == .headerRow }?.range
  }
}

extension ArraySlice<UInt8> {
  /// Whether a text occurs in it.
  fileprivate func contains(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    return indices.contains { self[$0] == first && text.isPrefix(of: self[$0...]) }
  }
}

extension Diagnostic.Message {
  fileprivate static var empty: Self { "this table has no row" }

  fileprivate static func missing(_ columns: [String]) -> Self {
    let labels = columns.map { "'\($0)'" }.joined(separator: ", ")
    return "section has no table with the columns \(term: labels)"
  }
}
