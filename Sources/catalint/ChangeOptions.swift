import ArgumentParser
import Linting

/// Whether all of a catalog is reported, or what changes to it are to blame for.
struct ChangeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Report what was changed since HEAD and the revision had a commit in common: findings on \
      changed pages, and new ones elsewhere.
      """, valueName: "rev"))
  var changedSince: String?

  @Flag(
    help: """
      Check what is staged, and report what it changes since the last commit; pages that are named are \
      reported changed or not.
      """)
  var staged = false

  /// The revision that changes are counted from. Where pre-commit compares two revisions instead of
  /// checking a commit, what is staged is compared with the first of them.
  var revision: String? {
    changedSince ?? (staged ? ProcessEnvironment["PRE_COMMIT_FROM_REF"] : nil)
  }

  func validate() throws {
    if staged, changedSince != nil {
      throw ValidationError("'--staged' compares with the last commit; leave out '--changed-since'")
    }
  }
}
