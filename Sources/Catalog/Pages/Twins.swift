package import SourceText

/// Two pages that represent one folder.
package struct Twins: Sendable {
  /// The canonical one, which other rules refer to.
  package let page: PageSummary
  package let other: PageSummary
}

extension PageDirectory {
  /// All twins of one kind, by path.
  package func twins() -> [Twins] {
    pages.indices.compactMap { number in
      let page = pages[canonical[number]]
      guard canonical[number] != number, page.kind == pages[number].kind else { return nil }
      return Twins(page: page, other: pages[number])
    }
  }
}

extension Twins {
  /// The first difference between the bodies, by line, except those that are allowed.
  ///
  /// Either range is empty and after the last line where that page has fewer lines than the other.
  package func firstDifference(
    except isAllowed: (LineSummary, LineSummary) -> Bool
  ) -> (here: ByteRange, there: ByteRange)? {
    let pairs = zip(page.lines, other.lines)
    if let pair = pairs.first(where: { $0.hash != $1.hash && !isAllowed($0, $1) }) {
      return (pair.0.range, pair.1.range)
    }
    guard page.lines.count != other.lines.count else { return nil }
    let shared = min(page.lines.count, other.lines.count)
    return (Self.place(of: shared, in: page), Self.place(of: shared, in: other))
  }

  private static func place(of line: Int, in page: PageSummary) -> ByteRange {
    line < page.lines.count
      ? page.lines[line].range : ByteRange(at: page.lines.last?.range.end ?? 0)
  }

  /// Whether one of two lines is elsewhere on the other page.
  package func areMoved(_ place: (here: ByteRange, there: ByteRange)) -> Bool {
    let here = page.lines.first { $0.range == place.here }
    let there = other.lines.first { $0.range == place.there }
    return other.lines.contains { $0.hash == here?.hash }
      || page.lines.contains { $0.hash == there?.hash }
  }

  /// Whether both have the same lines, possibly in another order.
  package var haveSameLines: Bool {
    page.lines.count == other.lines.count
      && page.lines.map(\.hash).sorted() == other.lines.map(\.hash).sorted()
  }
}
