import SourceText

/// A number at the start of a text, as people write it: digits, with commas and periods in it.
struct WrittenNumber {
  /// How many bytes it takes.
  let length: Int
  /// Its digits, read as one integer; nil where there are more than any real value has.
  let digits: Int64?
  /// How many of the digits stand behind the decimal point.
  let decimals: Int
  let punctuation: Punctuation

  enum Punctuation {
    /// `512`, `1.0`, `1,047,576`.
    case regular
    /// `1,5`: a comma where a point belongs.
    case decimalComma
    /// `1.047.576`: points where commas belong.
    case pointsBetweenThousands
    /// `10,00,000`, `1.2,3`: no way to write a number.
    case misplaced
  }

  /// More digits than any token count or price has, and few enough that no sum overflows.
  static let mostDigits = 12

  /// Nil where the text does not begin with a digit.
  init?(_ text: ArraySlice<UInt8>) {
    let written = text.prefix { $0.isDigit || $0 == .comma || $0 == .period }
    // Punctuation at the end belongs to what follows: "512."
    let end = written.lastIndex(where: \.isDigit) ?? written.startIndex
    guard let first = written.first, first.isDigit else { return nil }
    let number = written[...end]
    let commas = number.split(separator: .comma, omittingEmptySubsequences: false)
    let points = number.split(separator: .period, omittingEmptySubsequences: false)
    let hasComma = commas.count > 1
    let hasPoint = points.count > 1

    length = number.count
    switch (hasComma, points.count) {
    case (false, 1), (false, 2):
      punctuation = .regular
      decimals = hasPoint ? points[1].count : 0
    case (false, _):
      punctuation = Self.areThousands(points) ? .pointsBetweenThousands : .misplaced
      decimals = 0
    case (true, 1) where Self.areThousands(commas):
      punctuation = .regular
      decimals = 0
    case (true, 1) where commas.count == 2:
      punctuation = .decimalComma
      decimals = commas[1].count
    case (true, 2) where Self.areThousands(points[0].split(
      separator: .comma, omittingEmptySubsequences: false)):
      punctuation = .regular
      decimals = points[1].contains(.comma) ? 0 : points[1].count
    default:
      punctuation = .misplaced
      decimals = 0
    }
    digits = Self.integer(of: number)
  }

  /// Whether the groups are those of a number in thousands: up to three digits, then three each.
  private static func areThousands(_ groups: [ArraySlice<UInt8>]) -> Bool {
    (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
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
