import ArgumentParser
import Linting

/// Whether all findings of a catalog are reported, or only those that changes to it cause.
struct ChangeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Report findings of changes since the merge base of HEAD and the revision: findings on \
      changed pages, and new ones elsewhere.
      """, valueName: "rev"))
  var changedSince: String?

  @Flag(
    help: """
      Check what is staged, and report findings of changes since the last commit; named pages are \
      reported changed or not.
      """)
  var staged = false

  @Flag(
    help: """
      Leave out files that are not pages, as hooks pass the paths of all files; with '--staged' and no \
      path in a catalog, check all that is staged.
      """)
  var ignoreUnknown = false

  /// The revision to compare with. Where pre-commit compares two revisions instead of checking a
  /// commit, what is staged is compared with the first of them.
  var revision: String? {
    changedSince ?? (staged ? ProcessEnvironment["PRE_COMMIT_FROM_REF"] : nil)
  }

  func validate() throws {
    if staged, changedSince != nil {
      throw ValidationError("'--staged' compares with the last commit; omit '--changed-since'")
    }
  }
}
