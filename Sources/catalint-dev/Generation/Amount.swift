/// Numbers as the pages of a catalog write them.
enum Amount {
  /// `131k`, `1.0M`: cut off.
  static func short(_ tokens: Int) -> String {
    if tokens >= 1_000_000 { return "\(tokens / 1_000_000).\(tokens % 1_000_000 / 100_000)M" }
    return tokens >= 1000 ? "\(tokens / 1000)k" : "\(tokens)"
  }

  /// `131.1k`, `1.0M`: rounded.
  static func rounded(_ tokens: Int) -> String {
    guard tokens < 1_000_000, tokens % 1000 != 0 else { return short(tokens) }
    let tenths = (tokens + 50) / 100
    return "\(tenths / 10).\(tenths % 10)k"
  }

  /// `131,072`.
  static func whole(_ tokens: Int) -> String {
    let digits = String(tokens)
    return String(
      digits.enumerated().flatMap { index, digit in
        index > 0 && (digits.count - index) % 3 == 0 ? [",", digit] : [digit]
      })
  }

  /// `$0.40`, of cents.
  static func price(_ cents: Int) -> String { dollars(cents * 1_000_000, places: 2) }

  /// The cost of tokens at prices for a million of them: with two, four or six places by size.
  static func cost(_ input: Int, _ output: Int, at price: (input: Int, output: Int)) -> String {
    let cost = input * price.input + output * price.output
    return dollars(cost, places: cost < 1_000_000 ? 6 : cost < 100_000_000 ? 4 : 2)
  }

  /// A part of a whole in percent: `72.7%`.
  static func share(_ part: Int, of whole: Int) -> String {
    let tenths = whole == 0 ? 0 : (part * 2000 + whole) / (2 * whole)
    return "\(tenths / 10).\(tenths % 10)%"
  }

  /// Of hundred-millionths of a dollar.
  private static func dollars(_ amount: Int, places: Int) -> String {
    let unit = (places..<8).reduce(1) { unit, _ in unit * 10 }
    let rounded = (amount + unit / 2) / unit
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    let digits = String(rounded % scale)
    let zeros = String(repeating: "0", count: places - digits.count)
    return "$\(rounded / scale).\(zeros)\(digits)"
  }
}
