/// Why a text is not a price.
package enum PriceDefect: Hashable, Sendable {
  case noCurrency
  /// The currency sign is not directly before the number, or other text is before it.
  case misplacedCurrency
  case noNumber
  /// A word for "free" in other case.
  case misspelt
  case negative
  case decimalComma
  case misplacedPunctuation
  case tooPrecise
  case tooLarge
  case unknownUnit(String)
}
