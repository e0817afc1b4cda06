/// Why an address is no static badge.
package enum BadgeDefect: Hashable, Sendable {
  /// It stands in the text or in a link, so that no badge is shown.
  case notShown
  /// It does not begin as the contract says badges do.
  case otherAddress
  /// Fewer than three parts between single hyphens; how many there are.
  case tooFewParts(Int)
  /// More than three; how many there are.
  case tooManyParts(Int)
  case emptyPart
  /// `%` without two hexadecimal digits, or bytes that are no UTF-8.
  case badEncoding
}
