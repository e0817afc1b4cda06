import Contract
import DataSyntax
import Records
import Testing

struct NumberTests {
  private static func reading(_ text: String, unit: String? = nil) -> NumberReading {
    NumberReading(Array(text.utf8)[...], unit: unit)
  }

  private static func number(_ text: String) throws -> Number {
    guard case .number(let number) = reading(text) else { throw NotANumber() }
    return number
  }

  private static func exact(_ text: String) throws -> Number {
    guard let decimal = DecimalNumber(text),
      case .number(let number) = NumberReading(exactly: decimal)
    else { throw NotANumber() }
    return number
  }

  private struct NotANumber: Error {}

  @Test(arguments: [
    ("52.79", nil, "52.79"), ("7.5 %", nil, "7.5"), ("7.5%", nil, "7.5"), ("7.5", "%", "7.5"),
    ("-3.20", nil, "-3.2"), ("\u{2212}3", nil, "-3"), ("+0.5", nil, "0.5"), ("0", nil, "0"),
    ("-0.0", nil, "0"), ("1,250.5 ms", "ms", "1250.5"), ("4.4e-7", nil, "0.00000044"),
    ("1e3", nil, "1000"), ("12345678901234567890", nil, "12345678901234567890"),
  ])
  func `a decimal is a number, alone or with its unit`(
    _ text: String, unit: String?, value: String
  ) throws {
    guard case .number(let number) = Self.reading(text, unit: unit) else { throw NotANumber() }
    #expect(number.written.plainText == value)
  }

  @Test(arguments: [
    ("", NumberDefect.noNumber, nil), ("fast", .noNumber, nil), ("-", .noNumber, nil),
    (".inf", .noNumber, nil), ("NaN", .noNumber, nil),
    ("12,5", .decimalComma, "12.5"), ("-12,5 %", .decimalComma, "-12.5 %"),
    ("1.047.576", .misplacedPunctuation, "1,047,576"), (".5", .misplacedPunctuation, "0.5"),
    ("5.", .misplacedPunctuation, nil), ("10,00,000", .misplacedPunctuation, nil),
    ("5 10", .unknownUnit("10"), nil), ("5 ms", .unknownUnit("ms"), nil),
    ("5-7", .unknownUnit("-7"), nil), ("1_000", .underscores, "1000"),
    ("7.5\u{A0}%", .unknownUnit("\u{A0}%"), "7.5 %"), ("1e9999", .outOfRange, nil),
    ("1e-9999", .outOfRange, nil),
    ("1e390", .outOfRange, nil), ("1.8e308", .outOfRange, nil), ("1e-324", .outOfRange, nil),
    ("12e", .unknownUnit("e"), nil),
  ])
  func `any other text is malformed, and fixed where it has one meaning`(
    _ text: String, defect: NumberDefect, repaired: String?
  ) {
    #expect(Self.reading(text) == .malformed(defect, repaired: repaired))
  }

  @Test func `a text agrees with every number that rounds to it`() throws {
    #expect(try Self.number("52.79").agrees(with: Self.number("52.8")))
    #expect(try Self.number("52.79").agrees(with: Self.number("53")))
    #expect(try !Self.number("52.79").agrees(with: Self.number("52.7")))
    #expect(try Self.number("0.125").agrees(with: Self.number("0.12")))
    #expect(try Self.number("0.125").agrees(with: Self.number("0.13")))
    #expect(try Self.number("-7.5").agrees(with: Self.exact("-7.46")))
    #expect(try !Self.number("-7.5").agrees(with: Self.exact("7.5")))
    #expect(try Self.number("0.0").agrees(with: Self.exact("-0.04")))
    #expect(try Self.number("4.4e-7").agrees(with: Self.exact("0.000000436")))
    #expect(try Self.number("100").agrees(with: Self.exact("1e2")))
  }

  @Test func `a number of data agrees with itself alone`() throws {
    #expect(try Self.exact("52.79").agrees(with: Self.exact("52.790")))
    #expect(try !Self.exact("52.79").agrees(with: Self.exact("52.791")))
    #expect(try !Self.exact("1e-300").agrees(with: Self.exact("1.1e-300")))
    #expect(try Self.exact("0.1").agrees(with: Self.exact("1e-1")))
    let (long, longer) = (
      try Self.exact("1234567890123456788"), try Self.exact("1234567890123456789")
    )
    #expect(!long.agrees(with: longer))
    #expect(longer.exceeds(long))
    #expect(!long.exceeds(longer))
    #expect(try Self.exact("1.7e308").agrees(with: Self.exact("17e307")))
  }

  @Test func `numbers of any size are in order`() throws {
    let texts = [
      "-1e300", "-12", "-9.999999999999999", "-1", "-1e-300", "0", "1e-300", "0.1", "0.11", "1",
      "9.999999999999999", "10", "11", "1e16", "1e300",
    ]
    let numbers = try texts.map { try Self.exact($0) }
    for (less, more) in zip(numbers, numbers.dropFirst()) {
      #expect(more.exceeds(less))
      #expect(!less.exceeds(more))
    }
  }
}
