/// Which checks of a contract had an outcome on a page, by the numbers of their rules.
package struct CheckTally: Sendable {
  /// The checks with an outcome for at least one record.
  package fileprivate(set) var decided: Set<Int> = []
  /// The number of records for which a check had no outcome, since a value was unknown.
  package fileprivate(set) var unknown: [Int: Int] = [:]

  package init() {}

  mutating func decide(_ rule: Int) { decided.insert(rule) }

  mutating func leaveOpen(_ rule: Int, on records: Int) { unknown[rule, default: 0] += records }

  /// Adds the tally of another page.
  package mutating func add(_ other: CheckTally) {
    decided.formUnion(other.decided)
    unknown.merge(other.unknown, uniquingKeysWith: +)
  }

  /// The checks that were unknown on every record.
  package var neverDecided: [(rule: Int, records: Int)] {
    unknown.filter { !decided.contains($0.key) }.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }
}
