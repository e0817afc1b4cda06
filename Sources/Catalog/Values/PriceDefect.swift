/// Why a text is no price.
package enum PriceDefect: Hashable, Sendable {
  case noCurrency
  /// The sign of the currency is not right in front of the number, or not alone.
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
