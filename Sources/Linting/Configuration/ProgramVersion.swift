import SourceText

/// A version of Catalint: `0.2`, or `0.2.1`. A part that is left out is 0.
package struct ProgramVersion: Sendable, CustomStringConvertible {
  /// The version as it was written.
  package let description: String
  private let numbers: [Int]

  /// Nil where a text is not a version.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: .period, omittingEmptySubsequences: false)
    let numbers = parts.prefix(4).compactMap { Self.number($0) }
    guard numbers.count == parts.count, numbers.count <= 3 else { return nil }
    description = text
    self.numbers = numbers + Array(repeating: 0, count: 3 - numbers.count)
  }

  /// A number of one to nine digits, without leading zeros.
  private static func number(_ digits: Substring.UTF8View) -> Int? {
    guard 1...9 ~= digits.count, digits.count == 1 || digits.first != UInt8(ascii: "0"),
      digits.allSatisfy(\.isDigit)
    else { return nil }
    return Int(Substring(digits))
  }
}

extension ProgramVersion: Comparable {
  package static func == (one: Self, other: Self) -> Bool { one.numbers == other.numbers }

  package static func < (one: Self, other: Self) -> Bool {
    one.numbers.lexicographicallyPrecedes(other.numbers)
  }
}
