import Foundation

/// Numbers as the pages of a catalog write them.
enum Amount {
  /// Tokens in the form of an example: `131k` cuts off, `131.1k` rounds, `131,072` is exact.
  static func tokens(_ count: Int, like example: Substring) -> String {
    if example.contains(",") { return whole(count) }
    let tenths = count < 1_000_000 ? (count + 50) / 100 : count / 100_000
    let isRounded = count >= 1_000_000 || example.contains(".") && count % 1000 != 0
    let digits = isRounded ? "\(tenths / 10).\(tenths % 10)" : "\(count / 1000)"
    return digits + (count >= 1_000_000 ? "M" : example.hasSuffix("K") ? "K" : "k")
  }

  /// The tokens of `131,072`, `131.1k` or `1.0M`; also the digits of a date.
  static func tokens(in text: Substring) -> Double {
    let number = Double(text.filter { $0.isNumber || $0 == "." }) ?? 0
    return number * (text.hasSuffix("M") ? 1e6 : text.last?.isLetter == true ? 1e3 : 1)
  }

  /// `131,072`.
  static func whole(_ count: Int) -> String {
    let rest = String(1000 + count % 1000).dropFirst()
    return count < 1000 ? "\(count)" : "\(whole(count / 1000)),\(rest)"
  }

  /// `1 model`, `2 models`.
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// `$0.40`.
  static func dollars(_ amount: Double, places: Int) -> String {
    "$" + String(format: "%.\(places)f", amount)
  }

  /// `72.7%`.
  static func share(_ part: Int, of whole: Int) -> String {
    String(format: "%.1f%%", 100 * Double(part) / Double(whole))
  }
}
