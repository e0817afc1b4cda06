import Diagnostics
import Reporters

/// The rule reference: a table of all rules, then a section for each.
enum RuleReference {
  static var text: String {
    """
    <!-- generated: \(DerivedDocument.command) -->

    # Rules

    Every rule, by what it is about. A rule's *scope* is what it sees: one *page*, or the whole
    *catalog*. A *safe* fix cannot make a fact wrong that a reader sees; an *unsafe* one is a likely
    guess, to be reviewed. In the examples, `⟦ ⟧` mark the exact text that the rule points to;
    they are not part of the page.

    \(RuleOverview.categories(in: ""))

    \(DocumentedRule.byCategory.map(chapter).joined(separator: "\n\n"))

    """
  }

  /// The table of a category's rules, and a section for each.
  private static func chapter(of category: Category, _ rules: [DocumentedRule]) -> String {
    let rows = rules.map { rule in
      let id = rule.descriptor.id
      let cells = [
        "[`\(id)`](#\(id))", rule.descriptor.severities, rule.scope, rule.fix,
        rule.descriptor.title,
      ]
      return "| " + cells.joined(separator: " | ") + " |"
    }
    let table = ["| rule | severity | scope | fix | finds |", "|---|---|---|---|---|"] + rows
    let parts = ["## \(RuleOverview.heading(of: category))", table.joined(separator: "\n")]
    return (parts + rules.map(section)).joined(separator: "\n\n")
  }

  private static func section(of rule: DocumentedRule) -> String {
    let descriptor = rule.descriptor
    let fix = rule.fix.isEmpty ? "no fix" : "fix: \(rule.fix)"
    let facts = [descriptor.severities, descriptor.category.rawValue, rule.scope, fix]
    let parts = [
      "### \(descriptor.id)",
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

  private static func block(_ page: String) -> String {
    MarkdownCode.block(Example.visible(page), language: "markdown")
  }
}

/// How many rules there are, and their categories.
enum RuleOverview {
  /// The README's line.
  static var text: String {
    let count = DocumentedRule.byCategory.map(\.rules.count).reduce(0, +)
    return "There are \(count) rules, about \(categories(in: ".github/RULES.md")).\n"
  }

  /// The categories, each with a link to its part of the reference at `path`.
  static func categories(in path: String) -> String {
    let links = DocumentedRule.byCategory.map { category, rules in
      "[\(category.rawValue)](\(path)#\(category.rawValue)) (\(rules.count))"
    }
    return links.joined(separator: ", ")
  }

  /// The name of a category as a heading, whose anchor is the name in lower case.
  static func heading(of category: Category) -> String {
    category.rawValue.prefix(1).uppercased() + category.rawValue.dropFirst()
  }
}
