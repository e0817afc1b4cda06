import Diagnostics
import SourceText

/// Of fixes to review, those that can be applied at once: where two are about the same text, each
/// is another guess at the defect, and together they fix nothing.
struct FixExclusion {
  private var edited: [[UInt8]: RangeSet] = [:]
  private var spoken: [[UInt8]: RangeSet] = [:]

  /// Bytes of syntax between two texts that are one: `](` between a label and its path.
  private static let gap = 3

  /// Whether a fix is about other texts than those before it; then it is taken note of.
  mutating func admits(_ unit: FixUnit) -> Bool {
    // Findings on other pages only repeat this one for another text, as of a twin.
    let place = KnownFindings.Place(
      path: Array(unit.finding.path.utf8), range: unit.finding.range)
    let edits = (unit.finding.fix?.edits ?? []).map { edit in
      ByteRange(max(0, edit.range.start - Self.gap), edit.range.end + Self.gap)
    }
    let isAlone =
      edits.allSatisfy { spoken[unit.page]?.touches($0) != true }
      && edited[place.path]?.touches(place.range) != true
    guard isAlone else { return false }
    for edit in edits {
      edited[unit.page, default: RangeSet()].insert(edit)
      spoken[unit.page, default: RangeSet()].insert(edit)
    }
    spoken[place.path, default: RangeSet()].insert(place.range)
    return true
  }

  /// Ranges, joined where they touch.
  private struct RangeSet {
    private var ranges: [ByteRange] = []

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
}
