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

  /// Whether there certainly is a value, which may be unknown.
  var isCertainlyPresent: Bool {
    switch self {
    case .absent, .doubtful: false
    default: true
    }
  }
}

extension [ExpressionValue] {
  /// Sets each empty slot to its field's value: the first, or all of them as a list. Facts without a
  /// value are skipped.
  mutating func take(_ facts: [Fact], of page: Page, for slots: FieldSlots) {
    var lists: [Int: CollectedValues] = [:]
    for index in facts.indices {
      guard slots[facts[index].field] != nil || facts[index].state == .malformed else { continue }
      let fact = facts[index]
      if case .unfit(let template) = fact.value {
        // Text that does not match its template has a value for each field, but none can be read.
        for field in template.fields { take(.unknown, fact, slots, field, &lists) }
      } else if slots[fact.field] != nil {
        take(page.expressionValue(of: fact), fact, slots, fact.field, &lists)
      }
    }
    for (slot, list) in lists { self[slot] = .list(list.items) }
  }

  private mutating func take(
    _ value: ExpressionValue, _ fact: Fact, _ slots: FieldSlots, _ field: FieldIndex,
    _ lists: inout [Int: CollectedValues]
  ) {
    guard let slot = slots[field], self[slot].isAbsent, !value.isAbsent else { return }
    if slots.takesAll(of: field) {
      lists[slot, default: CollectedValues(isInData: fact.isOfData)].add(value, of: fact)
    } else {
      self[slot] = value
    }
  }

  /// Marks an absent value as one that may be present.
  mutating func markPossiblyPresent(_ variable: Int) {
    if self[variable].isAbsent { self[variable] = .doubtful }
  }
}

/// The values of the facts of one field from data, or those from text: the second source repeats the
/// first.
private struct CollectedValues {
  let isInData: Bool
  private(set) var items: [ExpressionValue] = []

  init(isInData: Bool) { self.isInData = isInData }

  mutating func add(_ value: ExpressionValue, of fact: Fact) {
    guard fact.isOfData == isInData else { return }
    if case .list(let more) = value { items += more } else { items.append(value) }
  }
}

extension Fact {
  fileprivate var isOfData: Bool { isInData || isInherited }
}
