import Contract
import Diagnostics

/// A rule's descriptor as a page to read in a terminal.
struct Explanation {
  let text: String

  /// `renderers` are those of the contract.
  init(of rule: RuleDescriptor, _ renderers: [Renderer]) {
    var lines = ["\(rule.id): \(rule.title)", Self.facts(of: rule), "", rule.rationale]
    for example in rule.examples {
      lines += ["", "\(example.title), in \(example.path):", ""]
      lines += Self.indented(Example.visible(example.bad))
      guard let good = example.good else { continue }
      lines += ["", rule.fixes.isEmpty ? "Right:" : "Fixed:", ""]
      lines += Self.indented(Example.visible(good))
    }
    lines += ["", "Settings:", ""] + Self.indented(Self.settings(of: rule, renderers))
    text = lines.joined(separator: "\n") + "\n"
  }

  /// The keys of a configuration that decide about the rule, as a configuration with its defaults.
  private static func settings(of rule: RuleDescriptor, _ renderers: [Renderer]) -> String {
    var lines = [
      "rules:", "  \(rule.id): \(rule.severity.rawValue)  # error, warning, info or off",
      "overrides:  # the same for some pages", "  - paths: [drafts/]",
      "    rules: {\(rule.id): off}",
    ]
    if rule.traits.contains(.followsLinks), !renderers.isEmpty {
      let names = renderers.map(\.name).joined(separator: ", ")
      lines += ["links:", "  places: [\(names)]  # where links have to work"]
      for renderer in renderers {
        guard case .served(let site) = renderer.links else { continue }
        lines.append(
          "  markdown: {\(renderer.name): \(site.markdown.rawValue)}  # what it does with links to .md: "
            + Renderer.MarkdownHook.allCases.map(\.rawValue).joined(separator: ", "))
      }
    }
    return lines.joined(separator: "\n")
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
