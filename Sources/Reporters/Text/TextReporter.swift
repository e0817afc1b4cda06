import Diagnostics
import SourceText

/// The report for people: each finding with its source line, related places and fix.
///
/// A cause on many pages is shown once. Where there are many causes, each rule is shown once, so
/// that a first report on a catalog fits a screen and shows which lines of its generator to change.
package struct TextReporter: Reporter {
  private let isGrouped: Bool
  private let isQuiet: Bool
  private let style: TextStyle
  /// The columns of the terminal; nil where there is none.
  private let columns: Int?

  /// The most causes that are shown one by one.
  private static let causes = 20
  /// The approximate number of causes that are shown of all rules together.
  private static let foldedCauses = 36

  /// `isGrouped` shows each cause once; `isQuiet` leaves out the last line; source lines are cut to
  /// the `columns` of a terminal.
  package init(
    isGrouped: Bool = true, isQuiet: Bool = false, isColored: Bool = false, columns: Int? = nil
  ) {
    self.isGrouped = isGrouped
    self.isQuiet = isQuiet
    self.columns = columns
    style = TextStyle(isColored: isColored)
  }

  package func write(_ report: Report, to sink: ReportSink) {
    var sources = SourceCache(report)
    let block = FindingBlock(style: style, columns: columns)
    guard isGrouped, Self.isOfMany(report) else {
      for diagnostic in report.listing.findings {
        sink.write(block.whole(diagnostic, remainder: nil, &sources))
      }
      let omitted = report.listing.omitted
      let hint = omitted == 0 ? "" : style.dim("; \(omitted) not listed")
      if !isQuiet { sink.write(report.summaryWithCommands + hint + "\n") }
      return
    }
    let groups = CauseGroup.groups(of: report.diagnostics)
    let isFolded = groups.count > Self.causes
    if isFolded {
      let folds = RuleFold.folds(of: groups)
      let fold = FoldBlock(block: block, limit: max(1, Self.foldedCauses / folds.count))
      for rule in folds { sink.write(fold.whole(rule, &sources)) }
    } else {
      for group in groups {
        sink.write(
          block.whole(group.members[0], remainder: block.remainder(of: group, &sources), &sources))
      }
    }
    guard !isQuiet else { return }
    sink.write(
      report.summaryWithCommands
        + hint(of: groups, in: report, isFolded: isFolded) + "\n")
  }

  /// Whether each cause is shown once. For a single page, each finding is of interest to its
  /// writer; but the removal of that page may leave one on every other.
  private static func isOfMany(_ report: Report) -> Bool {
    if report.pages > 1 { return true }
    return report.diagnostics.count > causes && CauseGroup.pages(of: report.diagnostics) > 1
  }

  /// How to see what is left out; empty where nothing is left out.
  private func hint(of groups: [CauseGroup], in report: Report, isFolded: Bool) -> String {
    if isFolded {
      let causes = "\(groups.count) causes by rule"
      return "\n"
        + style.dim("\(causes): --select RULE shows those of one, --no-group all findings")
    }
    let isWhole = groups.count == report.diagnostics.count
    if isWhole, isGrouped, report.diagnostics.contains(where: { $0.consequenceCount > 0 }) {
      return style.dim("; --no-group also shows what follows from others")
    }
    return isWhole ? "" : style.dim("; each cause shown once, --no-group shows all")
  }
}
