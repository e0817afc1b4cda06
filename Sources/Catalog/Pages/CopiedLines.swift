package import SourceText

/// The lines that the twins of a folder (`README.md` and `_index.md`) share, by place on both.
struct CopiedLines: Sendable {
  /// Where each copied line begins, in order.
  private let starts: [UInt32]
  /// Where each line begins on the first page, in order, and its copy on the second one.
  private let copies: [(original: UInt32, copy: UInt32)]

  /// A line that is on one page more often than on the other is copied as often as it is on both.
  init(of page: PageSummary, from first: PageSummary) {
    var copies: [(original: UInt32, copy: UInt32)] = []
    copies.reserveCapacity(page.lines.count)
    // Most twins begin with the same lines.
    for (line, original) in zip(page.lines, first.lines) {
      guard line.hash == original.hash else { break }
      copies.append((original.range.lower, line.range.lower))
    }
    let rest = copies.count
    let originals = HashIndex(
      first.lines[rest...].enumerated().map { .init($1.hash, rest + $0) })
    let lines = HashIndex(page.lines[rest...].enumerated().map { .init($1.hash, rest + $0) })
    for group in lines.groups {
      for (line, original) in zip(group, originals[page.lines[group[group.startIndex]].hash]) {
        copies.append((first.lines[original].range.lower, page.lines[line].range.lower))
      }
    }
    starts = copies.map { $0.copy }.sorted()
    self.copies = copies.sorted { $0.original < $1.original }
  }

  /// Whether a range of the second page is in a copied line.
  func contains(_ range: ByteRange, of page: PageSummary) -> Bool {
    guard let line = page.line(at: range.start) else { return false }
    let place = starts.partitioningIndex { $0 >= line.lower }
    return place < starts.count && starts[place] == line.lower
  }

  /// The range on the second page that a range of the first one was copied to.
  func copy(of range: ByteRange, on first: PageSummary) -> ByteRange? {
    guard let line = first.line(at: range.start), range.end <= line.end else { return nil }
    let place = copies.partitioningIndex { $0.original >= line.lower }
    guard place < copies.count, copies[place].original == line.lower else { return nil }
    let start = Int(copies[place].copy)
    return ByteRange(range.start - line.start + start, range.end - line.start + start)
  }
}

extension PageSummary {
  /// The line that contains an offset; nil for a page that can have no twin.
  fileprivate func line(at offset: Int) -> ByteRange? {
    let place = lines.partitioningIndex { $0.range.start > offset }
    return place > 0 ? lines[place - 1].range : nil
  }
}

extension PageDirectory {
  /// What the second page of twins has in common with the first one, by its number.
  static func copiedLines(on pages: [PageSummary], _ canonical: [Int]) -> [CopiedLines?] {
    var copied = [CopiedLines?](repeating: nil, count: pages.count)
    for number in pages.indices where canonical[number] != number {
      let first = pages[canonical[number]]
      guard first.kind == pages[number].kind else { continue }
      copied[number] = CopiedLines(of: pages[number], from: first)
    }
    return copied
  }

  /// Whether a fact is in a line that the canonical page has as well.
  func isCopy(_ fact: FactSummary, on number: Int) -> Bool {
    copied[number]?.contains(fact.range, of: pages[number]) ?? false
  }

  /// The same ranges in the same lines of the twins of a canonical page.
  package func copies(
    of range: ByteRange, on page: PageSummary
  ) -> [(page: PageSummary, range: ByteRange)] {
    guard let number = self.page(at: page.path), let twins = duplicates[number] else { return [] }
    return twins.compactMap { twin in
      copied[twin]?.copy(of: range, on: page).map { (pages[twin], $0) }
    }
  }
}
