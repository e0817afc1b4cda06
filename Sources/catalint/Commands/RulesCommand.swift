import ArgumentParser
import Diagnostics
import Reporters
import Rules

/// `catalint rules`: every rule, one line each.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List every rule.",
    discussion: """
      One line for each rule: id, severity, whether it has a fix (fix) or one to review (fix?), \
      and what it finds. The checks of the contract come last.
      """)

  @Option(help: ArgumentHelp("The format of the list.", valueName: "format"))
  var format = Format.text

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var contract: ContractOptions

  func run() throws {
    let rules = try RuleSet.descriptors + contract.checks()
    try Output.writeToStandardOutput(format == .json ? RulesJSON.json(rules) : Self.text(rules))
  }

  private static func text(_ rules: [RuleDescriptor]) -> String {
    let width = rules.map(\.id.count).max() ?? 0
    let lines = rules.map { rule in
      let id = rule.id.padded(to: width)
      let severity = rule.severity.rawValue.padded(to: 7)
      let fix = rule.fixes.isEmpty ? "    " : rule.fixes.contains(.safe) ? "fix " : "fix?"
      return "\(id)  \(severity)  \(fix)  \(rule.title)\n"
    }
    return lines.joined()
  }
}
