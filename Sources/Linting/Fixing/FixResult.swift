/// The result of fixing a target.
package struct FixResult: Sendable {
  /// The remaining findings, as a check of the fixed pages reports them.
  package var left: LintResult
  /// The pages that were changed, by path.
  package let pages: [FixedPage]
  /// Every file that was to be changed and could not be, by path.
  package let unfixed: [UnfixedFile]
  /// Whether fixing ended before there was nothing more to fix.
  package let isCutShort: Bool
  private let remarks: @Sendable (PathView) -> [String]

  init(
    left: LintResult, pages: [FixedPage], unfixed: [UnfixedFile], isCutShort: Bool,
    remarks: @escaping @Sendable (PathView) -> [String]
  ) {
    self.left = left
    self.pages = pages
    self.unfixed = unfixed
    self.isCutShort = isCutShort
    self.remarks = remarks
  }

  /// Fixes that were not applied, and why; `seen` gives paths as the user sees them.
  package func notices(_ seen: PathView = .unchanged) -> [String] { remarks(seen) }
}

/// A file that a fix was to change and could not.
package struct UnfixedFile: Sendable {
  /// As the user would find it: relative to the root, or as it was given.
  package let path: String
  package let reason: String

  /// The message for users, who know the file by this path.
  package func refusal(of path: String) -> String { "cannot fix '\(path)': \(reason)" }
}
