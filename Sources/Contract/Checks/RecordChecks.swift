package import Expressions

/// The checks of one sort of record: of a page's own, of a set, or of the rows of a table.
package struct RecordChecks: Sendable {
  package let variables: CheckVariables
  package let checks: [RecordCheck]
  /// The variables of sets of records that an expression uses.
  package let usedSets: [(variable: Int, set: RecordSetLayout)]
  /// By the index of a field: the variable of it that an expression uses; -1 for none.
  package let usedFields: [Int]
  /// The same for the fields of the page around the record.
  package let usedPageFields: [Int]
  /// The variables of fields of the record that an expression uses.
  package let fieldVariables: [Int]

  init(_ variables: CheckVariables, _ checks: [RecordCheck]) {
    self.variables = variables
    self.checks = checks
    var isUsed = Array(repeating: false, count: variables.list.count)
    for index in checks.flatMap(\.decisive) { isUsed[index] = true }
    usedFields = variables.ofFields.map { $0 >= 0 && isUsed[$0] ? $0 : -1 }
    fieldVariables = usedFields.filter { $0 >= 0 }
    usedPageFields = variables.ofPageFields.map { $0 >= 0 && isUsed[$0] ? $0 : -1 }
    usedSets = variables.list.enumerated().compactMap { index, variable in
      guard isUsed[index], case .records(let set) = variable.source else { return nil }
      return (index, set)
    }
  }
}

/// A check, compiled for one sort of record.
package final class RecordCheck: Sendable {
  /// The number of its rule among those of the contract.
  package let rule: Int
  /// What has to be true for the check to apply; nil where it always does.
  package let condition: CheckedExpression?
  /// What has to be true then.
  package let assertion: CheckedExpression
  /// The field that the contract puts its findings at; nil for the first in the expressions.
  package let place: FieldIndex?
  package let message: CheckMessage
  /// The variables of the expressions and the message: those of the assertion first.
  package let variables: [Int]
  /// The variables of the expressions alone.
  package let decisive: [Int]
  /// Whether one of these may be a boolean instead of a date.
  package let isMixed: Bool

  init(
    rule: Int, condition: CheckedExpression?, assertion: CheckedExpression, place: FieldIndex?,
    message: CheckMessage, among list: [CheckVariable]
  ) {
    self.rule = rule
    self.condition = condition
    self.assertion = assertion
    self.place = place
    self.message = message
    var decisive: [Int] = []
    var known: Set<Int> = []
    for index in assertion.variables + (condition?.variables ?? [])
    where known.insert(index).inserted {
      decisive.append(index)
    }
    self.decisive = decisive
    variables = decisive + message.variables.filter { known.insert($0).inserted }
    isMixed = decisive.contains { list[$0].isMixed }
  }
}
