extension Price {
  /// An amount in billionths as a decimal, rounded to this many digits after the point.
  package static func decimal(_ billionths: Int64, decimals: Int) -> String {
    var unit: Int64 = 1
    for _ in min(max(0, decimals), finest)..<finest { unit *= 10 }
    let (whole, rest) = billionths.quotientAndRemainder(dividingBy: unit)
    let digits = String(whole + (rest * 2 >= unit ? 1 : 0))
    guard decimals > 0 else { return digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  /// An amount in billionths as the shortest decimal with at least this many digits after the
  /// point.
  package static func shortest(_ billionths: Int64, decimals least: Int) -> String {
    var digits = decimal(billionths, decimals: finest)[...]
    var decimals = finest
    while decimals > least, digits.last == "0" {
      digits.removeLast()
      decimals -= 1
    }
    return String(decimals == 0 ? digits.dropLast() : digits)
  }
}
