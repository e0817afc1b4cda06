import Contract
import JSONSchema
import Records

/// The failures that the inherited facts of a record have on their own, which are reported on the
/// other page. Absences count only if the page inherits everything.
struct InheritedFailures {
  private let failures: Set<SchemaFailure.Defect>

  init(_ record: RecordFacts, _ schema: Schema, on page: Page) {
    let inherited = record.inherited
    // A record of a set may be on this page only.
    guard !inherited.allFacts.isEmpty || record.layout == nil && page.inheritsAll else {
      failures = []
      return
    }
    // A field that the page itself states, without a value, is missing here.
    let own = Set(
      record.allFacts.filter { !$0.isInherited }.map { page.contract.fields[$0.field].name })
    failures = Set(
      schema.failures(in: RecordTree(page, of: inherited).root).filter { failure in
        guard failure.isAboutAbsence else { return true }
        return page.inheritsAll && failure.kind.absentName.map(own.contains) == false
      }
      .map(\.defect))
  }

  func contains(_ failure: SchemaFailure) -> Bool { failures.contains(failure.defect) }
}
