package import Diagnostics
import Rules

/// The severities of all rules for all pages, with their origins: the command line before the
/// overrides of a configuration, these before its rules, and a rule's default last.
package struct RuleSettings: Sendable {
  /// All rules: those of `RuleSet`, then the checks of the contract.
  package let descriptors: [RuleDescriptor]
  private let configuration: Configuration?
  private let command: CommandSelection
  /// By the rules' places in `descriptors`.
  private let base: [RuleSetting]
  private let overrides: [[(rule: Int, setting: RuleSetting)]]
  /// The pages of each override.
  private let pages: GlobSet

  /// `selected` are the ids of the only rules to run, where the command line has some, `forced`
  /// those of them that run although the configuration switches them off, by default all; `ignored`
  /// are those that it leaves out. `checks` are those of the contract.
  package init(
    _ configuration: Configuration? = nil, checks: [RuleDescriptor] = [],
    selected: Set<String>? = nil, forced: Set<String>? = nil, ignored: Set<String> = []
  ) {
    let command = CommandSelection(
      selected: selected, forced: forced ?? selected ?? [], ignored: ignored)
    self.init(configuration, command, checks)
  }

  private init(
    _ configuration: Configuration?, _ command: CommandSelection, _ checks: [RuleDescriptor]
  ) {
    let descriptors = RuleSet.descriptors + checks
    self.descriptors = descriptors
    self.configuration = configuration
    self.command = command
    // What is set for a rule itself precedes what is set for its category.
    func settings(_ rules: Configuration.Rules) -> [(rule: Int, setting: RuleSetting)] {
      guard let configuration, !rules.isEmpty else { return [] }
      return descriptors.enumerated().compactMap { place, rule in
        guard let setting = rules[rule.id] ?? rules[rule.category.rawValue] else { return nil }
        let written = RuleSetting(
          severity: setting.value, origin: configuration.origin(of: setting))
        return (place, command.applied(to: written, of: rule))
      }
    }
    var base = descriptors.map { rule in
      command.applied(to: RuleSetting(severity: rule.severity, origin: .byDefault), of: rule)
    }
    for (rule, setting) in settings(configuration?.rules ?? [:]) { base[rule] = setting }
    self.base = base
    overrides = (configuration?.overrides ?? []).map { settings($0.rules) }
    pages = GlobSet((configuration?.overrides ?? []).map { $0.paths.map(\.value) })
  }

  /// The same settings with the checks of a contract.
  func including(_ checks: [RuleDescriptor]) -> RuleSettings {
    checks.isEmpty && self.checks.isEmpty ? self : RuleSettings(configuration, command, checks)
  }

  /// A copy with the rules that `--select` leaves out; nil without `--select`.
  func withAllRules() -> RuleSettings? {
    command.selected == nil ? nil : RuleSettings(configuration, command.withAllRules, Array(checks))
  }

  /// The ids of the only rules that run; nil where all do.
  var selected: Set<String>? { command.selected }

  /// The checks of the contract.
  package var checks: ArraySlice<RuleDescriptor> { descriptors[RuleSet.all.count...] }

  /// The settings of all rules for the page at `path`, by the rules' places in `descriptors`.
  package func settings(for path: String) -> [RuleSetting] {
    guard !overrides.isEmpty else { return base }
    var settings = base
    for hit in pages.covering(path) {
      for (rule, setting) in overrides[hit.list] { settings[rule] = setting }
    }
    return settings
  }

  /// The severity of the rule with an id on the page at a path; nil where it does not run.
  func severity(ofRule id: String, at path: String) -> Severity? {
    descriptors.firstIndex { $0.id == id }.flatMap { settings(for: path)[$0].severity }
  }

  /// The settings of all rules for pages without an override.
  package var general: [RuleSetting] { base }

  /// Whether the rule at a place of `descriptors` is on for any page.
  func isOn(_ rule: Int) -> Bool {
    base[rule].severity != nil
      || overrides.contains { $0.contains { $0.rule == rule && $0.setting.severity != nil } }
  }

  /// Whether any rule runs on a page outside any catalog.
  package var runOnSinglePages: Bool {
    descriptors.indices.contains { rule in
      guard RuleSet.all.indices.contains(rule) else { return isOn(rule) }
      return switch RuleSet.all[rule].scope {
      case .catalog, .verdict: false
      case .page, .pageAndCatalog, .dated, .suppressions: isOn(rule)
      }
    }
  }

  /// Whether all pages have the same settings.
  var isUniform: Bool { overrides.isEmpty }
}

/// The rules that the command line asks for.
struct CommandSelection {
  /// The ids of those that run alone; nil where all do.
  let selected: Set<String>?
  /// The ids of those that run although the configuration switches them off.
  let forced: Set<String>
  /// The ids of those that do not run.
  let ignored: Set<String>

  /// The same, with all other rules that the configuration has.
  var withAllRules: CommandSelection {
    CommandSelection(selected: nil, forced: forced, ignored: ignored)
  }

  /// A setting after the command line was applied: a rule selected by its id runs, with its
  /// severity or its default one.
  func applied(to setting: RuleSetting, of rule: RuleDescriptor) -> RuleSetting {
    if ignored.contains(rule.id) { return RuleSetting(severity: nil, origin: .option("--ignore")) }
    if let selected, !selected.contains(rule.id) {
      return RuleSetting(severity: nil, origin: .option("--select"))
    }
    return setting.severity == nil && forced.contains(rule.id)
      ? RuleSetting(severity: rule.severity, origin: .option("--select")) : setting
  }
}
