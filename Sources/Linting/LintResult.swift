package import Diagnostics

/// What a run found.
package struct LintResult: Sendable {
  /// How many pages were checked.
  package var pages = 0
  /// In report order.
  package var diagnostics: [Diagnostic] = []
  /// What was to be read and was not: such a run is no clean one.
  package var unread: [UnreadFile] = []
  /// What the user should know besides.
  package var notices: [String] = []
}
