import Catalog
import DataSyntax
import PageSyntax

extension Page {
  /// Whether all that its kind has to have is where it should be: what is not told then, is not on the
  /// page. A label that nobody knows is reported less severely than a fact that is missing, so it hides
  /// none.
  var isLaidOut: Bool {
    guard let kind else { return true }
    let there = Set(record.sections.compactMap(\.layout))
    let hasSections = kind.sections.enumerated().allSatisfy { index, layout in
      layout.isOptional || there.contains(index)
        || layout.parent.map { !there.contains($0) } == true
    }
    return hasSections && syntax.tableDefects.isEmpty && !record.hasRaggedRows
      && MissingTable.gaps(on: self).isEmpty
      && (record.columns + record.fields).allSatisfy {
        LabelComparison($0, on: self).missing.isEmpty
      }
      && frontmatter?.isComplete != false
      && !frontmatterFailures.contains { KeyFailure($0) != nil }
  }
}
