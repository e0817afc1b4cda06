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

  @Flag(help: "Check what is staged, and report what is changed by it since the last commit.")
  var staged = false

  func validate() throws {
    if staged, changedSince != nil {
      throw ValidationError("'--staged' compares with the last commit; leave out '--changed-since'")
    }
  }
}
