import Contract
import DataSyntax
import MarkdownSyntax
import Records

extension Page {
  /// Whether everything that its kind requires is in its place: a fact that is not read then is not
  /// on the page. Unknown labels do not count: they are reported less severely than a missing fact,
  /// which they must not hide.
  var isLaidOut: Bool {
    guard let kind else { return true }
    let there = Set(contents.sections.compactMap(\.layout))
    let hasSections = kind.sections.enumerated().allSatisfy { index, layout in
      layout.isOptional || there.contains(index)
        || layout.parent.map { !there.contains($0) } == true
    }
    return hasSections && unshownSections.isEmpty && syntax.tableDefects.isEmpty
      && !contents.hasDoubtfulRows
      && MissingTable.gaps(on: self).isEmpty
      && (unusualColumns + unusualFields).allSatisfy {
        LabelComparison($0, on: self).missing.isEmpty
      }
      && data?.isComplete != false
      && !dataFailures.contains { KeyFailure($0) != nil }
  }
}
