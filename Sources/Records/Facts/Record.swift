package import Contract
package import SourceText

/// One thing that a page describes: its own subject, that of a row, or that of one of several
/// sections with the same layout.
package struct Record: Sendable {
  package let subject: Subject
  /// The number of the record around it; nil for the page's own.
  package let parent: RecordNumber?
  /// The set that it belongs to; nil for the page's own, and for others that belong to none.
  package let set: RecordSetLayout?

  package enum Subject: Sendable {
    case page
    /// A section with facts in its heading, by its number.
    case section(Int)
    /// A row, from 0, of a table with a record in each row, which is a node of the page.
    case row(Int, table: Int)
    /// A record of a set in the data of the page.
    case item(Item)
  }

  /// A record in data.
  package struct Item: Sendable {
    /// The key or, without one, the value.
    package let range: ByteRange
    /// Whether the order of the set does not apply to it.
    package let isOutOfOrder: Bool
  }
}

/// The number of a record on its page; 0 is the page's own.
package typealias RecordNumber = Int

/// The record of a row, with its facts.
package struct RecordRow: Sendable {
  package let number: RecordNumber
  /// The table of the page that contains it.
  package let table: MatchedTable
  /// Its facts, in the order of its cells; never empty.
  package let facts: ArraySlice<Fact>

  /// The first occurrence of a field.
  package func fact(of field: FieldIndex) -> Fact? { facts.first { $0.field == field } }
}

extension PageContents {
  /// The rows that are records, in the order of the page.
  package var rows: [RecordRow] {
    var rows: [RecordRow] = []
    rows.reserveCapacity(records.count - 1)
    eachRow { number, table, row in
      rows.append(RecordRow(number: number, table: tables[table], facts: facts[row]))
    }
    return rows
  }

  /// Calls a function with the record of each of these rows, the position of its table among those
  /// of the page, and the places of its facts.
  package func eachRow(_ body: (RecordNumber, _ table: Int, _ facts: Range<Int>) -> Void) {
    var start = 0
    for table in tables.indices {
      let range = tables[table].range
      while start < facts.count, facts[start].range.start < range.start { start += 1 }
      while start < facts.count, facts[start].range.start < range.end {
        let number = facts[start].record
        var end = start + 1
        while end < facts.count, facts[end].record == number, facts[end].range.start < range.end {
          end += 1
        }
        if case .row = records[number].subject { body(number, table, start..<end) }
        start = end
      }
    }
  }

  /// The row, from 0 in its table, that a fact is in; nil for a fact of another record.
  package func row(of fact: Fact) -> Int? {
    if case .row(let row, _) = records[fact.record].subject { row } else { nil }
  }

  /// The section that a fact is in, where there can be several like it.
  package func repeatedSection(of fact: Fact) -> Int? {
    var record = records[fact.record]
    while true {
      if case .section(let section) = record.subject { return section }
      guard let parent = record.parent else { return nil }
      record = records[parent]
    }
  }
}
