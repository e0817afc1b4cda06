/// Why an address is not a static badge.
package enum BadgeDefect: Hashable, Sendable {
  /// It is in the text or in a link, so that no badge is shown.
  case notShown
  /// It is in the tag of an HTML image.
  case inHTML
  /// It does not begin with the contract's prefix of badges.
  case otherAddress
  /// Fewer than three parts between single hyphens; how many there are.
  case tooFewParts(Int)
  /// More than three; how many there are.
  case tooManyParts(Int)
  case emptyPart
  /// `%` without two hexadecimal digits, or bytes that are not UTF-8.
  case badEncoding
}
