import Catalog
import Contract
import Diagnostics
import Records
import SourceText

extension FactsDisagree {
  /// Rows with a value for which their page states that it has none: at the page where several do,
  /// or where it has a blank, which states nothing.
  static func report(
    _ denial: Denial, in index: CatalogIndex, into findings: inout Findings
  ) {
    let field = index.contract.fields[denial.denied.field]
    if denial.isByMost || denial.denied.range.isEmpty {
      let text = denial.rows[0].page.text(of: denial.rows[0].fact)
      index.atCopiesToo(denial.denied.range, on: denial.page) { range, page in
        findings.report(
          .missingHere(field.title, text, denial.places), at: range, on: page.subject,
          element: field.name, about: [text],
          related: denial.rows.map { page, fact in
            RelatedPlace(
              path: page.path, range: fact.range,
              message: "\(field.title) '\(page.text(of: fact))'")
          })
      }
      return
    }
    for (row, fact) in denial.rows {
      index.atCopiesToo(fact.range, on: row) { range, page in
        findings.report(
          .missingThere(field.title, row.text(of: fact), denial.page.path), at: range,
          on: page.subject, element: field.name, about: [denial.page.path],
          related: [
            RelatedPlace(
              path: denial.page.path, range: denial.denied.range,
              message: "no \(field.title) here")
          ],
          otherSides: index.otherSides(
            .missingHere(field.title, row.text(of: fact), in: page.path),
            at: denial.denied.range, on: denial.page, unlike: page,
            related: RelatedPlace(
              path: page.path, range: range, message: "\(field.title) '\(row.text(of: fact))'")))
      }
    }
  }
}

extension Diagnostic.Message {
  /// A row has a value that this page lacks.
  static func missingHere(_ title: String, _ text: String, in path: String) -> Self {
    "\(term: title) is missing here, but is '\(text)' in '\(path)'"
  }

  fileprivate static func missingHere(_ title: String, _ text: String, _ count: Int) -> Self {
    "\(term: title) is missing here, but is '\(text)' in \(count == 1 ? "another place" : "\(count) other places")"
  }
}
