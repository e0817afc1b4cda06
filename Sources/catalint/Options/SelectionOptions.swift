import ArgumentParser
import Contract
import Diagnostics
import Linting
import Records
import Rules

/// By which rules is checked, and how many pages at a time.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Run only these rules, or categories of rules.", valueName: "rule,rule"),
    completion: Completions.rules)
  var select: [String] = []

  @Option(
    help: ArgumentHelp("Do not run these rules, or categories.", valueName: "rule,rule"),
    completion: Completions.rules)
  var ignore: [String] = []

  @Option(
    help: ArgumentHelp(
      "Do not check the pages that a pattern matches, as in '.gitignore'.", valueName: "glob"))
  var exclude: [String] = []

  @Option(
    help: ArgumentHelp(
      "How many pages are read in parallel. (default: one for each processor)", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "The day after which dates are in the future. (default: today, where it begins first)",
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

  /// The rules as the command line and the configuration have them, with the checks of a contract;
  /// `known` are the checks of all contracts of the run.
  func rules(
    _ configuration: Configuration?, of contract: Contract, besides known: [RuleDescriptor]
  ) throws -> RuleSettings {
    let checks = contract.checks.rules
    let names = try Self.names(in: select, besides: known)
    if !select.isEmpty, names.isEmpty { throw Refusal("'--select' names no rule") }
    let selected = Set(names.flatMap { $0.ids(besides: checks) })
    let forced = names.compactMap { name -> String? in
      if case .rule(let id) = name { id } else { nil }
    }
    let ignored = Set(
      try Self.names(in: ignore, besides: known).flatMap { $0.ids(besides: checks) })
    let asked = select.isEmpty ? Set((RuleSet.descriptors + checks).map(\.id)) : selected
    if asked.isSubset(of: ignored) {
      throw Refusal("'--select' and '--ignore' leave no rule to run")
    }
    return RuleSettings(
      configuration, checks: checks, selected: select.isEmpty ? nil : selected,
      forced: Set(forced), ignored: ignored)
  }

  /// The rules and categories in lists of an option; `checks` are those of the contract.
  static func names(
    in lists: [String], besides checks: [RuleDescriptor]
  ) throws -> [RuleName] {
    try lists.flatMap { $0.split(separator: ",") }.map { part in
      let text = String(part.drop { $0 == " " }.prefix { $0 != " " })
      guard let name = RuleName(text, besides: checks) else {
        throw Refusal("\(UnknownRule(text, besides: checks))")
      }
      return name
    }
  }

  /// A filter without the pages of `--exclude`.
  func filter(_ filter: PageFilter) throws -> PageFilter {
    do throws(PageFilter.GlobFailure) {
      return try filter.excluding(exclude, option: "--exclude")
    } catch {
      throw Refusal("'--exclude': \(error)")
    }
  }
}
