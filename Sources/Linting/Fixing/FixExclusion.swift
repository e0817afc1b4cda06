import Diagnostics
import SourceText

/// Of fixes to review, those that can be applied at once: where two are about the same text, each
/// is another guess at the defect, and together they fix nothing.
struct FixExclusion {
  /// The texts that fixes edit, by the bytes of the page's path.
  private var edited: [[UInt8]: ByteRangeSet] = [:]
  /// The texts that findings are about, and those that their fixes edit.
  private var discussed: [[UInt8]: ByteRangeSet] = [:]

  /// The most bytes of syntax between two texts that belong together: `](` between a label and its
  /// path.
  private static let gap = 3

  /// Whether a fix is about other texts than those before it; then it is added to them.
  mutating func admits(_ unit: FixUnit) -> Bool {
    // Findings on other pages only repeat this one for another text, such as that of a counterpart.
    let place = PageRange(path: Array(unit.finding.path.utf8), range: unit.finding.range)
    let edits = (unit.finding.fix?.edits ?? []).map { edit in
      ByteRange(max(0, edit.range.start - Self.gap), edit.range.end + Self.gap)
    }
    let isAlone =
      edits.allSatisfy { discussed[unit.page]?.touches($0) != true }
      && edited[place.path]?.touches(place.range) != true
    guard isAlone else { return false }
    for edit in edits {
      edited[unit.page, default: ByteRangeSet()].insert(edit)
      discussed[unit.page, default: ByteRangeSet()].insert(edit)
    }
    discussed[place.path, default: ByteRangeSet()].insert(place.range)
    return true
  }
}
