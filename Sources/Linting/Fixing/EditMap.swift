import Diagnostics
import SourceText

/// Maps the places of a text to where they are after edits.
struct EditMap {
  /// By place; they do not overlap.
  private let edits: [Edit]
  /// How far the text after each edit moves, all edits before it included.
  private let shifts: [Int]

  /// `edits` are in order and do not overlap.
  init(_ edits: [Edit]) {
    self.edits = edits
    var shift = 0
    shifts = edits.map { edit in
      shift += edit.replacement.utf8.count - edit.range.count
      return shift
    }
  }

  /// Whether a range of the old text shares a byte with an edit or is next to one.
  func touches(_ range: ByteRange) -> Bool {
    let next = edits.partitioningIndex { $0.range.end >= range.start }
    return next < edits.count && edits[next].range.start <= range.end
  }

  /// The range in the new text: an edit that the range begins or ends in is part of it.
  func callAsFunction(_ range: ByteRange) -> ByteRange {
    let first = edits.partitioningIndex { $0.range.end > range.start }
    var start = range.start + shift(before: first)
    if first < edits.count, edits[first].range.start < range.start {
      start = edits[first].range.start + shift(before: first)
    }
    // An insertion at the end of a range is part of it.
    let last = edits.partitioningIndex {
      $0.range.start > range.end || ($0.range.start == range.end && !$0.range.isEmpty)
    }
    var end = range.end + shift(before: last)
    if last > 0, edits[last - 1].range.end > range.end {
      end = edits[last - 1].range.end + shift(before: last)
    }
    // An insertion at the start is part of a range only where the range is empty.
    if range.isEmpty { start = min(start, end) }
    return ByteRange(start, end)
  }

  private func shift(before index: Int) -> Int { index == 0 ? 0 : shifts[index - 1] }
}
