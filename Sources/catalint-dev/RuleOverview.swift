import Diagnostics

/// The README's table: which rules there are in each category.
enum RuleOverview {
  static var text: String {
    let rows = DocumentedRule.byCategory.map { category, rules in
      let links = rules.map { "[`\($0.descriptor.id)`](.github/RULES.md#\($0.descriptor.id))" }
      return "| \(category.rawValue) | \(links.joined(separator: ", ")) |\n"
    }
    return "| about | rules |\n|---|---|\n" + rows.joined()
  }
}
