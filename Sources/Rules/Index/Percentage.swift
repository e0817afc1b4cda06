import SourceText

/// A percentage as a page writes it: `44.4%`.
struct Percentage {
  /// Its digits as a number, and how many of them are after the point.
  private let digits: Int64
  private let decimals: Int

  /// The usual form of a percentage.
  static let usual = Percentage("0.0%")

  /// Nil for any other text.
  init?(_ text: String) {
    let parts = text.utf8.dropLast().split(
      separator: .period, maxSplits: 1, omittingEmptySubsequences: false)
    guard text.utf8.last == .percent, let whole = parts.first, !whole.isEmpty,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) }),
      case let decimals = parts.count > 1 ? parts[1].count : 0, decimals <= 6, whole.count <= 6,
      let digits = Int64(parts.map { String(Substring($0)) }.joined())
    else { return nil }
    self.digits = digits
    self.decimals = decimals
  }

  /// Whether a part of a whole is this percentage, rounded or truncated.
  func allows(_ part: Int64, of whole: Int64) -> Bool {
    guard whole > 0 else { return true }
    let twice = Int128(part) * Int128(scale) * 2
    let (digits, whole) = (Int128(digits), Int128(whole))
    return (digits * 2 - 1) * whole <= twice && twice < (digits * 2 + 2) * whole
  }

  /// A part of a whole as a percentage, rounded to the same number of decimals.
  func text(of part: Int64, of whole: Int64) -> String? {
    guard whole > 0 else { return nil }
    let rounded = (Int128(part) * Int128(scale) * 2 + Int128(whole)) / (Int128(whole) * 2)
    guard let rounded = Int64(exactly: rounded) else { return nil }
    let unit = scale / 100
    let fraction = String(rounded % unit + unit).dropFirst()
    return "\(rounded / unit)\(decimals == 0 ? "" : ".")\(fraction)%"
  }

  /// 100 % in units of the last decimal.
  private var scale: Int64 { (0..<decimals).reduce(100) { scale, _ in scale * 10 } }
}
