import Contract
import Diagnostics
import Rules

/// Checks of a contract whose outcome was unknown for every record: they may check nothing.
///
/// A contract that is built in may check more than a catalog has.
struct UndecidedChecks {
  private var tally = CheckTally()

  init(_ pages: [CheckedPage]) {
    for page in pages {
      if let found = page.checkTally { tally.add(found) }
    }
  }

  /// A notice for each of them.
  func notices(of contract: Contract) -> [String] {
    if contract.isBuiltIn { return [] }
    return tally.neverDecided.map { rule, records in
      let whole = records == 1 ? "the only record" : "all \(records) records"
      return
        "'\(contract.checks.rules[rule].id)' of the contract '\(contract.name)' is unknown for "
        + "\(whole): a value that it needs is missing, rounded or reported already"
    }
  }
}
