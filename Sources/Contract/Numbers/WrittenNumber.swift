import SourceText

/// A number at the start of a text, in any common form: digits, with commas and points in it.
package struct WrittenNumber: Sendable {
  /// Its length in bytes, with the commas and points at its end.
  package let length: Int
  /// Its digits, read as one integer; nil where there are more than any real value has.
  package let digits: Int64?
  /// The number of digits after the decimal point.
  package let decimals: Int
  package let punctuation: Punctuation
  private let written: ArraySlice<UInt8>

  package enum Punctuation: Sendable {
    /// `512`, `1.0`, `1,047,576`, `1,047.5`.
    case regular
    /// `1,5`, `1.047,5`: a comma where a point belongs.
    case decimalComma
    /// `1.047.576`, `10,00,000`, `.5`, `512.`: not a valid number.
    case misplaced
  }

  /// More digits than any token count or price has, and few enough that no sum overflows.
  static let mostDigits = 12

  /// Nil where the text begins neither with a digit nor with a point before one.
  package init?(_ text: ArraySlice<UInt8>) {
    let written = text.prefix { $0.isDigit || $0 == .comma || $0 == .period }
    guard let first = written.first, first.isDigit || first == .period,
      written.contains(where: \.isDigit)
    else { return nil }
    self.written = written
    length = written.count
    digits = Self.integer(of: written)
    if let point = written.firstIndex(where: { !$0.isDigit }) {
      let fraction = written[(point + 1)...]
      let isPlain =
        written[point] == .period && point > written.startIndex && !fraction.isEmpty
        && fraction.allSatisfy(\.isDigit)
      if isPlain {
        (punctuation, decimals) = (.regular, fraction.count)
      } else {
        let form = Self.form(of: written)
        (punctuation, decimals) = (form.punctuation, form.decimals)
      }
    } else {
      (punctuation, decimals) = (.regular, 0)
    }
  }

  /// The regular way to write it; nil where there is none, or more than one.
  package var meant: String? {
    Self.form(of: written).meant.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func form(
    of written: ArraySlice<UInt8>
  ) -> (punctuation: Punctuation, decimals: Int, meant: [UInt8]?) {
    let commas = written.count { $0 == .comma }
    let points = written.count { $0 == .period }
    let groups = written.split(omittingEmptySubsequences: false) { !$0.isDigit }
    let fraction = groups[groups.count - 1]
    let hasEmptyGroup = groups.contains(where: \.isEmpty)
    switch (commas, points) {
    case (0, 0): return (.regular, 0, Array(written))
    case (0, 1) where written.first == .period && !fraction.isEmpty:
      return (.misplaced, 0, [UInt8(ascii: "0")] + written)
    case _ where hasEmptyGroup: return (.misplaced, 0, nil)
    case (0, 1): return (.regular, fraction.count, Array(written))
    case (_, 0) where areThousands(groups[...]): return (.regular, 0, Array(written))
    case (1, 0): return (.decimalComma, fraction.count, written.swappingPunctuation())
    case (0, _) where areThousands(groups[...]):
      return (.misplaced, 0, written.swappingPunctuation())
    case (_, 1) where written.last { !$0.isDigit } == .period && areThousands(groups.dropLast()):
      return (.regular, fraction.count, Array(written))
    case (1, _) where written.last { !$0.isDigit } == .comma && areThousands(groups.dropLast()):
      return (.decimalComma, fraction.count, written.swappingPunctuation())
    default: return (.misplaced, 0, nil)
    }
  }

  /// Whether the groups are those of a number in thousands: up to three digits, then three each.
  private static func areThousands(_ groups: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    guard let first = groups.first, first.first != UInt8(ascii: "0") else { return false }
    return (1...3).contains(first.count) && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private static func integer(of number: ArraySlice<UInt8>) -> Int64? {
    var value: Int64 = 0
    var count = 0
    for byte in number where byte.isDigit {
      if value > 0 || byte != UInt8(ascii: "0") { count += 1 }
      guard count <= mostDigits else { return nil }
      value = value * 10 + Int64(byte - UInt8(ascii: "0"))
    }
    return value
  }
}

extension ArraySlice<UInt8> {
  /// Each comma a point and each point a comma, as between English and most other languages.
  fileprivate func swappingPunctuation() -> [UInt8] {
    map { $0 == .comma ? .period : $0 == .period ? .comma : $0 }
  }
}

/// The exponent after the digits of a number: `e-7`.
package struct WrittenExponent: Sendable {
  package let length: Int
  package let value: Int

  /// More digits than the exponent of any number that programs read.
  private static let mostDigits = 4

  /// Nil where the text does not begin with one.
  package init?(_ text: ArraySlice<UInt8>) {
    guard let mark = text.first, mark | 0x20 == UInt8(ascii: "e") else { return nil }
    let signed = text.dropFirst()
    let hasSign = signed.first == .hyphen || signed.first == .plus
    let digits = signed.dropFirst(hasSign ? 1 : 0).prefix { $0.isDigit }
    guard !digits.isEmpty, digits.count <= Self.mostDigits else { return nil }
    let magnitude = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    length = 1 + (hasSign ? 1 : 0) + digits.count
    value = signed.first == .hyphen ? -magnitude : magnitude
  }
}
