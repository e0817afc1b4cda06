import Contract
import JSONSchema
import Records

/// The failures of the part of a record that is inherited: they are those of another page, which
/// has them all. What is missing in a record may be left out by the page itself.
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
