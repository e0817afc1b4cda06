import Diagnostics
import SourceText

/// Applies fixes to the pages of a target in memory, round after round, until no fix is left that
/// causes nothing worse than what it fixes.
struct FixRun {
  let linter: Linter
  var scope: FixScope
  var state: FixState
  /// The same catalog under all rules, where the command line selects some: a fix may not cause a
  /// finding of another rule either. Nil until a fix is tried.
  var allRulesState: FixState?
  var unfixed: [UnfixedFile] = []
  /// The fixes that are not applied to the catalog as it is now, and why.
  var declined = DeclinedFixes()
  /// How many steps each page had after the first round; nil before its end.
  var firstSteps: [[UInt8]: Int]?
  /// Whether a fix was applied since fixes were declined: then those are tried again.
  var isChanged = false
  /// How many attempts were made in the present round.
  var attempts = 0
  /// How many bytes of each page were checked in attempts that failed.
  var failedBytes: [[UInt8]: Int] = [:]
  /// How many fixes of each page were tried.
  var tried: [[UInt8]: Int] = [:]
  /// Whether there may be more to fix.
  var isCutShort: Bool { declined.hasUntried }

  /// More rounds than any catalog needed that was measured.
  static let mostRounds = 8
  /// After this many attempts in a round, whether they failed or not, the rest of the round is
  /// skipped.
  static let mostAttempts = 96
  /// After failed attempts checked this many bytes of a page, the rest of its fixes is skipped.
  static let mostBytes = 4 << 20
  /// The limit of fixes of one page: only hostile pages need more. Where fixes are only tried,
  /// pages with more are skipped.
  static let mostFixes = 10_000
  /// How much longer than it was a page may get, or a quarter of its length where that is more.
  static let mostGrowth = 64 << 10

  /// `input` is a page whose text is at hand.
  init(
    _ linter: Linter, _ loaded: LoadedTarget, _ outcome: CheckOutcome, in scope: FixScope,
    holding input: SourceFile? = nil
  ) {
    self.linter = linter
    self.scope = scope
    state = FixState(linter, loaded, outcome)
    if let input { state.hold([input], in: scope, areChecked: true) }
  }

  mutating func run() {
    var rounds = 0
    while true {
      let batch = nextBatch()
      if batch.isEmpty { return }
      guard rounds < Self.mostRounds else {
        for unit in batch { declined.add(unit, .untried) }
        return
      }
      attempts = 0
      let before = declined.count
      settle(batch)
      if firstSteps == nil { firstSteps = state.pages.mapValues(\.steps.count) }
      if declined.count - before < batch.count { rounds += 1 }
    }
  }

  /// Undoes all changes of some pages, each of which is now as given.
  mutating func reset(_ sources: [SourceFile]) { state.reset(sources, in: scope) }
}
