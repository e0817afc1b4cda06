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
