package import Diagnostics
package import SourceText

/// The result of a run, for a reporter.
package struct Report: Sendable {
  /// The catalog's root, as the user named it.
  package let root: String
  /// The number of checked pages.
  package let pages: Int
  /// The findings that count: neither suppressed nor in the baseline. In report order, as the next
  /// two.
  package let diagnostics: [Diagnostic]
  /// The ones that are listed one by one.
  let listing: ListedFindings
  /// Findings that comments on the pages suppress.
  package let suppressed: [Diagnostic]
  /// Findings in the baseline.
  package let baselined: [Diagnostic]
  /// How many fixes, of each safety, are on pages that were not asked for: 'catalint fix' leaves
  /// these alone.
  let fixesElsewhere: [Fix.Safety: Int]
  /// The rules that ran, by id.
  package let rules: [RuleDescriptor]
  /// The least severity that fails the run.
  package let failing: Severity
  /// Messages about files that could not be read: with one, the run has not checked everything.
  package let errors: [String]
  /// Other things that the user should know, such as skipped checks and why.
  package let notices: [String]
  /// The file at a path that a diagnostic names; nil where it cannot be read any more.
  package let source: @Sendable (String) -> SourceFile?
  /// The options by which 'catalint fix' fixes the findings of the report and no others, as in
  /// ` --changed-since main`; empty for those of the whole catalog.
  package var fixOptions = ""
  /// What was checked, and when; nil where a report has no use for it.
  package var origin: ReportOrigin?

  package init(
    root: String, pages: Int, diagnostics: [Diagnostic],
    suppressed: [Diagnostic] = [],
    baselined: [Diagnostic] = [], fixesElsewhere: [Fix.Safety: Int] = [:],
    rules: [RuleDescriptor] = [], failing: Severity = .error, errors: [String] = [],
    notices: [String], mostListed: Int = Report.mostListed,
    source: @escaping @Sendable (String) -> SourceFile?
  ) {
    self.root = root
    self.pages = pages
    self.diagnostics = diagnostics
    listing = ListedFindings(diagnostics, most: mostListed, source: source)
    self.suppressed = suppressed
    self.baselined = baselined
    self.fixesElsewhere = fixesElsewhere
    self.rules = rules
    self.failing = failing
    self.errors = errors
    self.notices = notices
    self.source = source
  }

  /// The most findings of one rule that are listed of one page.
  package static let mostListed = 1_000

  /// The messages of both kinds, errors first.
  var messages: [String] { errors + notices }

  /// How many files could not be read, in words; nil where all could.
  var unreadFiles: String? {
    errors.isEmpty ? nil : "\(Count(errors.count, "file")) could not be read"
  }

  package func count(of severity: Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }

  /// The number of findings with a safe fix.
  package var fixable: Int { diagnostics.count { $0.fix?.safety == .safe } }

  /// The number of findings with a fix to review.
  package var reviewable: Int { diagnostics.count { $0.fix?.safety == .unsafe } }
}

/// What was checked, and when: for a report that is read elsewhere.
package struct ReportOrigin: Sendable {
  /// The name of the catalog, or what the catalogs are: `3 catalogs`.
  package let name: String
  /// The state of the files in git, `working tree on commit 1a2b3c4d5e6f`; nil outside of git.
  package let revision: String?
  /// The day of the run, `2025-09-04`; nil where there is no clock.
  package let day: String?

  package init(name: String, revision: String?, day: String?) {
    self.name = name
    self.revision = revision
    self.day = day
  }
}
