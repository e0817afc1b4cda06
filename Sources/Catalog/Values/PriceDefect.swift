/// Why a text is no price.
package enum PriceDefect: Hashable, Sendable {
  case noCurrency
  case noNumber
  case negative
  case decimalComma
  case misplacedPunctuation
  case tooPrecise
  case tooLarge
  case unknownUnit(String)
}
