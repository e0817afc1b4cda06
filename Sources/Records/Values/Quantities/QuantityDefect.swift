/// Why a text is not a quantity.
package enum QuantityDefect: Hashable, Sendable {
  case noNumber
  case negative
  case decimalComma
  case misplacedPunctuation
  /// `1.5`, where things are counted.
  case notWhole
  /// `1_000_000`, as in programs and in TOML.
  case underscores
  case severalNumbers
  case unknownSuffix(String)
  case unknownUnit(String)
  case spacedSuffix
  case tooLarge
}
