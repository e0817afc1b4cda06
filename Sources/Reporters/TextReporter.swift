import Diagnostics
import SourceText

/// The report for people: each finding with its source line, related places and fix.
///
/// What many pages share is shown once. Where there are more causes than a reader takes in at once,
/// each rule is: a first report on a catalog fits a screen, and tells which lines of its generator to
/// change.
package struct TextReporter {
  private let isGrouped: Bool
  private let isQuiet: Bool
  private let style: TextStyle

  /// The most causes that are shown one by one.
  private static let causes = 20
  /// About how many causes are shown of all rules together.
  private static let foldedCauses = 36

  /// `isGrouped` shows each cause once; `isQuiet` leaves out the last line.
  package init(isGrouped: Bool = true, isQuiet: Bool = false, isColored: Bool = false) {
    self.isGrouped = isGrouped
    self.isQuiet = isQuiet
    style = TextStyle(isColored: isColored)
  }

  package func write(_ report: Report) -> String {
    var sources = SourceCache(report)
    let block = FindingBlock(style: style)
    let isGrouped = isGrouped && Self.isOfMany(report)
    let groups =
      isGrouped
      ? CauseGroup.groups(of: report.diagnostics)
      : report.diagnostics.map { CauseGroup(members: [$0]) }
    let isFolded = isGrouped && groups.count > Self.causes
    var text = ""
    if isFolded {
      let folds = RuleFold.folds(of: groups)
      let fold = FoldBlock(block: block, limit: max(1, Self.foldedCauses / folds.count))
      for rule in folds { text += fold.whole(rule, &sources) }
    } else {
      for group in groups {
        text += block.whole(group.members[0], remainder: group.remainder, &sources)
      }
    }
    guard !isQuiet else { return text }
    return text + ReportSummary.line(of: report) + hint(of: groups, in: report, isFolded: isFolded)
      + "\n"
  }

  /// Whether what is alike is shown once. The findings of a single page are what its writer came for,
  /// each of them; but to remove that page may leave one on every other.
  private static func isOfMany(_ report: Report) -> Bool {
    if report.pages > 1 { return true }
    return report.diagnostics.count > causes && CauseGroup.pages(of: report.diagnostics) > 1
  }

  /// How to see what is left out; empty where nothing is.
  private func hint(of groups: [CauseGroup], in report: Report, isFolded: Bool) -> String {
    if isFolded {
      let causes = "\(groups.count) causes by rule"
      return "\n"
        + style.dim("\(causes): --select RULE shows those of one, --no-group all findings")
    }
    let isWhole = groups.count == report.diagnostics.count
    return isWhole ? "" : style.dim("; each cause shown once, --no-group shows all")
  }
}
