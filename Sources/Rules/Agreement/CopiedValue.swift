import Contract
import Records
import SourceText

/// A value of data, to be written on a page in the style of the value that is there.
struct CopiedValue {
  private let text: String
  private let value: ValueInterval
  private let type: ValueType

  init(_ text: String, _ value: ValueInterval, of type: ValueType) {
    self.text = text
    self.value = value
    self.type = type
  }

  /// The value as the page writes `old`; nil where that is not certain.
  func text(like old: String) -> String? {
    switch type {
    case .text, .id: isPlain(text) && isPlain(old) ? text : nil
    case .date: [text, old].allSatisfy { CalendarDate(iso: $0) != nil } ? text : nil
    case .boolean: [text, old].allSatisfy { ["true", "false"].contains($0) } ? text : nil
    case .timestamp: timestamp(like: old)
    case .quantity: quantity(like: old)
    case .price: price(like: old)
    case .number, .tick, .control, .link, .url, .list: nil
    }
  }

  /// Whether a text means the same in a paragraph, in a cell, in code and in frontmatter.
  private func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, first.isAlphanumeric, text.utf8.last != .space else {
      return false
    }
    return text.utf8.allSatisfy { $0.isAlphanumeric || " ._-@+/()".utf8.contains($0) }
  }

  /// With `UTC`, or as in ISO 8601.
  private func timestamp(like old: String) -> String? {
    guard let day = CalendarDate(secondsSince1970: value.least) else { return nil }
    let seconds = Int(value.least) - day.number * 86_400
    let parts = [seconds / 3_600, seconds / 60 % 60, seconds % 60]
    let time = parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    if old.hasSuffix(" UTC") { return "\(day) \(time) UTC" }
    return old.hasSuffix("Z") ? "\(day)T\(time)Z" : nil
  }

  /// With the suffix and the decimals of the old one, if that is exact.
  private func quantity(like old: String) -> String? {
    guard value.isExact, value.least > 1, let (number, rest) = Self.number(in: old)
    else { return nil }
    guard let size = rest.utf8.first.flatMap({ Self.sizes[$0.lowercased] }) else {
      let isGrouped = number.contains(",")
      // Another program may write `128k`.
      guard !number.contains("."), isGrouped || number.utf8.count > 3 || value.least < 1_000 else {
        return nil
      }
      return (isGrouped ? value.least.grouped : String(value.least)) + rest
    }
    let decimals = number.split(separator: ".").dropFirst().first?.utf8.count ?? 0
    guard !number.contains(","), decimals <= 3, value.least >= size, value.least / size < 1_000
    else { return nil }
    var unit = size
    for _ in 0..<decimals { unit /= 10 }
    guard unit > 0, value.least % unit == 0 else { return nil }
    let digits = String(value.least / unit)
    let whole = digits.dropLast(decimals)
    return (decimals == 0 ? digits : "\(whole).\(digits.suffix(decimals))") + rest
  }

  private static let sizes: [UInt8: Int64] = [
    UInt8(ascii: "k"): 1_000, UInt8(ascii: "m"): 1_000_000, UInt8(ascii: "b"): 1_000_000_000,
  ]

  /// With the currency, the unit and the decimals of the old one, if that is exact.
  private func price(like old: String) -> String? {
    guard let start = old.utf8.firstIndex(where: \.isDigit) else { return nil }
    let currency = old[..<start]
    guard let (number, rest) = Self.number(in: String(old[start...])), !number.contains(",") else {
      return nil
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, (1...3).contains(whole.utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }), isOfOneUnit
    else { return nil }
    let decimals = number.split(separator: ".").dropFirst().first?.utf8.count ?? 0
    var fraction = Array(parts.dropFirst().first?.utf8 ?? "".utf8[...])
    while fraction.count > decimals, fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
    guard fraction.count <= decimals else { return nil }
    fraction += Array(repeating: UInt8(ascii: "0"), count: decimals - fraction.count)
    let amount =
      decimals == 0 ? "\(whole)" : "\(whole).\(String(decoding: fraction, as: UTF8.self))"
    return currency + amount + rest
  }

  /// Whether the text, as a price, is the value: data may have another unit than pages.
  private var isOfOneUnit: Bool {
    guard let amount = Double(text) else { return false }
    return [Price.finest, Price.finestOfOne].contains { scale in
      let parts = (0..<scale).reduce(2 * amount) { parts, _ in parts * 10 }
      return (Double(value.least) - 1...Double(value.bound) + 1).contains(parts)
    }
  }

  /// The number that a text begins with, and the rest of it.
  private static func number(in text: String) -> (number: Substring, rest: Substring)? {
    let end = text.utf8.firstIndex { !$0.isDigit && $0 != .comma && $0 != .period } ?? text.endIndex
    return end > text.startIndex ? (text[..<end], text[end...]) : nil
  }
}

extension Int64 {
  /// With commas between groups of three digits.
  var grouped: String {
    var text = ""
    for (place, digit) in String(self).reversed().enumerated() {
      if place > 0, place % 3 == 0 { text.insert(",", at: text.startIndex) }
      text.insert(digit, at: text.startIndex)
    }
    return text
  }
}
