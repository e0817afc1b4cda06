import Catalog
import Contract
import Diagnostics
import Records
import SourceText

/// The expected value of a number on a page, and how it was computed.
struct ExpectedCount {
  enum Number {
    case count(Int64)
    /// Any number from one to another.
    case between(Int64, Int64)
    /// A part of a whole, as a percentage.
    case share(Int64, of: Int64)
    /// Nothing is left, so no number is expected.
    case nothing
    case average(Average)
  }

  let number: Number
  /// The numbers on the page that it is computed from.
  let terms: [FactSummary]
  /// Whether the number is right as a count, and the terms are too few or too many.
  let isOfParts: Bool
  /// Whether it may include what belongs to another section, whose heading is missing.
  let mayBeOfSeveral: Bool
  private let sentence: () -> Diagnostic.Message

  /// `words` are only written for a count that is wrong.
  init(
    _ number: Number, terms: [FactSummary] = [], isOfParts: Bool = false,
    mayBeOfSeveral: Bool = false,
    words: @autoclosure @escaping () -> Diagnostic.Message
  ) {
    self.number = number
    self.terms = terms
    self.isOfParts = isOfParts
    self.mayBeOfSeveral = mayBeOfSeveral
    sentence = words
  }

  /// The computation as a sentence: `10 rows and 36 more are 46`.
  var words: Diagnostic.Message { sentence() }

  /// Whether a fact states the number, rounded or not.
  func allows(_ fact: FactSummary, on page: PageSummary) -> Bool {
    switch number {
    case .count(let count): fact.value.least <= count && count < fact.value.bound
    case .between(let least, let most): fact.value.least <= most && least < fact.value.bound
    case .share(let part, let whole):
      Percentage(page.text(of: fact)).map { $0.allows(part, of: whole) } ?? false
    case .nothing: false
    case .average(let average): average.allows(fact.value)
    }
  }

  /// Whether the expected number is this count.
  func isCount(_ count: Int64) -> Bool {
    if case .count(count) = number { true } else { false }
  }

  /// The number in the form of a text; nil where it cannot be written.
  func written(like text: String, unit: String?) -> String? {
    number.written(like: text, unit: unit)
  }
}

extension ExpectedCount.Number {
  /// The number in the form of a text; nil where it cannot be written.
  func written(like text: String, unit: String?) -> String? {
    switch self {
    case .count(let count):
      guard count >= 0 else { return nil }
      guard let unit, text.utf8.last.map({ !$0.isDigit }) == true else { return String(count) }
      let isOne = count == 1 && unit.hasSuffix("s")
      return "\(count) \(isOne ? String(unit.dropLast()) : unit)"
    case .share(let part, let whole):
      return (Percentage(text) ?? Percentage.usual)?.text(of: part, of: whole)
    case .between, .nothing, .average: return nil
    }
  }

  /// A number of things that may not be known exactly.
  static func count(of things: ClosedRange<Int>) -> Self {
    things.count == 1
      ? .count(Int64(things.lowerBound))
      : .between(Int64(things.lowerBound), Int64(things.upperBound))
  }
}

/// The interval of the average of several values, each of which may be rounded.
struct Average {
  /// The lower bound and the exclusive upper bound, where only pages with a value count.
  let least: Int64
  let bound: Int64
  /// The same where a page without a value counts as 0.
  private let leastOfAll: Int64
  private let boundOfAll: Int64

  /// Nil for no values.
  init?(of values: [ValueInterval], among count: Int) {
    guard !values.isEmpty, count >= values.count else { return nil }
    let least = values.reduce(Int128(0)) { $0 + Int128($1.least) }
    let bound = values.reduce(Int128(0)) { $0 + Int128($1.bound) }
    func divided(_ sum: Int128, by count: Int, up: Bool) -> Int64 {
      Int64(clamping: (sum + (up ? Int128(count) - 1 : 0)) / Int128(count))
    }
    self.least = divided(least, by: values.count, up: false)
    self.bound = divided(bound, by: values.count, up: true)
    leastOfAll = divided(least, by: count, up: false)
    boundOfAll = divided(bound, by: count, up: true)
  }

  /// Whether a value can be the average, with or without the pages that have no value: indexes use
  /// both.
  func allows(_ value: ValueInterval) -> Bool {
    (value.least < bound && least < value.bound)
      || (value.least < boundOfAll && leastOfAll < value.bound)
  }
}
