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

  @Flag(help: "Leave out files that are not pages, as hooks pass the paths of all files.")
  var ignoreUnknown = false

  /// The request of these options, with `--staged` or without.
  func request(staged: Bool) -> ChangeRequest {
    ChangeRequest(changedSince: changedSince, staged: staged, ignoresUnknown: ignoreUnknown)
  }
}

/// Whether what is staged is checked: an option of `check`, which `fix` refuses.
struct StagedOption: ParsableArguments {
  @Flag(
    help: """
      Check what is staged, and report findings of changes since the last commit; named pages are \
      reported changed or not. With '--ignore-unknown' and no path in a catalog, check all that is \
      staged.
      """)
  var staged = false
}

/// The changes to a catalog that a run is about.
struct ChangeRequest {
  var changedSince: String?
  var staged = false
  var ignoresUnknown = false

  /// The revision to compare with. Where pre-commit compares two revisions instead of checking a
  /// commit, what is staged is compared with the first of them.
  var revision: String? {
    changedSince ?? (staged ? ProcessEnvironment["PRE_COMMIT_FROM_REF"] : nil)
  }
}
