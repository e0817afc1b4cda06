package import Diagnostics

/// What a run found.
package struct LintResult: Sendable {
  /// How many pages were checked.
  package var pages = 0
  /// In report order.
  package var diagnostics: [Diagnostic] = []
  /// What suppressions on the pages silenced.
  package var suppressed: [Diagnostic] = []
  /// What the baseline names.
  package var baselined: [Diagnostic] = []
  /// What the baseline names and was not found, though it was looked for.
  package var unneeded: [BaselineEntry] = []
  /// What was to be read and was not, by path: such a run is no clean one.
  package var unread: [UnreadFile] = []
  /// Files that were named and are no pages of the catalog; a notice tells of each.
  package var leftOut: [String] = []
  /// Whether only changed pages were asked for: there may be none.
  package var isOfChanges = false
  /// What the user should know besides.
  package var notices: [String] = []
}
