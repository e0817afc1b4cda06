import Diagnostics
import Reporters

/// Descriptions of rules, as JSON.
enum RulesJSON {
  static func json(_ rules: [RuleDescriptor]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.objects("rules", rules) { write($1, to: &$0) }
    }
    return json.text
  }

  private static func write(_ rule: RuleDescriptor, to json: inout JSONWriter) {
    json.member("id", rule.id)
    json.member("title", rule.title)
    json.member("category", rule.category.rawValue)
    json.member("severity", rule.severity.rawValue)
    if let mild = rule.mildSeverity { json.member("mildSeverity", mild.rawValue) }
    json.array("fixes", Fix.Safety.allCases.filter(rule.fixes.contains)) { $0.string($1.rawValue) }
    json.member("rationale", rule.rationale)
  }
}
