import SourceText

extension Price {
  /// An amount in billionths, or smaller parts, as a decimal, rounded to this many digits after the
  /// point.
  package static func decimal(_ amount: Int64, decimals: Int, scale: Int = finest) -> String {
    var unit: Int64 = 1
    for _ in min(max(0, decimals), scale)..<scale { unit *= 10 }
    let (whole, rest) = amount.quotientAndRemainder(dividingBy: unit)
    let digits = String(whole + (rest * 2 >= unit ? 1 : 0))
    guard decimals > 0 else { return digits }
    let padded = digits.withLeadingZeros(to: decimals + 1)
    return padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  /// The same as the shortest decimal with at least this many digits after the point.
  package static func shortest(
    _ amount: Int64, decimals least: Int, scale: Int = finest
  ) -> String {
    var digits = decimal(amount, decimals: scale, scale: scale)[...]
    var decimals = scale
    while decimals > least, digits.last == "0" {
      digits.removeLast()
      decimals -= 1
    }
    return String(decimals == 0 ? digits.dropLast() : digits)
  }
}
