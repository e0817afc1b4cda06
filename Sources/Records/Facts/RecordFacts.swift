package import Contract
import DataSyntax
package import SourceText

/// One record of a page with its facts: the page's own, or one in its data.
package struct RecordFacts: Sendable {
  private let page: Page
  /// Its number on the page.
  package let number: RecordNumber
  /// The set that it belongs to; nil for the page's own record.
  package let layout: RecordSetLayout?
  /// The record around it; nil for the page's own.
  package let parent: RecordNumber?
  /// Whether the order of its set does not apply to it.
  package let isOutOfOrder: Bool
  /// Its place in the data; nil for the page's own record.
  private let place: ByteRange?
  /// Its facts, in the order of the page; nil for the page's own, which an index has.
  private let facts: [Fact]?

  /// Where it is: the key or the value in the data, or the title of the page.
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
  package var allFacts: [Fact] { facts ?? page.contents.facts.filter(\.isOfPage) }

  /// The fact that identifies it among the others of its set.
  package var key: Fact? { layout?.key.flatMap { fact(of: $0) } }

  /// Its name in messages: `releases '3.12'`; nil for the page's own record.
  package var name: String? {
    guard let layout else { return nil }
    return key.map { "\(layout.name) '\(page.text(of: $0))'" } ?? layout.name
  }

  /// The page's own record.
  fileprivate init(of page: Page) {
    self.page = page
    number = 0
    layout = nil
    parent = nil
    isOutOfOrder = false
    place = nil
    facts = nil
  }

  /// A record in the data of a page; nil for any other.
  fileprivate init?(_ number: RecordNumber, _ facts: [Fact], of page: Page) {
    let record = page.contents.records[number]
    guard case .item(let item) = record.subject else { return nil }
    self.page = page
    self.number = number
    layout = item.set
    parent = record.parent
    isOutOfOrder = item.isOutOfOrder
    place = item.range
    self.facts = facts
  }
}

extension Page {
  /// The page's own record.
  package var ownRecord: RecordFacts { RecordFacts(of: self) }

  /// The records in its data, in the order of the page: on a page of Markdown most often none.
  package var dataRecords: [RecordFacts] {
    if kind?.data?.recordSets.isEmpty != false { return [] }
    var facts = [[Fact]](repeating: [], count: contents.records.count)
    for fact in contents.facts { facts[fact.record].append(fact) }
    return facts.enumerated().compactMap { RecordFacts($0, $1, of: self) }
  }
}
