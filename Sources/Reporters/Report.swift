package import Diagnostics
package import SourceText

/// Everything that a run found, for a reporter to write down.
package struct Report: Sendable {
  /// The catalog's root, as the user would name it.
  package let root: String
  /// How many pages were checked.
  package let pages: Int
  /// What counts: neither silenced nor known before. In report order, as the next two are.
  package let diagnostics: [Diagnostic]
  /// Those of them that are listed one by one.
  let listing: ListedFindings
  /// What comments on the pages silence.
  package let suppressed: [Diagnostic]
  /// What the baseline names: found before, and not to be told again.
  package let baselined: [Diagnostic]
  /// The rules that ran, by id: what formats tell of a rule besides its findings.
  package let rules: [RuleDescriptor]
  /// The least severity that fails the run.
  package let failing: Severity
  /// What the user should know besides: checks left out, and why.
  package let notices: [String]
  /// The file at a path that a diagnostic names; nil where it cannot be read any more.
  package let source: @Sendable (String) -> SourceFile?

  package init(
    root: String, pages: Int, diagnostics: [Diagnostic],
    suppressed: [Diagnostic] = [],
    baselined: [Diagnostic] = [], rules: [RuleDescriptor] = [], failing: Severity = .error,
    notices: [String], mostListed: Int = Report.mostListed,
    source: @escaping @Sendable (String) -> SourceFile?
  ) {
    self.root = root
    self.pages = pages
    self.diagnostics = diagnostics
    listing = ListedFindings(diagnostics, most: mostListed, source: source)
    self.suppressed = suppressed
    self.baselined = baselined
    self.rules = rules
    self.failing = failing
    self.notices = notices
    self.source = source
  }

  /// So many findings of one rule are listed of one page.
  package static let mostListed = 1_000

  /// How many findings there are of a severity.
  package func count(of severity: Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }

  /// How many findings have a safe fix.
  package var fixable: Int { diagnostics.count { $0.fix?.safety == .safe } }
}
