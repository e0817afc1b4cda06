import Foundation

/// Figures as tables show them: with three digits, as not even these are the same in a second run.
enum Figure {
  static func ratio(_ ratio: Double) -> String { "\(short(ratio)) ×" }

  static func time(_ seconds: Double) -> String {
    seconds < 1e-3
      ? "\(short(seconds * 1e6)) µs"
      : seconds < 1 ? "\(short(seconds * 1e3)) ms" : "\(short(seconds)) s"
  }

  static func memory(_ bytes: Int) -> String { "\(short(Double(bytes) / 1e6)) MB" }

  static func speed(_ bytes: Int, in seconds: Double) -> String {
    "\(short(Double(bytes) / 1e6 / seconds)) MB/s"
  }

  private static func short(_ number: Double) -> String {
    let text = String(format: number < 10 ? "%.2f" : number < 100 ? "%.1f" : "%.0f", number)
    guard text.contains(".") else { return text }
    // 2.50 is 2.5, and 25.0 is 25.
    let zeros = text.reversed().prefix { $0 == "0" }.count
    let digits = text.dropLast(zeros)
    return String(digits.hasSuffix(".") ? digits.dropLast() : digits)
  }
}
