import ArgumentParser
import Diagnostics
import Linting
import Rules

/// `catalint explain`: explains a rule, with examples and fixes.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain a rule, with examples.")

  @Argument(help: "The rule's id, as in a report or in 'catalint rules'.")
  var rule: String

  func run() throws {
    guard let found = RuleSet.descriptor(rule) else {
      throw Refusal("\(UnknownRule(rule, mayBeCategory: false))")
    }
    try Output.standard(Explanation(of: found).text)
  }
}
