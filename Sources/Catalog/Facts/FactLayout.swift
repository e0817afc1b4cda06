import Contract
import Records
import SourceText

/// Where the facts of pages are in sections and rows: the same for pages of one shape.
struct FactLayout: Sendable {
  /// In the order of the facts.
  let runs: [FactRun]
  /// The number of the run that contains each fact, up to the last run, which contains all others.
  private let numbers: [UInt16]

  init(_ runs: [FactRun]) {
    self.runs = runs
    // On a page with more runs, those of the others are searched.
    let last = min(runs.count - 1, Int(UInt16.max))
    var numbers: [UInt16] = []
    if last > 0 {
      numbers.reserveCapacity(Int(runs[last].first))
      for number in 0..<last {
        let end = Int(runs[number + 1].first)
        while numbers.count < end { numbers.append(UInt16(number)) }
      }
    }
    self.numbers = numbers
  }

  /// The number of the run that contains a fact.
  func run(of index: Int) -> Int {
    if index < numbers.count { return Int(numbers[index]) }
    guard let last = runs.last, Int(last.first) > index else { return max(0, runs.count - 1) }
    return max(0, runs.partitioningIndex { Int($0.first) > index } - 1)
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
