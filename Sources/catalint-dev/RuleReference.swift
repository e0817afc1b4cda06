import Diagnostics

/// The rule reference: a table of all rules, then a section for each.
enum RuleReference {
  static var text: String {
    let rules = DocumentedRule.byCategory.flatMap(\.rules)
    return """
      <!-- generated: \(DerivedDocument.command) -->

      # Rules

      Every rule, by what it is about. A rule's *scope* is what it sees: one *page*, or the whole
      *catalog*. A *safe* fix cannot make a fact wrong that a reader sees; an *unsafe* one is a likely
      guess, to be reviewed. In the examples, `⟦ ⟧` mark the exact text that the rule points to;
      they are not part of the page.

      | about | rule | severity | scope | fix | finds |
      |---|---|---|---|---|---|
      \(DocumentedRule.byCategory.flatMap(rows).joined(separator: "\n"))

      \(rules.map(section).joined(separator: "\n\n"))

      """
  }

  /// The rows of a category; the first one names it.
  private static func rows(of category: Category, _ rules: [DocumentedRule]) -> [String] {
    rules.enumerated().map { place, rule in
      let id = rule.descriptor.id
      let cells = [
        place == 0 ? category.rawValue : "", "[`\(id)`](#\(id))",
        rule.descriptor.severities, rule.scope, rule.fix, rule.descriptor.title,
      ]
      return "| " + cells.joined(separator: " | ") + " |"
    }
  }

  private static func section(of rule: DocumentedRule) -> String {
    let descriptor = rule.descriptor
    let fix = rule.fix.isEmpty ? "no fix" : "fix: \(rule.fix)"
    let facts = [descriptor.severities, descriptor.category.rawValue, rule.scope, fix]
    let parts = [
      "## \(descriptor.id)",
      "\(descriptor.title). *\(facts.joined(separator: " · "))*",
      descriptor.rationale,
    ]
    let examples = descriptor.examples.flatMap { Self.parts(of: $0, of: descriptor) }
    return (parts + examples).joined(separator: "\n\n")
  }

  private static func parts(of example: Example, of rule: RuleDescriptor) -> [String] {
    var parts = ["**\(example.title)**, in `\(example.path)`:", block(example.bad)]
    if !example.others.isEmpty {
      let paths = example.others.keys.sorted().map { "`\($0)`" }
      let more = paths.count > 5 ? " and \(paths.count - 5) more pages" : ""
      parts.append("There is also \(paths.prefix(5).joined(separator: ", "))\(more).")
    }
    guard let good = example.good else { return parts }
    return parts + [rule.fixes.isEmpty ? "Right:" : "Fixed:", block(good)]
  }

  private static func block(_ page: String) -> String { CodeBlock.text(of: Example.visible(page)) }
}

/// A page as a block of code in another page.
package enum CodeBlock {
  /// The page between fences that are longer than any in it.
  package static func text(of page: String) -> String {
    var run = 0
    var longest = 2
    for byte in page.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence)markdown\n\(page)\(page.hasSuffix("\n") ? "" : "\n")\(fence)"
  }
}

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
