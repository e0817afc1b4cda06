import ArgumentParser
import Contract
import Diagnostics
import Linting
import Records
import Rules

/// By which rules is checked, and how many pages at a time.
struct SelectionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Run only these rules.", valueName: "rule,rule"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Do not run these rules.", valueName: "rule,rule"))
  var ignore: [String] = []

  @Option(
    help: ArgumentHelp(
      "How many pages are read in parallel. (default: one for each processor)", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "The day after which dates are in the future. (default: the day of the run)",
      valueName: "date"))
  var today: String?

  func validate() throws {
    guard jobs ?? 1 > 0 else { throw ValidationError("'--jobs' must be at least 1") }
    if let today, CalendarDate(iso: today) == nil {
      throw ValidationError("'--today' must be a date such as '2025-09-04', not '\(today)'")
    }
  }

  /// The day of `--today`.
  var day: CalendarDate? { today.flatMap { CalendarDate(iso: $0) } }

  /// The rules as the command line and the configuration have them, with the checks of a contract.
  func rules(_ configuration: Configuration?, of contract: Contract) throws -> RuleSettings {
    let checks = contract.checks.rules
    let selected = try ids(in: select, checks)
    if !select.isEmpty, selected.isEmpty { throw Refusal("'--select' names no rule") }
    let ignored = try ids(in: ignore, checks)
    let asked = select.isEmpty ? Set((RuleSet.descriptors + checks).map(\.id)) : selected
    if asked.isSubset(of: ignored) {
      throw Refusal("'--select' and '--ignore' leave no rule to run")
    }
    return RuleSettings(
      configuration, checks: checks, selected: select.isEmpty ? nil : selected, ignored: ignored)
  }

  private func ids(in lists: [String], _ checks: [RuleDescriptor]) throws -> Set<String> {
    var ids: Set<String> = []
    for part in lists.flatMap({ $0.split(separator: ",") }) {
      let id = String(part.drop { $0 == " " }.prefix { $0 != " " })
      guard RuleSet.descriptor(id) != nil || checks.contains(where: { $0.id == id }) else {
        throw Refusal("\(UnknownRule(id, besides: checks))")
      }
      ids.insert(id)
    }
    return ids
  }
}
