import Diagnostics
import Reporters

/// Descriptions of rules, as JSON.
enum RuleList {
  static func json(_ rules: [RuleDescriptor]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.member("rules") { $0.array(rules) { write($1, to: &$0) } }
    }
    return json.text
  }

  private static func write(_ rule: RuleDescriptor, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", rule.id)
      json.member("title", rule.title)
      json.member("category", rule.category.rawValue)
      json.member("severity", rule.severity.rawValue)
      if let mild = rule.mildSeverity { json.member("mildSeverity", mild.rawValue) }
      json.member("fixes") { json in
        json.array(Fix.Safety.allCases.filter(rule.fixes.contains)) { $0.string($1.rawValue) }
      }
      json.member("rationale", rule.rationale)
    }
  }
}
