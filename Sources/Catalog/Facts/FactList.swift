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

  /// What two pages have to have in common for texts at equal places to be equal.
  var series: ObjectIdentifier { ObjectIdentifier(shared) }

  subscript(index: Int) -> FactSummary {
    let parts = shared.parts
    let layout = parts.layouts[layout]
    return fact(at: index, in: layout.runs[layout.run(of: index)], parts)
  }

  /// A reader of the facts from one on, each in turn.
  func reader(from start: Int) -> Reader {
    let parts = shared.parts
    if entries.isEmpty { return Reader(facts: self, parts: parts, runs: [], index: start, run: 0) }
    let layout = parts.layouts[layout]
    return Reader(
      facts: self, parts: parts, runs: layout.runs, index: start, run: layout.run(of: start))
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
    let texts = shared.parts.facts
    return range.first { Int(texts[Int(entries[$0].number)].fieldNumber) == field }
  }

  /// The first fact of a field that is about the page itself.
  func firstOfPage(_ field: FieldIndex) -> FactSummary? {
    if entries.isEmpty { return nil }
    let parts = shared.parts
    let texts = parts.facts
    let runs = parts.layouts[layout].runs
    for number in runs.indices where runs[number].isOfPage {
      for index in range(ofRun: number, runs)
      where Int(texts[Int(entries[index].number)].fieldNumber) == field {
        return fact(at: index, in: runs[number], parts)
      }
    }
    return nil
  }

  /// Calls a function with each fact about the page itself whose field, by number, is one of some.
  func eachOfPage(in isMeant: [Bool], _ body: (_ index: Int, _ fact: FactSummary) -> Void) {
    if entries.isEmpty { return }
    let parts = shared.parts
    let texts = parts.facts
    let runs = parts.layouts[layout].runs
    for number in runs.indices where runs[number].isOfPage {
      for index in range(ofRun: number, runs)
      where isMeant[Int(texts[Int(entries[index].number)].fieldNumber)] {
        body(index, fact(at: index, in: runs[number], parts))
      }
    }
  }

  /// All facts of a field, in order.
  func all(_ field: FieldIndex) -> [FactSummary] {
    if entries.isEmpty { return [] }
    let parts = shared.parts
    let texts = parts.facts
    let layout = parts.layouts[layout]
    var found: [FactSummary] = []
    for index in entries.indices where Int(texts[Int(entries[index].number)].fieldNumber) == field {
      found.append(fact(at: index, in: layout.runs[layout.run(of: index)], parts))
    }
    return found
  }

  /// The ranges of the facts of each row, in order.
  var rows: [Range<Int>] {
    if entries.isEmpty { return [] }
    let runs = shared.parts.layouts[layout].runs
    return runs.indices.filter { runs[$0].rowNumber >= 0 }.map { range(ofRun: $0, runs) }
  }

  /// The facts from the first to the last one that is in a section with a layout, outside rows.
  func range(ofSection layout: SectionIndex) -> Range<Int> {
    if entries.isEmpty { return 0..<0 }
    let runs = shared.parts.layouts[self.layout].runs
    func isInside(_ run: FactRun) -> Bool {
      Int(run.layoutNumber) == layout && run.rowNumber < 0
    }
    guard let first = runs.firstIndex(where: isInside), let last = runs.lastIndex(where: isInside)
    else { return 0..<0 }
    return range(ofRun: first, runs).lowerBound..<range(ofRun: last, runs).upperBound
  }

  /// The facts of a run.
  private func range(ofRun number: Int, _ runs: [FactRun]) -> Range<Int> {
    let end = number + 1 < runs.count ? Int(runs[number + 1].first) : entries.count
    return Int(runs[number].first)..<end
  }

  private func fact(at index: Int, in run: FactRun, _ parts: SummaryParts) -> FactSummary {
    let entry = entries[index]
    return FactSummary(parts.facts[Int(entry.number)], at: entry.start, in: run)
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
}
