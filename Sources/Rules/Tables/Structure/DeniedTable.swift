import Contract
package import Diagnostics
import MarkdownSyntax
package import Records
import SourceText

/// A table in a section whose text says that there is none.
package enum DeniedTable: PageRule {
  package static let descriptor = RuleDescriptor(
    "denied-table", "Table next to a text that says there is none",
    severity: .warning, category: .tables,
    rationale: """
      Where a section has no facts, the contract has a text in place of the table. With both on the
      page, readers do not know which is true. Most often the table was added and the text was left.
      """,
    examples: [
      Example(
        "Both", on: .providerModel,
        bad: .page(
          "### Core Features", "⟦No feature information available.⟧",
          .table(
            "Tool Calling | Tool Definitions | Tool Choice | Web Search | File Attachments",
            "❌ | ❌ | ❌ | ❌ | ❌")),
        good: .table(
          under: "### Core Features",
          "Tool Calling | Tool Definitions | Tool Choice | Web Search | File Attachments",
          "❌ | ❌ | ❌ | ❌ | ❌"))
    ])

  package static let needs: PageFeatures = .tables

  package static func check(_ page: Page, into findings: inout Findings) {
    var reported: Set<Int> = []
    let tables = page.contents.tables
    for index in tables.indices {
      guard let text = tables[index].layout.substitute, let section = tables[index].section else {
        continue
      }
      var place: Int? = section
      while let number = place {
        let section = page.contents.sections[number]
        if section.body.count >= text.utf8.count,
          let range = page.line(beginningWith: text, in: section.body),
          reported.insert(range.start).inserted
        {
          findings.report(
            .denied(text), at: range,
            related: [
              page.related(page.syntax.nodes[tables[index].header].range, "the table is here")
            ])
        }
        place = section.parent
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func denied(_ text: String) -> Self {
    "the page says '\(text)', but has the table"
  }
}
