import DataSyntax
import Records
import SourceText

/// Finds where values of a list are that YAML's aliases repeat: by itself, such a value has the
/// place of its anchor.
struct RepeatedPlaces<List: Hashable> {
  private let page: Page
  /// Where the next value of each list begins at the earliest.
  private var ends: [List: Int] = [:]

  init(_ page: Page) { self.page = page }

  /// Where the next value of a list begins: at the alias, where it is one. Values come in their
  /// order.
  mutating func start(of range: ByteRange, after list: List) -> Int {
    let end = ends[list] ?? 0
    if range.start >= end {
      ends[list] = range.start + 1
      return range.start
    }
    let alias = page.data?.alias(of: range, from: end)
    ends[list] = alias?.end ?? end
    return alias?.start ?? range.start
  }
}

extension Page {
  /// The place of a value that occurs again in what begins at `start`: that of the alias, where the
  /// value itself is the `first`.
  func placeOfRepeated(_ range: ByteRange, from start: Int, first: ByteRange) -> ByteRange {
    range == first ? data?.alias(of: range, from: start) ?? range : range
  }
}
