import Catalog
import Diagnostics
import SourceText

/// What a number on a page should be, and how it comes about.
struct Reckoning {
  enum Number {
    case count(Int64)
    /// A part of a whole, told as a percentage.
    case share(Int64, of: Int64)
  }

  let number: Number
  /// The reckoning as a sentence: `10 rows and 36 more are 46`.
  var words: Diagnostic.Message
  /// The numbers on the page that it comes from.
  var terms: [FactSummary] = []

  /// Whether a fact tells the number, rounded or not.
  func allows(_ fact: FactSummary, on page: PageSummary) -> Bool {
    switch number {
    case .count(let count): fact.value.least <= count && count < fact.value.bound
    case .share(let part, let whole):
      // What is no percentage is not a wrong one.
      Percentage(page.text(of: fact)).map { $0.allows(part, of: whole) } ?? true
    }
  }

  /// The number in the form that a text has; nil where it has none.
  func written(like text: String, unit: String?) -> String? {
    switch number {
    case .count(let count):
      guard count >= 0 else { return nil }
      guard let unit, text.utf8.last.map({ !$0.isDigit }) == true else { return String(count) }
      let isOne = count == 1 && unit.hasSuffix("s")
      return "\(count) \(isOne ? String(unit.dropLast()) : unit)"
    case .share(let part, let whole): return Percentage(text)?.text(of: part, of: whole)
    }
  }
}
