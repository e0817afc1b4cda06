import SourceText

/// The number of things that a price is for: `/1M`, `/M`, `per 1,000,000`, `per million`.
package struct PriceUnit: Hashable {
  package let count: Int64

  /// Nil for a text of another form.
  package init?(_ text: ArraySlice<UInt8>) {
    guard let counted = Self.behindPreposition(text) else { return nil }
    var digits: Int64 = 1
    var suffix = counted
    if let number = WrittenNumber(counted) {
      guard let value = number.digits, number.punctuation == .regular, number.decimals == 0 else {
        return nil
      }
      digits = value
      suffix = counted.dropFirst(number.length).drop(while: \.isWhitespace)
    } else if counted.isEmpty {
      return nil
    }
    guard let worth = Self.worth(suffix) else { return nil }
    let (count, overflow) = digits.multipliedReportingOverflow(by: worth)
    guard !overflow, count > 0 else { return nil }
    self.count = count
  }

  private static func behindPreposition(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    if text.first == .slash { return text.dropFirst().drop(while: \.isWhitespace) }
    guard text.hasWordPrefix("per") else { return nil }
    return text.dropFirst(3).drop(while: \.isWhitespace)
  }

  private static func worth(_ suffix: ArraySlice<UInt8>) -> Int64? {
    let known: [(word: String, worth: Int64)] = [
      ("", 1), ("k", 1_000), ("thousand", 1_000), ("m", 1_000_000), ("million", 1_000_000),
      ("b", 1_000_000_000), ("billion", 1_000_000_000),
    ]
    return known.first { suffix.count == $0.word.utf8.count && suffix.hasWordPrefix($0.word) }?
      .worth
  }
}
