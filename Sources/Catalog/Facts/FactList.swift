import Contract
import Records
import SourceText

/// Some adjacent facts of a page that matter to other pages, in the order of the page.
package struct FactList: RandomAccessCollection, Sendable {
  private let page: PageSummary
  package let startIndex: Int
  package let endIndex: Int

  init(_ page: PageSummary, _ range: Range<Int>) {
    self.page = page
    startIndex = range.lowerBound
    endIndex = range.upperBound
  }

  package subscript(index: Int) -> FactSummary { page.storedFacts[index] }

  package subscript(range: Range<Int>) -> FactList {
    precondition(startIndex <= range.lowerBound && range.upperBound <= endIndex)
    return FactList(page, range)
  }

  /// The first fact of a field.
  func first(of field: FieldIndex) -> FactSummary? {
    page.storedFacts.index(of: field, in: startIndex..<endIndex).map { self[$0] }
  }

  package func makeIterator() -> Iterator {
    Iterator(reader: page.storedFacts.reader(from: startIndex), end: endIndex)
  }

  package struct Iterator: IteratorProtocol {
    fileprivate var reader: StoredFacts.Reader
    fileprivate let end: Int

    package mutating func next() -> FactSummary? {
      reader.index < end ? reader.next() : nil
    }
  }
}

/// The facts of a page as they are kept: eight bytes each.
struct StoredFacts: Sendable {
  private let entries: [PartEntry]
  /// The number of their layout.
  private let layout: Int
  private let shared: SharedSummaryParts

  init(_ entries: [PartEntry], layout: Int, _ shared: SharedSummaryParts) {
    self.entries = entries
    self.layout = layout
    self.shared = shared
  }

  var count: Int { entries.count }

  subscript(index: Int) -> FactSummary {
    let parts = shared.parts
    let runs = parts.layouts[layout]
    return fact(at: index, in: runs[Self.run(of: index, runs)], parts)
  }

  /// A reader of the facts from one on, each in turn.
  func reader(from start: Int) -> Reader {
    let parts = shared.parts
    let runs = entries.isEmpty ? [] : parts.layouts[layout]
    return Reader(
      facts: self, parts: parts, runs: runs, index: start, run: Self.run(of: start, runs))
  }

  /// Reads the facts one after another.
  struct Reader {
    fileprivate let facts: StoredFacts
    fileprivate let parts: SummaryParts
    fileprivate let runs: [FactRun]
    fileprivate(set) var index: Int
    fileprivate var run: Int

    /// The next fact, which must exist.
    mutating func next() -> FactSummary {
      if run + 1 < runs.count, Int(runs[run + 1].first) <= index { run += 1 }
      defer { index += 1 }
      return facts.fact(at: index, in: runs[run], parts)
    }
  }

  /// The number of the first fact of a field among some.
  func index(of field: FieldIndex, in range: Range<Int>) -> Int? {
    let parts = shared.parts
    return range.first { Int(parts.facts[Int(entries[$0].number)].fieldNumber) == field }
  }

  /// The first fact of a field that is about the page itself.
  func firstOfPage(_ field: FieldIndex) -> FactSummary? {
    if entries.isEmpty { return nil }
    let parts = shared.parts
    let runs = parts.layouts[layout]
    for (number, run) in runs.enumerated() where run.isOfPage {
      let end = number + 1 < runs.count ? Int(runs[number + 1].first) : entries.count
      for index in Int(run.first)..<end
      where Int(parts.facts[Int(entries[index].number)].fieldNumber) == field {
        return fact(at: index, in: run, parts)
      }
    }
    return nil
  }

  /// The ranges of the facts of each row, in order.
  var rows: [Range<Int>] {
    if entries.isEmpty { return [] }
    let runs = shared.parts.layouts[layout]
    var rows: [Range<Int>] = []
    for (number, run) in runs.enumerated() where run.rowNumber >= 0 {
      let end = number + 1 < runs.count ? Int(runs[number + 1].first) : entries.count
      rows.append(Int(run.first)..<end)
    }
    return rows
  }

  private func fact(at index: Int, in run: FactRun, _ parts: SummaryParts) -> FactSummary {
    let entry = entries[index]
    return FactSummary(parts.facts[Int(entry.number)], at: entry.start, in: run)
  }

  /// The run that contains a fact.
  private static func run(of index: Int, _ runs: [FactRun]) -> Int {
    max(0, runs.partitioningIndex { Int($0.first) > index } - 1)
  }
}

/// All of a fact but its place: the same for facts that are written alike.
struct FactText: Sendable {
  let value: ValueInterval
  let text: StringPool.Place
  let length: UInt32
  /// -1 for none, -2 for a link that is not followed.
  let linkNumber: Int32
  let fieldNumber: Int16
  let style: ValueStyle

  init(
    _ text: StringPool.Place, _ value: ValueInterval, length: Int, _ style: ValueStyle,
    field: FieldIndex, link: Int?, hasUnreadLink: Bool
  ) {
    self.text = text
    self.value = value
    self.length = UInt32(clamping: length)
    self.style = style
    fieldNumber = Int16(clamping: field)
    linkNumber = Int32(clamping: link ?? (hasUnreadLink ? -2 : -1))
  }

  var link: Int? { linkNumber < 0 ? nil : Int(linkNumber) }

  func isLike(_ style: ValueStyle, link: Int?) -> Bool {
    self.style == style && self.link == link
  }
}

/// Adjacent facts in one section and row.
struct FactRun: Hashable, Sendable {
  /// The number of the first of them.
  let first: UInt32
  let sectionNumber: Int32
  let rowNumber: Int32
  let layoutNumber: Int16
  let isOfPage: Bool

  init(first: Int, section: Int?, layout: SectionIndex?, row: Int?, isOfPage: Bool) {
    self.first = UInt32(clamping: first)
    self.isOfPage = isOfPage
    sectionNumber = Int32(clamping: section ?? -1)
    layoutNumber = Int16(clamping: layout ?? -1)
    rowNumber = Int32(clamping: row ?? -1)
  }

  /// Whether facts of another one can be in it.
  func isLike(_ other: FactRun) -> Bool {
    sectionNumber == other.sectionNumber && rowNumber == other.rowNumber
      && layoutNumber == other.layoutNumber && isOfPage == other.isOfPage
  }
}
