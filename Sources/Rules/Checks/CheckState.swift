import Contract
import Diagnostics
import Expressions

/// The progress of one check on a page.
struct CheckState {
  /// Nil where the rule is off.
  let severity: Severity?
  /// Nil before the first finding.
  var findings: Findings?
  /// The steps that are left.
  var budget: Int
  /// Whether an error of evaluation was reported.
  var hasFailed = false
  /// Whether it was reported that the check takes too many steps.
  var isStopped = false
  var isDecided = false
  /// The finding about the page around some records, which is the same for each, and the number of
  /// these.
  var shared: (finding: CheckPlaces.Finding, records: Int)?
  /// The number of records for which it had no outcome.
  var unknown = 0

  /// The steps that a check may take on any page.
  private static let leastBudget = 1_000_000
  /// How many more steps it may take for each record.
  private static let budgetOfRecord = 100

  init(severity: Severity?, records: Int) {
    self.severity = severity
    budget = Self.leastBudget + Self.budgetOfRecord * records
  }

  /// The outcome of a check for some values, within the steps that are left.
  mutating func outcome(of check: RecordCheck, _ values: [ExpressionValue]) -> RecordOutcome {
    do throws(ExpressionError) {
      if let condition = check.condition {
        switch try value(of: condition, check, values) {
        case .bool(true): break
        case .bool(false): return .met
        default: return .unknown
        }
      }
      switch try value(of: check.assertion, check, values) {
      case .bool(let isMet): return isMet ? .met : .violated
      default: return .unknown
      }
    } catch {
      if error.isLimit { budget = 0 }
      return .failed(error)
    }
  }

  private mutating func value(
    of expression: CheckedExpression, _ check: RecordCheck, _ values: [ExpressionValue]
  ) throws(ExpressionError) -> ExpressionValue {
    try expression.evaluate(values, budget: &budget, hasMixedDates: check.isMixed)
  }
}

/// What a check says of one record.
enum RecordOutcome {
  case met, violated, unknown
  case failed(ExpressionError)
}
