import Contract
import JSONSchema
import Records

/// The facts of a record that other rules report, so that checks know nothing of what was intended.
struct DoubtfulFacts {
  private let page: Page
  private let failures: [SchemaFailure]

  init(of record: CheckedRecord, on page: Page) {
    self.page = page
    failures = record.schemaFailures(on: page).filter { !$0.isAboutAbsence }
  }

  func contains(_ fact: Fact) -> Bool {
    !page.disallowedItems(in: fact).isEmpty || page.isForbidden(fact) || violatesForm(fact)
      || isInvalidID(fact)
      || failures.contains { $0.isAbout(fact.range) }
  }

  /// Whether a value of a field of the record is among them.
  func contains(_ field: FieldIndex, of record: CheckedRecord) -> Bool {
    record.facts.contains { $0.field == field && contains($0) }
  }

  private func isInvalidID(_ fact: Fact) -> Bool {
    page.contract.fields[fact.field].type == .id && !fact.isMissing
      && page.contract.ids.defect(in: page.bytes(of: fact)) != nil
  }

  /// Whether a text does not have the form of its field.
  private func violatesForm(_ fact: Fact) -> Bool {
    guard !fact.isMissing, !fact.isMalformed else { return false }
    let constraints = page.contract.fields[fact.field].form.constraints
    guard let items = fact.list else {
      return constraints.violation(of: page.text(of: fact)) != nil
    }
    return items.contains { !$0.text.isEmpty && constraints.violation(of: $0.text) != nil }
  }
}
