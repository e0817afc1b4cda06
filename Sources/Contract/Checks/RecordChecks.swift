package import Expressions

/// The checks of one sort of record: of a page's own, of a set, or of the rows of a table.
///
/// A class, since each page takes a copy.
package final class RecordChecks: Sendable {
  package let variables: CheckVariables
  package let checks: [RecordCheck]
  /// The variables of sets of records that an expression uses.
  package let usedSets: [(variable: Int, shape: RecordShape)]
  /// The same for the sets of the page around the record.
  package let usedPageSets: [(variable: Int, shape: RecordShape)]
  /// Whether an expression uses a set.
  var usesSets: Bool { !usedSets.isEmpty || !usedPageSets.isEmpty }
  /// The variables of fields of the record that an expression uses.
  package let usedFields: FieldSlots
  /// The same for the fields of the page around the record.
  package let usedPageFields: FieldSlots

  /// The variables of the path and the day, which expressions and messages use.
  package let usedShared: [Int]

  init(_ variables: CheckVariables, _ checks: [RecordCheck]) {
    self.variables = variables
    self.checks = checks
    usedShared = Set(checks.flatMap(\.variables)).sorted().filter {
      switch variables.list[$0].source {
      case .capture, .today: true
      case .field, .pageField, .records, .pageRecords: false
      }
    }
    var isUsed = Array(repeating: false, count: variables.list.count)
    for index in checks.flatMap(\.decisive) { isUsed[index] = true }
    usedFields = variables.fields.filtered { isUsed[$0] }
    usedPageFields = variables.pageFields.filtered { isUsed[$0] }
    let used = variables.list.enumerated().filter { isUsed[$0.offset] }
    usedSets = used.compactMap { index, variable in
      if case .records(let shape) = variable.source { (index, shape) } else { nil }
    }
    usedPageSets = used.compactMap { index, variable in
      if case .pageRecords(let shape) = variable.source { (index, shape) } else { nil }
    }
  }
}

/// A check, compiled for one sort of record.
package final class RecordCheck: Sendable {
  /// The index of its rule among those of the contract.
  package let rule: Int
  /// The expression that has to be true for the check to apply; nil where it always does.
  package let condition: CheckedExpression?
  /// The expression that has to be true then.
  package let assertion: CheckedExpression
  /// The field that the contract puts its findings at; nil for the first in the expressions.
  package let place: FieldIndex?
  package let message: CheckMessage
  /// The variables of the expressions and the message: those of the assertion first.
  package let variables: [Int]
  /// The variables of the expressions alone.
  package let decisive: [Int]
  /// The fields of the record of which each, where it is absent, makes the condition false.
  package let testedFields: [FieldIndex]
  /// The same for those that, without a condition, make the outcome unknown.
  package let comparedFields: [FieldIndex]
  /// Whether one of these may be a boolean instead of a date.
  package let isMixed: Bool
  /// Whether the assertion is about fields of the page around the record alone, so that it is the
  /// same one for all records.
  package let isAboutPage: Bool

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
    testedFields = condition?.testedVariables.compactMap { list[$0].field } ?? []
    comparedFields =
      condition == nil ? assertion.comparedVariables.compactMap { list[$0].field } : []
    variables = decisive + message.variables.filter { known.insert($0).inserted }
    isMixed = decisive.contains { list[$0].isMixed }
    isAboutPage =
      !assertion.variables.isEmpty && assertion.variables.allSatisfy { list[$0].isOfPageAround }
  }
}
