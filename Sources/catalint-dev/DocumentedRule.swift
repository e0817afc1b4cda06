import Diagnostics
import Rules

/// A rule as the documents describe it: its descriptor and the facts of its type.
struct DocumentedRule {
  let descriptor: RuleDescriptor
  /// Whether the rule sees one page or the whole catalog.
  let scope: String

  init(_ rule: any Rule.Type) {
    descriptor = rule.descriptor
    scope =
      switch rule.scope {
      case .pageAndCatalog: "page, catalog"
      case .catalog, .verdict: "catalog"
      case .page, .dated, .suppressions: "page"
      }
  }

  /// How safe the fixes are that it offers.
  var fix: String {
    Fix.Safety.allCases.filter(descriptor.fixes.contains).map(\.rawValue)
      .joined(separator: ", ")
  }

  /// The rules of each category that has any, in the categories' order.
  static let byCategory: [(category: Category, rules: [DocumentedRule])] =
    Category.allCases.compactMap { category in
      let rules = RuleSet.all.map(DocumentedRule.init)
        .filter { $0.descriptor.category == category }
      return rules.isEmpty ? nil : (category, rules)
    }
}
