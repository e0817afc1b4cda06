import ArgumentParser
import CatalogRules
import Diagnostics

/// `catalint rules`: every rule, one line each.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Lists every rule.")

  func run() throws {
    let width = RuleSet.descriptors.map(\.id.count).max() ?? 0
    for rule in RuleSet.descriptors {
      let id = rule.id.padded(to: width)
      let severity = rule.severity.rawValue.padded(to: 7)
      let fix = rule.fixes.isEmpty ? "    " : rule.fixes.contains(.safe) ? "fix " : "fix?"
      Output.standard("\(id)  \(severity)  \(fix)  \(rule.title)\n")
    }
  }
}

extension String {
  /// The text with spaces behind it, to `width` characters.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
