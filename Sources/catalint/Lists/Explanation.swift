import Diagnostics

/// A rule's descriptor as a page to read in a terminal.
struct Explanation {
  let text: String

  init(of rule: RuleDescriptor) {
    var lines = ["\(rule.id): \(rule.title)", Self.facts(of: rule), "", rule.rationale]
    for example in rule.examples {
      lines += ["", "\(example.title), in \(example.path):", ""]
      lines += Self.indented(Example.visible(example.bad))
      guard let good = example.good else { continue }
      lines += ["", rule.fixes.isEmpty ? "Right:" : "Fixed:", ""]
      lines += Self.indented(Example.visible(good))
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func facts(of rule: RuleDescriptor) -> String {
    let fixes =
      switch (rule.fixes.contains(.safe), rule.fixes.contains(.unsafe)) {
      case (true, true): "fixed, or a fix to review"
      case (true, false): "fixed"
      case (false, true): "a fix to review"
      case (false, false): "no fix"
      }
    return "\(rule.severities), \(rule.category.rawValue), \(fixes)"
  }

  private static func indented(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { $0.isEmpty ? "" : "    \($0)" }
  }
}
