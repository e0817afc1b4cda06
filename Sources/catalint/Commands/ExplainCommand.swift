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
    let isCheck = rule.hasPrefix(ContractChecks.prefix)
    let checks = isCheck ? try contract.checks() : []
    guard let found = RuleSet.descriptor(rule) ?? checks.first(where: { $0.id == rule }) else {
      throw Refusal("\(UnknownRule(rule, besides: checks, mayBeCategory: false))")
    }
    let places = found.traits.contains(.followsLinks) ? try contract.places() : []
    try Output.standard(Explanation(of: found, places: places).text)
  }
}
