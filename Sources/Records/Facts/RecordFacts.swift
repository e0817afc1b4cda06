package import Contract
import DataSyntax
package import SourceText

/// One record of a page with its facts: the page's own, or one of a set in its data, its tables or
/// its sections.
package struct RecordFacts: Sendable {
  private let page: Page
  /// Its number on the page.
  package let number: RecordNumber
  /// The set that it belongs to; nil for the page's own record.
  package let layout: RecordSetLayout?
  /// The record around it; nil for the page's own.
  package let parent: RecordNumber?
  /// What it has in common with the records around it that are in one order, and have different
  /// keys.
  package let siblings: Siblings
  /// Whether the order of its set does not apply to it.
  package let isOutOfOrder: Bool
  /// Its place: in the data, the row, or the heading of the section; nil for the page's own record.
  private let place: ByteRange?
  /// Its facts, in the order of the page, and those that it inherits; nil for the page's own, which
  /// an index has.
  private let facts: [Fact]?
  /// Its facts without a certain value.
  package let uncertain: [Fact]

  /// Whether it is a row of a table.
  package let isRow: Bool

  /// Where it is: the key or the value in the data, the first value of the row, the heading of the
  /// section, or the title of the page.
  package var range: ByteRange { place ?? page.titlePlace }

  /// The first occurrence of a field.
  package func fact(of field: FieldIndex) -> Fact? {
    guard let facts else { return page.factIndex[field].first { $0.isOfPage } }
    return facts.first { $0.field == field }
  }

  /// The first occurrence of the field with a role that meets a condition.
  package func fact(_ role: Role, where isMet: (Fact) -> Bool = { _ in true }) -> Fact? {
    guard let facts else { return page.facts(role).first { $0.isOfPage && isMet($0) } }
    guard let field = page.contract.field(with: role) else { return nil }
    return facts.first { $0.field == field && isMet($0) }
  }

  /// Its facts, in the order of the page.
  package var allFacts: [Fact] { facts ?? page.ownFacts }

  /// The fact that identifies it among the others of its set.
  package var key: Fact? { layout?.key.flatMap { fact(of: $0) } }

  /// Its name in messages: `releases '3.12'`; nil for the page's own record.
  package var name: String? {
    guard let layout else { return nil }
    return key.map { "\(layout.name) '\(page.text(of: $0))'" } ?? layout.name
  }

  /// Whether it is on another page only, or nothing but its place is on this one.
  package var isInherited: Bool {
    if let place, page.inherited?.name(at: place) != nil { return true }
    guard let facts else { return false }
    return !facts.isEmpty && facts.allSatisfy(\.isInherited)
  }

  /// The part of it that is inherited.
  package var inherited: RecordFacts { RecordFacts(self, allFacts.filter(\.isInherited)) }

  private init(_ record: RecordFacts, _ facts: [Fact]) {
    page = record.page
    number = record.number
    layout = record.layout
    parent = record.parent
    siblings = record.siblings
    isOutOfOrder = record.isOutOfOrder
    isRow = record.isRow
    place = record.place
    uncertain = record.uncertain
    self.facts = facts
  }

  /// The page's own record; with facts that it inherits, where there are any.
  init(of page: Page, with inherited: [Fact]? = nil) {
    self.page = page
    number = 0
    layout = nil
    parent = nil
    siblings = Siblings(set: nil, group: 0)
    isOutOfOrder = false
    isRow = false
    place = nil
    facts = inherited.map { page.ownFacts + $0 }
    let own = page.contents.uncertain.filter(\.isOfPage)
    uncertain = inherited == nil ? own : own + (page.inherited?.uncertain[0] ?? [])
  }

  /// A record of a set; nil for any other, and for a row of which no cell can be read.
  init?(
    _ number: RecordNumber, _ record: Record, _ facts: [Fact], uncertain: [Fact], of page: Page
  ) {
    guard let set = record.set else { return nil }
    let exception = set.order?.exception.flatMap { name in
      facts.first { page.contract.fields[$0.field].name == name }
    }
    isRow = if case .row = record.subject { true } else { false }
    switch record.subject {
    case .page: return nil
    case .item(let item):
      siblings = Siblings(set: set, group: record.parent ?? 0)
      isOutOfOrder = item.isOutOfOrder
      place = item.range
    case .row(_, let table):
      guard let first = facts.first else { return nil }
      siblings = Siblings(set: set, group: table)
      isOutOfOrder = exception?.isTrue == true
      place = first.range
    case .section(let section):
      siblings = Siblings(set: set, group: page.contents.sections[section].parent ?? -1)
      isOutOfOrder = exception?.isTrue == true
      place = page.contents.sections[section].heading
    }
    self.page = page
    self.number = number
    layout = set
    parent = record.parent
    self.facts = facts
    self.uncertain = uncertain
  }
}

extension Page {
  /// The page's own record.
  package var ownRecord: RecordFacts { RecordFacts(of: self) }

  /// Its facts: on a page without other records all.
  fileprivate var ownFacts: [Fact] {
    contents.records.count > 1 ? contents.facts.filter(\.isOfPage) : contents.facts
  }

  /// The records of sets in its data, its tables and its sections, in the order of the page: on a
  /// page of Markdown most often none.
  package var dataRecords: [RecordFacts] {
    if kind?.hasRecordSets != true { return [] }
    var facts = [[Fact]](repeating: [], count: contents.records.count)
    for fact in contents.facts { facts[fact.record].append(fact) }
    let uncertain = Dictionary(grouping: contents.uncertain, by: \.record)
    return facts.enumerated().compactMap {
      RecordFacts($0, contents.records[$0], $1, uncertain: uncertain[$0] ?? [], of: self)
    }
  }
}

/// The records of one set in one other record, table or section.
package struct Siblings: Hashable, Sendable {
  private let set: ObjectIdentifier?
  private let group: Int

  fileprivate init(set: RecordSetLayout?, group: Int) {
    self.set = set.map { ObjectIdentifier($0) }
    self.group = group
  }
}

extension Fact {
  fileprivate var isTrue: Bool {
    if case .boolean(true) = value { true } else { tick == true }
  }
}
