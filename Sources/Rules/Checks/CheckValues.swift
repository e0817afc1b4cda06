import Contract
import Expressions
import Records
import SourceText

extension Page {
  /// The value of a fact in expressions: an interval where it is rounded, or a month; unknown where
  /// its text is not of its field's type.
  func expressionValue(of fact: Fact) -> ExpressionValue {
    switch fact.value {
    case .missing: .absent
    case .text, .link, .url(.url): .string(text(of: fact))
    case .quantity(.quantity(let quantity)): ExpressionValue(quantity)
    case .price(.price(let price)): ExpressionValue(price)
    case .number(.number(let number)): ExpressionValue(number)
    case .date(.date(let date)): ExpressionValue(date)
    case .date(.period(let days)):
      .interval(lower: ExpressionValue(days.lowerBound), upper: ExpressionValue(days.upperBound))
    case .date(.timestamp(let date, let seconds)): ExpressionValue(date, seconds: seconds)
    case .boolean(let flag), .tick(let flag): .bool(flag)
    // A control that exists.
    case .range: .bool(true)
    case .list(let items): .list(items.map { .string($0.text) })
    case .invalid, .unfit, .quantity(.malformed), .price(.malformed), .date(.malformed),
      .number(.malformed), .url(.malformed):
      .unknown
    }
  }
}

extension ExpressionValue {
  /// The beginning of a day in UTC, or so many seconds later.
  init(_ date: CalendarDate, seconds: Int = 0) {
    self =
      Timestamp(seconds: Int64(date.number) * 86_400 + Int64(seconds)).map { .timestamp($0) }
      ?? .unknown
  }

  fileprivate init(_ quantity: Quantity) {
    self =
      quantity.bound == quantity.least + 1
      ? .int(quantity.written)
      : .interval(lower: .int(quantity.least), upper: .int(quantity.bound - 1))
  }

  fileprivate init(_ number: Number) {
    let range = number.range
    self =
      number.isExact
      ? .double(range.lowerBound)
      : .interval(lower: .double(range.lowerBound), upper: .double(range.upperBound))
  }

  fileprivate init(_ price: Price) {
    let parts = price.partsOfOne
    self =
      price.bound == price.least + 1
      ? .double(Double(price.amount) / parts)
      : .interval(
        lower: .double(Double(price.least) / (2 * parts)),
        upper: .double(Double(price.bound - 1) / (2 * parts)))
  }
}

extension ExpressionValue {
  var isAbsent: Bool { if case .absent = self { true } else { false } }

  /// Whether there certainly is a value.
  var isKnown: Bool {
    switch self {
    case .absent, .doubtful: false
    default: true
    }
  }
}

extension [ExpressionValue] {
  /// Takes the first value of each field among some facts, for the variable that `variables` has at
  /// the field's index; -1 is none.
  mutating func take(_ facts: [Fact], of page: Page, for variables: [Int]) {
    for fact in facts {
      if case .unfit(let template) = fact.value {
        // Text that does not match its template has a value for each field, but none can be read.
        for field in template.fields {
          let variable = variables[field]
          if variable >= 0, self[variable].isAbsent { self[variable] = .unknown }
        }
        continue
      }
      let variable = variables[fact.field]
      guard variable >= 0, self[variable].isAbsent else { continue }
      self[variable] = page.expressionValue(of: fact)
    }
  }

  /// Makes an absent value doubtful.
  mutating func openAbsence(of variable: Int) {
    if self[variable].isAbsent { self[variable] = .doubtful }
  }
}
