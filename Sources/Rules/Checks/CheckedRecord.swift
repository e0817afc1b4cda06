import Contract
import DataSyntax
import Expressions
import JSONSchema
import Records
import SourceText

/// A record that checks run on: the page's own, one in its data, or a row.
struct CheckedRecord {
  let number: RecordNumber
  let facts: [Fact]
  /// The place of a finding without a field.
  let range: ByteRange
  /// What a finding without a field is about.
  let element: String
  /// The record in data; nil for the page's own, and for a row.
  private let item: RecordFacts?

  /// The page's own record, or one in its data.
  init(_ record: RecordFacts, on page: Page) {
    number = record.number
    facts = record.allFacts
    range = record.range
    element = record.layout?.name ?? ""
    item = record.layout == nil ? nil : record
  }

  init(_ row: RecordRow) {
    number = row.number
    facts = Array(row.facts)
    let places = row.facts.map(\.range)
    range = places.first ?? row.table.range
    element = ""
    item = nil
  }

  var isOfPage: Bool { number == 0 }

  /// The first occurrence of a field that has a value, or the first of all.
  func fact(of field: FieldIndex?) -> Fact? {
    guard let field else { return nil }
    let first = facts.first { $0.field == field && !$0.isMissing }
    return first ?? facts.first { $0.field == field }
  }

  /// The name of a record in data, and the place of its key.
  var nameAndPlace: (range: ByteRange, name: String)? {
    guard let item, let key = item.key, let name = item.name else { return nil }
    return (key.range, name)
  }

  /// What the contract's schema of the record does not allow.
  func schemaFailures(on page: Page) -> [SchemaFailure] {
    if let item {
      return item.layout?.record?.schema.failures(in: RecordTree(page, of: item).root) ?? []
    }
    guard isOfPage, !page.inherits else { return [] }
    return page.kind?.record?.schema.failures(in: RecordTree(page).root) ?? []
  }
}

/// Finds out whether a value that a record lacks may be on the page after all.
struct AbsenceCheck {
  private let page: Page
  /// Nil before it is computed.
  private var isOpenOnPage: Bool?
  /// The keys that may be misspellings of others; nil before they are computed.
  private var doubtfulKeys: [ByteRange]?
  /// The records with a value that cannot be read.
  private let recordsOfMisshapenValues: Set<RecordNumber>

  init(_ page: Page) {
    self.page = page
    recordsOfMisshapenValues = Set(
      page.contents.misshapenValues.map(\.record) + (page.hasUncertainInheritedFacts ? [0] : []))
  }

  /// Whether a field may be there although it was not read; `record` is one inside the page.
  mutating func isOpen(in record: CheckedRecord?) -> Bool {
    let isOpenOnPage = self.isOpenOnPage ?? Self.isOpen(page)
    self.isOpenOnPage = isOpenOnPage
    if isOpenOnPage { return true }
    let keys = doubtfulKeys ?? page.dataFailures.compactMap { Self.doubtfulKey($0) }
    doubtfulKeys = keys
    guard let record else { return !keys.isEmpty || !recordsOfMisshapenValues.isEmpty }
    if recordsOfMisshapenValues.contains(record.number) { return true }
    // The place of a record with a key is the key alone.
    return keys.contains { record.facts.isEmpty || record.surrounding.overlaps($0) }
  }

  private static func isOpen(_ page: Page) -> Bool {
    if let data = page.data, !data.isComplete || !data.problems.isEmpty { return true }
    if !page.inheritanceFaults.isEmpty { return true }
    guard let kind = page.kind, !kind.isData else { return false }
    let hasBody =
      !kind.sections.isEmpty || !kind.tables.isEmpty || !kind.labels.isEmpty || !kind.lines.isEmpty
    return hasBody && !page.isLaidOut
  }

  /// An unknown key that is similar to one that is absent.
  private static func doubtfulKey(_ failure: SchemaFailure) -> ByteRange? {
    switch KeyFailure(failure) {
    case .missing(_, let instead?): instead.range
    case .unknown(_, _?): failure.range
    default: nil
    }
  }
}

extension CheckedRecord {
  /// The range from its place to its last fact.
  fileprivate var surrounding: ByteRange { facts.reduce(range) { $0.union($1.range) } }
}

/// The records of a page by the records that they are in.
struct ChildRecords {
  private var lists: [Place: [RecordFacts]] = [:]

  /// A set of records, and the record that they are in.
  private struct Place: Hashable {
    let set: ObjectIdentifier
    let parent: RecordNumber
  }

  init(_ records: [RecordFacts]) {
    for record in records {
      guard let set = record.layout else { continue }
      let place = Place(set: ObjectIdentifier(set), parent: record.parent ?? 0)
      lists[place, default: []].append(record)
    }
  }

  /// The records of a set in a record, each as a map of its fields; where it `isOpen`, what is
  /// absent may be there.
  func items(
    of set: RecordSetLayout, in record: RecordNumber, on page: Page, isOpen: Bool
  ) -> [ExpressionValue] {
    let items = lists[Place(set: ObjectIdentifier(set), parent: record)] ?? []
    if items.isEmpty { return [] }
    var fields: [FieldIndex] = []
    var slots = Array(repeating: -1, count: page.contract.fields.count)
    for field in set.allFields where slots[field] < 0 {
      slots[field] = fields.count
      fields.append(field)
    }
    let names = fields.map { page.contract.fields[$0].variableName }
    return items.map { item in
      var values = [ExpressionValue](repeating: .absent, count: fields.count)
      values.take(item.allFacts, of: page, for: slots)
      if isOpen { for slot in values.indices { values.openAbsence(of: slot) } }
      return .map(ExpressionMap(fields: zip(names, values).map { (name: $0, value: $1) }))
    }
  }
}
