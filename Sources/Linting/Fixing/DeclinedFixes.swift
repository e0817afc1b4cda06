import Diagnostics

/// Fixes that are not applied, each with the reason; one notice reports all that are alike.
struct DeclinedFixes {
  private var harms: [FixKey: FixHarm] = [:]
  private var findings: [Diagnostic] = []

  var isEmpty: Bool { findings.isEmpty }
  /// How many were declined.
  var count: Int { findings.count }

  /// Whether some were not tried.
  private(set) var hasUntried = false

  subscript(key: FixKey) -> FixHarm? { harms[key] }

  func contains(_ key: FixKey) -> Bool { harms[key] != nil }

  mutating func add(_ unit: FixUnit, _ harm: FixHarm) {
    if harms[unit.key] == nil { harms[unit.key] = harm }
    if case .untried = harm { hasUntried = true }
    findings.append(unit.finding)
  }

  /// What the user should know; `seen` gives paths as the user sees them.
  func notices(_ seen: PathView) -> [String] {
    var order: [String] = []
    var groups: [String: (first: String, others: Int)] = [:]
    for finding in findings.sorted(by: Diagnostic.inReportOrder) {
      guard let harm = harms[FixKey(finding)] else { continue }
      let (cause, reason) = Self.reason(harm)
      let group = "\(finding.rule) \(cause)"
      guard groups[group] == nil else {
        groups[group]?.others += 1
        continue
      }
      order.append(group)
      let first =
        "'\(seen(finding.path))': a fix of [\(finding.rule)] was not applied "
        + "(\(finding.fix?.title ?? "")), as \(reason)"
      groups[group] = (first, 0)
    }
    return order.compactMap { groups[$0] }
      .map { $0.others == 0 ? $0.first : "\($0.first); and \($0.others) more like it" }
  }

  /// What notices have in common, and the reason as a part of a sentence.
  private static func reason(_ harm: FixHarm) -> (cause: String, reason: String) {
    switch harm {
    case .finding(let finding):
      (finding.rule, "it would bring about [\(finding.rule)]: \(finding.message)")
    case .fact(let field, let text):
      ("fact \(field)", "the value '\(text)' of '\(field)' would be lost")
    case .nothing: ("nothing", "it would repair nothing")
    case .untried: ("untried", "too many fixes had to be tried; run 'fix' again")
    }
  }
}
