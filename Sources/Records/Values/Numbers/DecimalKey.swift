import DataSyntax

/// A key of 64 bits for a decimal, in the order of decimals: the larger of two has the larger key.
/// Decimals with the same first 16 digits and the same place of the point have the same key.
enum DecimalKey {
  /// The digits that are kept.
  static let digits = 16
  /// Where the point can be: the numbers beyond are infinite or 0 in every program.
  private static let orders = -323...309

  /// The number of keys for each place of the point.
  private static let span: Int64 = 9_000_000_000_000_000
  private static let least: Int64 = 1_000_000_000_000_000

  /// The key of `digits × 10^exponent`; nil for a number that no program reads.
  static func key(_ digits: Int64, exponent: Int) -> Int64? {
    if digits == 0 { return 0 }
    guard digits != .min else { return nil }
    var magnitude = abs(digits)
    var exponent = exponent
    while magnitude < least {
      magnitude *= 10
      exponent -= 1
    }
    while magnitude >= least * 10 {
      magnitude /= 10
      exponent += 1
    }
    let order = exponent + Self.digits
    guard orders.contains(order),
      order < orders.upperBound || Double("\(magnitude)e\(exponent)")?.isFinite == true
    else { return nil }
    let key = Int64(order - orders.lowerBound) * span + (magnitude - least) + 1
    return digits < 0 ? -key : key
  }

  /// The number nearest to the decimals of a key.
  static func value(of key: Int64) -> Double {
    if key == 0 { return 0 }
    let place = abs(key) - 1
    let exponent = Int(place / span) + orders.lowerBound - digits
    return Double("\(key < 0 ? "-" : "")\(place % span + least)e\(exponent)") ?? 0
  }

  /// The key of a number; nil for one that no program reads.
  static func key(_ number: DecimalNumber) -> Int64? {
    guard let (digits, dropped) = number.leadingDigits(Self.digits) else { return nil }
    return key(digits, exponent: number.exponent + dropped)
  }
}

extension DecimalNumber {
  /// Its first digits as an integer with its sign, and how many are left out.
  fileprivate func leadingDigits(_ most: Int) -> (digits: Int64, dropped: Int)? {
    let kept = digits.utf8.prefix(most)
    guard let value = kept.isEmpty ? 0 : Int64(String(Substring(kept))) else { return nil }
    return (isNegative ? -value : value, digits.utf8.count - kept.count)
  }
}
