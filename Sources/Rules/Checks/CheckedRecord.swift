import Contract
import JSONSchema
import Records
import SourceText

/// A record that checks run on: the page's own, one in its data, a row or a section.
struct CheckedRecord {
  let number: RecordNumber
  let facts: [Fact]
  /// The place of a finding without a field.
  let range: ByteRange
  /// What a finding without a field is about.
  let element: String
  /// Where on the page it is.
  let part: PagePartition
  /// The record of a set; nil for the page's own.
  private let item: RecordFacts?

  /// The page's own record, or one in its data.
  init(_ record: RecordFacts, on page: Page) {
    number = record.number
    facts = record.allFacts
    range = record.range
    element = record.layout?.name ?? ""
    part = record.layout.map { $0.address == nil ? .body : .data } ?? .page
    item = record.layout == nil ? nil : record
  }

  /// A row; `item` is the record of a set that it is.
  init(_ row: RecordRow, of item: RecordFacts?) {
    number = row.number
    facts = Array(row.facts)
    range = row.facts.first?.range ?? row.table.range
    element = ""
    part = .body
    self.item = item
  }

  /// A section; `item` is the record of a set that it is.
  init(_ section: SectionRecord, of item: RecordFacts?) {
    number = section.number
    facts = section.facts
    range = section.heading
    element = ""
    part = .body
    self.item = item
  }

  var isOfPage: Bool { number == 0 }

  /// Whether a field occurs.
  func has(_ field: FieldIndex) -> Bool { facts.indices.contains { facts[$0].field == field } }

  /// The first occurrence of a field that has a value, or the first of all.
  func fact(of field: FieldIndex?) -> Fact? {
    guard let field else { return nil }
    let first = facts.first { $0.field == field && !$0.isMissing }
    return first ?? facts.first { $0.field == field }
  }

  /// The same, or all occurrences.
  func facts(of field: FieldIndex, all isSeveral: Bool) -> [Fact] {
    isSeveral ? facts.filter { $0.field == field } : fact(of: field).map { [$0] } ?? []
  }

  /// The key that identifies a record of a set, and the name of the record with that key.
  func key(in context: @autoclosure () -> RecordContext) -> (range: ByteRange, name: String)? {
    item.flatMap { context().key(of: $0) }
  }

  /// What the contract's schema of the record does not allow.
  func schemaFailures(on page: Page) -> [SchemaFailure] {
    if let item {
      return item.layout?.record?.schema.failures(in: RecordTree(page, of: item).root) ?? []
    }
    guard isOfPage, !page.inherits else { return [] }
    return page.kind?.record?.schema.failures(in: RecordTree(page).root) ?? []
  }

  /// The range from its place to its last fact.
  var surrounding: ByteRange { facts.reduce(range) { $0.union($1.range) } }
}

/// A section with fields in its heading, and the facts of its record.
struct SectionRecord {
  let number: RecordNumber
  let layout: SectionIndex
  let heading: ByteRange
  let facts: [Fact]
}

extension Page {
  /// The sections with fields in their heading, in the order of the page.
  var sectionRecords: [SectionRecord] {
    var facts: [RecordNumber: [Fact]] = [:]
    for fact in contents.facts { facts[fact.record, default: []].append(fact) }
    return contents.records.enumerated().compactMap { number, record in
      guard case .section(let section) = record.subject,
        let layout = contents.sections[section].layout
      else { return nil }
      return SectionRecord(
        number: number, layout: layout, heading: contents.sections[section].heading,
        facts: facts[number] ?? [])
    }
  }
}
