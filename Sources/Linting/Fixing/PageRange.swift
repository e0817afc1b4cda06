import Diagnostics
import SourceText

/// A range of a page.
struct PageRange {
  /// The path of the page, in bytes.
  let path: [UInt8]
  var range: ByteRange

  func touches(_ other: PageRange) -> Bool { range.touches(other.range) && path == other.path }

  /// The places of a finding, its own first.
  static func all(of finding: Diagnostic) -> [PageRange] {
    [PageRange(path: Array(finding.path.utf8), range: finding.range)] + related(to: finding)
  }

  /// The related places of a finding.
  static func related(to finding: Diagnostic) -> [PageRange] {
    finding.related.map { PageRange(path: Array($0.path.utf8), range: $0.range) }
  }
}

/// Ranges of one page, joined where they touch.
struct ByteRangeSet {
  private var ranges: [ByteRange] = []

  init(_ ranges: [ByteRange] = []) {
    for range in ranges.sorted() { insert(range) }
  }

  /// Whether one of them shares a byte with a range or is next to it.
  func touches(_ range: ByteRange) -> Bool {
    let next = ranges.partitioningIndex { $0.end >= range.start }
    return next < ranges.count && ranges[next].start <= range.end
  }

  mutating func insert(_ range: ByteRange) {
    let start = ranges.partitioningIndex { $0.end >= range.start }
    var end = start
    var whole = range
    while end < ranges.count, ranges[end].start <= range.end {
      whole = whole.union(ranges[end])
      end += 1
    }
    ranges.replaceSubrange(start..<end, with: [whole])
  }
}
