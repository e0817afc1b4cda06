package import Diagnostics
package import SourceText

/// Everything that a run found, for a reporter to write down.
package struct Report: Sendable {
  /// The catalog's root, as the user would name it.
  package let root: String
  /// How many pages were checked.
  package let pages: Int
  /// In report order.
  package let diagnostics: [Diagnostic]
  /// How many findings were silenced by comments on the pages.
  package let suppressed: Int
  /// What the user should know besides: checks left out, and why.
  package let notices: [String]
  /// The file at a path that a diagnostic names; nil where it cannot be read any more.
  package let source: @Sendable (String) -> SourceFile?

  package init(
    root: String, pages: Int, diagnostics: [Diagnostic], suppressed: Int = 0,
    notices: [String],
    source: @escaping @Sendable (String) -> SourceFile?
  ) {
    self.root = root
    self.pages = pages
    self.diagnostics = diagnostics
    self.suppressed = suppressed
    self.notices = notices
    self.source = source
  }

  /// How many findings there are of a severity.
  package func count(of severity: Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }

  /// How many findings have a safe fix.
  package var fixable: Int { diagnostics.count { $0.fix?.safety == .safe } }
}
