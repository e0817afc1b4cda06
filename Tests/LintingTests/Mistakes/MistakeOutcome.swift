import Diagnostics
import SourceText

/// The findings after a mistake, and their places.
struct MistakeOutcome {
  /// Whether a finding is where the mistake is, or points there.
  let isFound: Bool
  /// The findings that have nothing to do with it.
  let strays: [Diagnostic]
  let diagnostics: [Diagnostic]

  init?(of mistake: Mistake, in run: SampleRun) {
    guard let changes = run.changes(of: mistake) else { return nil }
    let places = MistakePlaces(mistake, changes, run)
    diagnostics = run.diagnostics(after: changes)
    isFound = diagnostics.contains(where: places.areMeant)
    strays = diagnostics.filter { !places.allow($0) }
  }
}
