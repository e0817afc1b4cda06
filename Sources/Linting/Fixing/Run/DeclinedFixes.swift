import Diagnostics

/// Fixes that are not applied, each with the reason; one notice reports all similar ones.
struct DeclinedFixes {
  private var harms: [FixKey: FixHarm] = [:]
  /// What the notices are about.
  private var findings: [(finding: Diagnostic, harm: FixHarm)] = []
  /// The rules of the findings, so that most others need no key.
  private var rules: Set<String> = []
  /// The pages that have too many fixes, each with the rules of those that are left out.
  private var crowded: [[UInt8]: Set<String>] = [:]

  var isEmpty: Bool { findings.isEmpty }
  /// How many were declined.
  var count: Int { findings.count }

  /// Whether some were not tried.
  private(set) var hasUntried = false

  /// Why the fix of a finding is not applied; nil for one that is not declined.
  subscript(finding: Diagnostic) -> FixHarm? {
    rules.contains(finding.rule) ? harms[FixKey(finding)] : nil
  }

  func contains(_ unit: FixUnit) -> Bool { self[unit.finding] != nil }

  mutating func add(_ unit: FixUnit, _ harm: FixHarm) {
    let key = unit.key
    let known = harms[key] ?? harm
    harms[key] = known
    if case .untried = harm { hasUntried = true }
    rules.insert(unit.finding.rule)
    findings.append((unit.finding, known))
  }

  /// Adds a fix of a page that has too many: the first of its rule represents all in the notices,
  /// and equal ones on the page may still be tried.
  mutating func addUntried(_ unit: FixUnit) {
    hasUntried = true
    if crowded[unit.page, default: []].insert(unit.finding.rule).inserted {
      findings.append((unit.finding, .untried))
    }
  }

  /// Whether a page has too many fixes.
  func isCrowded(_ page: [UInt8]) -> Bool { crowded[page] != nil }

  /// Messages for the user; `seen` gives paths as the user sees them.
  func notices(_ seen: PathView) -> [String] {
    var order: [String] = []
    var groups: [String: (first: String, others: Int)] = [:]
    for (finding, harm) in findings.sorted(by: { Diagnostic.inReportOrder($0.0, $1.0) }) {
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

  /// The cause, which groups notices, and the reason as a part of a sentence.
  private static func reason(_ harm: FixHarm) -> (cause: String, reason: String) {
    switch harm {
    case .finding(let finding):
      (finding.rule, "it would cause [\(finding.rule)]: \(finding.message)")
    case .fact(let field, let text):
      ("fact \(field)", "the value '\(text)' of '\(field)' would be lost")
    case .nothing: ("nothing", "it would fix nothing")
    case .untried: ("untried", "too many fixes had to be tried; run 'fix' again")
    }
  }
}
