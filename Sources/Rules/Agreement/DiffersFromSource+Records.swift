import Catalog
import Contract
import Diagnostics
import Records
import SourceText

/// Rows and sections of a generated page that differ from the records of its data.
extension DiffersFromSource {
  static func checkRecords(_ index: CatalogIndex, into findings: inout Findings) {
    for conflict in index.recordConflicts() {
      switch conflict.kind {
      case .differs(let fact, let stated):
        report(fact, stated: stated, .differs(conflict, fact, stated, index), conflict, index)
      case .absentFact(let fact):
        report(fact, stated: nil, .absentFact(conflict, fact, index), conflict, index)
      case .absentRecord(let key, let nearest):
        report(key, stated: nearest, .absentRecord(conflict, nearest), conflict, index)
      }
    }
    func report(
      _ fact: FactSummary, stated: FactSummary?, _ message: Diagnostic.Message,
      _ conflict: RecordConflict, _ index: CatalogIndex
    ) {
      let field = index.contract.fields[fact.field]
      let here = conflict.page.text(of: fact)
      let there = stated.map { conflict.source.text(of: $0) }
      let copy = stated.flatMap { stated in
        there.flatMap { CopiedValue($0, stated.value, of: field.type).text(like: here) }
      }
      index.atCopiesToo(fact.range, on: conflict.page) { range, page in
        findings.report(
          message, at: range, on: page.subject, element: "\(conflict.set) \(field.name)",
          about: [there ?? conflict.source.path],
          related: stated.map { stated in
            [
              RelatedPlace(
                path: conflict.source.path, range: stated.range,
                message: "\(field.title) '\(there ?? "")'")
            ]
          } ?? [],
          otherSides: otherSides(of: conflict, on: page, at: range, index),
          fix: copy.flatMap {
            .write(
              $0, .unsafe,
              page.edit(range, fact.style, to: $0, isLiteral: field.type.isLiteral))
          })
      }
    }
  }

  /// The record that changed, where its copy did not.
  private static func otherSides(
    of conflict: RecordConflict, on page: PageSummary, at range: ByteRange, _ index: CatalogIndex
  ) -> [OtherSide] {
    guard case .differs(let fact, let stated) = conflict.kind else { return [] }
    let title = index.contract.fields[fact.field].title
    return index.otherSides(
      .outdated(conflict, fact, stated, page, index), at: stated.range, on: conflict.source,
      unlike: page,
      related: RelatedPlace(
        path: page.path, range: range, message: "\(title) '\(conflict.page.text(of: fact))'"))
  }
}

extension Diagnostic.Message {
  fileprivate static func differs(
    _ conflict: RecordConflict, _ fact: FactSummary, _ stated: FactSummary, _ index: CatalogIndex
  ) -> Self {
    """
    \(term: index.contract.fields[fact.field].title) of '\(conflict.key)' is \
    '\(conflict.page.text(of: fact))' here, but '\(conflict.source.text(of: stated))' in \
    '\(conflict.source.path)', which the page is generated from
    """
  }

  fileprivate static func outdated(
    _ conflict: RecordConflict, _ fact: FactSummary, _ stated: FactSummary, _ page: PageSummary,
    _ index: CatalogIndex
  ) -> Self {
    """
    \(term: index.contract.fields[fact.field].title) of '\(conflict.key)' is \
    '\(conflict.source.text(of: stated))' here, but '\(conflict.page.text(of: fact))' in \
    '\(page.path)', which is generated from this page
    """
  }

  fileprivate static func absentFact(
    _ conflict: RecordConflict, _ fact: FactSummary, _ index: CatalogIndex
  ) -> Self {
    """
    \(term: index.contract.fields[fact.field].title) of '\(conflict.key)' is \
    '\(conflict.page.text(of: fact))' here, but '\(conflict.source.path)', which the page is \
    generated from, has none
    """
  }

  fileprivate static func absentRecord(
    _ conflict: RecordConflict, _ nearest: FactSummary?
  ) -> Self {
    let fault: Self = """
      '\(conflict.source.path)', which the page is generated from, has no '\(conflict.key)' in \
      '\(term: conflict.set)'
      """
    return nearest.map { "\(fault); did you mean '\(conflict.source.text(of: $0))'?" } ?? fault
  }
}
