package import Catalog
import Contract
package import Diagnostics
import Records
import SourceText

/// A generated page with another value than its data.
package enum DiffersFromSource: CatalogRule {
  package static let descriptor = RuleDescriptor(
    "differs-from-source", "Generated page that differs from its data",
    severity: .warning, category: .agreement, fixes: [.unsafe],
    rationale: """
      A page that a program generates from a data file has the facts of that file. Where they
      differ, the page was edited by hand, and the next run of the program overwrites it; or the
      data has changed since, and readers see an old value. The page is reported, whichever is
      right: a correction belongs in the data. A fact that only the data has is not reported; nor is
      one that a program can write for a value that is not there, such as a name, a `false` or the
      time of its run.
      Rows and sections with the key of a record in the data have the values of that record.
      A page whose data does not exist was left behind, or is not generated.
      """,
    examples: [
      Example(
        "A date that was corrected in the data alone", path: "models/gpt-4.1-mini.md",
        bad: """
          # gpt-4.1-mini

          **Released**: ⟦2025-04-04⟧

          """,
        good: """
          # gpt-4.1-mini

          **Released**: 2025-04-14

          """,
        others: ["data/gpt-4.1-mini.yaml": "name: gpt-4.1-mini\nrelease_date: 2025-04-14\n"],
        contract: DataExamples.generatedPages),
      Example(
        "A price that has changed since", path: "models/gpt-4.1-mini.md",
        bad: """
          # gpt-4.1-mini

          **Input**: ⟦$0.60/1M⟧

          """,
        good: """
          # gpt-4.1-mini

          **Input**: $0.40/1M

          """,
        others: ["data/gpt-4.1-mini.yaml": "name: gpt-4.1-mini\nprice: {input: 0.4}\n"],
        contract: DataExamples.generatedPages),
    ])

  package static func check(_ index: CatalogIndex, into findings: inout Findings) {
    for missing in index.pagesWithoutSource() {
      findings.report(.noSource(missing.path), at: missing.page.heading, on: missing.page.subject)
    }
    checkRecords(index, into: &findings)
    for conflict in index.sourceConflicts() {
      let field = index.contract.fields[conflict.fact.field]
      let here = conflict.page.text(of: conflict.fact)
      guard let stated = conflict.stated else {
        index.atCopiesToo(conflict.fact.range, on: conflict.page) { range, page in
          findings.report(
            .notInSource(field.title, here, conflict.source.path), at: range, on: page.subject,
            element: field.name, about: [conflict.source.path])
        }
        continue
      }
      let there = conflict.statedOn.text(of: stated)
      let copy = CopiedValue(there, stated.value, of: field.type).text(like: here)
      index.atCopiesToo(conflict.fact.range, on: conflict.page) { range, page in
        findings.report(
          .differs(field.title, here, there, conflict.source.path), at: range, on: page.subject,
          element: field.name, about: [there],
          related: [
            RelatedPlace(
              path: conflict.statedOn.path, range: stated.range,
              message: "\(field.title) '\(there)'")
          ],
          otherSides: index.otherSides(
            .outdated(field.title, here, there, page.path), at: stated.range,
            on: conflict.statedOn, unlike: page,
            related: RelatedPlace(
              path: page.path, range: range, message: "\(field.title) '\(here)'")),
          fix: copy.flatMap {
            .write(
              $0, .unsafe,
              page.edit(range, conflict.fact.style, to: $0, isLiteral: field.type.isLiteral))
          })
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func outdated(
    _ title: String, _ copy: String, _ here: String, _ path: String
  ) -> Self {
    "\(term: title) is '\(here)' here, but '\(copy)' in '\(path)', which is generated from this page"
  }

  fileprivate static func noSource(_ path: String) -> Self {
    "there is no '\(path)', which the page is generated from"
  }

  fileprivate static func notInSource(_ title: String, _ here: String, _ path: String) -> Self {
    "\(term: title) is '\(here)' here, but '\(path)', which the page is generated from, has none"
  }

  fileprivate static func differs(
    _ title: String, _ here: String, _ there: String, _ path: String
  ) -> Self {
    "\(term: title) is '\(here)' here, but '\(there)' in '\(path)', which the page is generated from"
  }
}
