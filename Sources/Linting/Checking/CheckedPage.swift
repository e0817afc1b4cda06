package import Catalog
import Contract
import Diagnostics
import Records
package import Rules

/// The results of one page: its own findings, and its summary for the cross-check.
package struct CheckedPage: Sendable {
  package let summary: PageSummary
  /// Findings of the rules for pages, suppressed or not.
  var diagnostics: [Diagnostic]
  /// The page's suppressions.
  let suppressed: SuppressedText
  /// Whether the rules for pages that are not about text were left out.
  let hasConflict: Bool
  /// Whether a part of it cannot be parsed.
  let isUnparsed: Bool
  /// Whether a part of it could not be read, and no finding says so, since the rule that would is
  /// off.
  let isSilentlyIncomplete: Bool
  /// How many bytes it has.
  let length: Int
  /// The parts of the contract that it has; nil where none matters.
  let usedParts: UsedParts?
  /// What it is another name of, where that is all of it.
  let alias: PageAlias?
  /// The paths of the pages that have a part of its data, or should have: its findings also depend
  /// on their bytes.
  let bases: [String]
  /// What became of the checks of the contract; nil where it has none for the page.
  package let checkTally: CheckTally?
  /// Whether all that was found is to be reported as it is.
  let isPlain: Bool

  package var path: String { summary.path }
}
