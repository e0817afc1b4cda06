/// What came of fixing a target.
package struct FixResult: Sendable {
  /// What is left, as a check of the fixed pages finds it.
  package var left: LintResult
  /// The pages that were changed, by path.
  package let pages: [FixedPage]
  /// Every file that was to be changed and could not be, by path.
  package let unfixed: [UnfixedFile]
  /// Fixes that were not applied, and why.
  package let notices: [String]
}
