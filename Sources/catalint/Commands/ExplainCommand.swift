import ArgumentParser
import Contract
import Diagnostics
import Linting
import Rules

/// `catalint explain`: explains a rule, with examples and fixes.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain a rule, with examples.")

  @Argument(
    help: "The rule's id, as in a report or in 'catalint rules'.", completion: Completions.rule)
  var rule: String

  @OptionGroup var contract: ContractOptions

  func run() throws {
    let found = try RuleSet.descriptor(rule) ?? check()
    let renderers = found.traits.contains(.followsLinks) ? try contract.renderers() : []
    try Output.writeToStandardOutput(Explanation(of: found, renderers).text)
  }

  /// The check of a contract with this name.
  private func check() throws -> RuleDescriptor {
    let isCheck = rule.hasPrefix(ContractChecks.prefix)
    // For any other name, checks are only suggestions.
    let checks = isCheck ? try contract.checks() : (try? contract.checks()) ?? []
    if let found = checks.first(where: { $0.id == rule }) { return found }
    if isCheck, checks.isEmpty {
      throw Refusal(
        "there is no rule '\(rule)'; "
          + (contract.contract == nil
            ? "a check belongs to a contract: name it with '--contract'"
            : "the contract has no checks"))
    }
    throw Refusal("\(UnknownRule(rule, besides: checks, mayBeCategory: false))")
  }
}
