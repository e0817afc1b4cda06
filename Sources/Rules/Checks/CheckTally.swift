/// Which checks of a contract had an outcome on a page, by the numbers of their rules.
package struct CheckTally: Sendable {
  /// The checks with an outcome for at least one record.
  package private(set) var decided: [Int] = []
  /// The number of records for which a check had no outcome, since a value was unknown.
  package private(set) var unknown: [(rule: Int, records: Int)] = []

  /// Adds a check, once.
  mutating func add(_ rule: Int, isDecided: Bool, unknown records: Int) {
    if isDecided { decided.append(rule) }
    if records > 0 { unknown.append((rule, records)) }
  }
}
