internal import Patterns

/// The form that a contract requires of the texts of one field.
package struct ValueForm: Sendable {
  /// How prices of the field are written; nil where they are as in the rest of the catalog.
  package let prices: PriceForm?
  /// The schemes that a URL may have, in lower case.
  package let schemes: [String]
  /// The pattern and length of a text, or of each item of a list.
  package let constraints: TextConstraints

  init(
    prices: PriceForm? = nil, schemes: [String] = Self.schemesOfTheWeb,
    constraints: TextConstraints = TextConstraints()
  ) {
    self.prices = prices
    self.schemes = schemes
    self.constraints = constraints
  }

  static let schemesOfTheWeb = ["http", "https"]
}

/// The pattern and the length that texts have to have.
package struct TextConstraints: Sendable {
  private let pattern: Pattern?
  private let minLength: Int?
  private let maxLength: Int?

  init(pattern: Pattern? = nil, minLength: Int? = nil, maxLength: Int? = nil) {
    self.pattern = pattern
    self.minLength = minLength
    self.maxLength = maxLength
  }

  /// Whether any text is allowed.
  package var isEmpty: Bool { pattern == nil && minLength == nil && maxLength == nil }

  /// Why a text is not allowed.
  package enum Violation: Hashable, Sendable {
    /// It does not match this pattern.
    case pattern(String)
    /// It has `count` Unicode scalars, and may have `limit` at least or, if `isMaximum`, at most.
    case length(count: Int, limit: Int, isMaximum: Bool)
  }

  /// The steps that one text may take to match: enough for a megabyte with a usual pattern.
  private static let stepLimit = 20_000_000

  /// Why a text is not allowed: its length first; nil where it is allowed.
  package func violation(of text: String) -> Violation? {
    if minLength != nil || maxLength != nil {
      let count = text.unicodeScalars.count
      if let minLength, count < minLength {
        return .length(count: count, limit: minLength, isMaximum: false)
      }
      if let maxLength, count > maxLength {
        return .length(count: count, limit: maxLength, isMaximum: true)
      }
    }
    guard let pattern else { return nil }
    var matcher = PatternMatcher()
    var steps = Self.stepLimit
    return matcher.matches(text, pattern, steps: &steps) == false ? .pattern(pattern.text) : nil
  }
}

/// How the prices of a catalog are written.
package struct PriceForm: Sendable {
  /// The sign in front of every price; empty where a price is a bare number.
  package let currency: String
  /// The words that mean that something is free.
  package let free: [String]
  /// Words around a price that add nothing to it, the longest first.
  package let words: [String]

  package init(currency: String, free: [String], words: [String] = []) {
    self.currency = currency
    self.free = free
    self.words = words.filter { !$0.isEmpty }.sorted { $0.utf8.count > $1.utf8.count }
  }
}
