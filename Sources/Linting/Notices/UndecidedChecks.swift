import Contract
import Diagnostics
import Rules

/// Checks of a contract whose outcome was unknown for every record: they may check nothing.
///
/// A contract that is built in may check more than a catalog has.
struct UndecidedChecks {
  private var decided: Set<Int> = []
  private var unknown: [Int: Int] = [:]
  /// Those that are unknown on a page without errors, from which that could follow.
  private var unexplained: Set<Int> = []

  init(_ pages: [CheckedPage]) {
    for page in pages {
      guard let tally = page.checkTally else { continue }
      decided.formUnion(tally.decided)
      for (rule, records) in tally.unknown { unknown[rule, default: 0] += records }
      if tally.unknown.isEmpty || page.diagnostics.contains(where: { $0.severity == .error }) {
        continue
      }
      unexplained.formUnion(tally.unknown.map(\.rule))
    }
  }

  /// A notice for each of them.
  func notices(of contract: Contract) -> [String] {
    let undecided = unknown.filter { unexplained.contains($0.key) && !decided.contains($0.key) }
      .sorted { $0.key < $1.key }
    return undecided.map { rule, records in
      let whole = records == 1 ? "the only record" : "all \(records) records"
      return
        "'\(contract.checks.rules[rule].id)' of the contract '\(contract.name)' is unknown for "
        + "\(whole): a value that it needs is missing, rounded or reported already"
    }
  }
}
