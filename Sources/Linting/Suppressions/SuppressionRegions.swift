/// The regions that `disable` and `enable` delimit; walked from the start of a page.
struct SuppressionRegions {
  private var all: Int?
  private var byRule: [String: Int] = [:]
  /// Rules that are enabled while all the others are disabled.
  private var enabledAgain: Set<String> = []

  /// Suppresses a rule, or all; `entry` is the suppression that does it.
  mutating func disable(_ rule: String?, by entry: Int) {
    guard let rule else {
      if all == nil || !enabledAgain.isEmpty { all = entry }
      enabledAgain = []
      return
    }
    if byRule[rule] == nil { byRule[rule] = entry }
  }

  /// Enables a rule again, or all; returns the entries that this ends.
  mutating func enable(_ rule: String?) -> [Int] {
    guard let rule else {
      defer { self = SuppressionRegions() }
      return (all.map { [$0] } ?? []) + byRule.values
    }
    var ended: [Int] = []
    if let entry = byRule.removeValue(forKey: rule) { ended.append(entry) }
    if let all, enabledAgain.insert(rule).inserted { ended.append(all) }
    return ended
  }

  /// The entry that suppresses a rule here.
  func entry(for rule: String) -> Int? { byRule[rule] ?? (enabledAgain.contains(rule) ? nil : all) }
}
