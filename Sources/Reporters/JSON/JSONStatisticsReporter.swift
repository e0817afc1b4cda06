import Diagnostics

/// The number of findings of each rule, for programs.
package struct JSONStatisticsReporter: Reporter {
  private let version: String

  /// `version` is the tool's own.
  package init(version: String) { self.version = version }

  package func write(_ report: Report, to sink: ReportSink) {
    JSONReporter.write(report, version: version, to: sink) { json in
      json.objects("rules", RuleStatistics.all(of: report)) { json, rule in
        json.member("rule", rule.rule)
        json.member("category", rule.category.rawValue)
        json.member("severity", rule.severity.rawValue)
        json.member("findings", rule.findings.count)
        json.member("errors", rule.count(of: .error))
        json.member("warnings", rule.count(of: .warning))
        json.member("infos", rule.count(of: .info))
        json.member("pages", rule.pages)
        json.member("fixable", rule.fixable)
        json.member("reviewable", rule.reviewable)
        json.member("consequences", rule.consequences)
      }
    }
  }
}
