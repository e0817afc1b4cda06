import SourceText

/// The links of a page, in the order of the page: eight bytes each.
package struct LinkList: RandomAccessCollection, Sendable {
  private let entries: [PartEntry]
  private let shared: SharedSummaryParts

  init(_ entries: [PartEntry], _ shared: SharedSummaryParts) {
    self.entries = entries
    self.shared = shared
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { entries.count }

  package subscript(number: Int) -> PageLink {
    let entry = entries[number]
    return PageLink(shared.parts.links[Int(entry.number)], at: entry)
  }

  /// What two pages have to have in common for links with equal part numbers to be written alike.
  var series: ObjectIdentifier { ObjectIdentifier(shared) }

  /// Where the destination of a link begins.
  func start(of number: Int) -> Int { Int(entries[number].start) }
}

/// An occurrence of a part of a page: where it begins, and its number among all parts.
struct PartEntry: Sendable {
  let start: UInt32
  let number: UInt32

  init(start: UInt32, number: Int) {
    self.start = start
    self.number = UInt32(clamping: number)
  }
}
