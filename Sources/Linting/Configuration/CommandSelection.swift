import Diagnostics

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
