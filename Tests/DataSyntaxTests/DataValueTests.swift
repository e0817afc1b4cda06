import DataSyntax
import Testing

@Suite struct DataValueTests {
  @Test func `words of the core schema`() {
    for text in ["", "~", "null", "Null", "NULL"] { #expect(DataValue(plain: text) == .null) }
    for text in ["true", "True", "TRUE"] { #expect(DataValue(plain: text) == .boolean(true)) }
    for text in ["false", "False", "FALSE"] { #expect(DataValue(plain: text) == .boolean(false)) }
    for text in [".inf", "+.Inf", ".INF", "+.INF"] {
      #expect(DataValue(plain: text) == .infinity(isNegative: false))
    }
    #expect(DataValue(plain: "-.inf") == .infinity(isNegative: true))
    for text in [".nan", ".NaN", ".NAN"] { #expect(DataValue(plain: text) == .notANumber) }
  }

  @Test(arguments: [
    "no", "yes", "on", "off", "y", "nULL", "tRUE", "-.nan", ".infx", "1:30", "1_000", "0b1",
    "0x", "0o8", "0xG", "0x-1", "-0x1", "1e", "1e+", ".", "-", "+", "--1", "1.2.3", "2025-04-14",
    "1,000", "１", "e3", "0o", "1 2", "nan", "inf", "~~", "nulL", "1.5x", "+.nan",
  ])
  func `a word that is not in YAML 1-2 is a string`(text: String) {
    #expect(DataValue(plain: text) == .string)
  }

  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("0.0", "0"), ("1", "1"), ("1.0", "1"), ("1.", "1"), ("+1", "1"),
    ("10e-1", "1"), ("100", "1e2"), ("0777", "777"), ("1.10", "11e-1"), (".5", "5e-1"),
    ("-12.50E+3", "-125e2"), ("0o14", "12"), ("0xFF", "255"), ("0e99", "0"),
    ("123456789012345678901234567890", "12345678901234567890123456789e1"),
    ("0xffffffffffffffffffffffffffffffff", "340282366920938463463374607431768211455"),
  ])
  func `numbers are exact`(text: String, expected: String) {
    guard case .number(let number) = DataValue(plain: text) else {
      Issue.record("\(text) is not a number")
      return
    }
    #expect(number.description == expected)
  }

  @Test func `numbers are equal by value and in order`() throws {
    let texts = ["-1e9", "-2.5", "-2", "0", "1e-9", "0.5", "1", "1.5", "9", "10", "11", "1e10"]
    let numbers = try texts.map { try #require(DecimalNumber($0)) }
    #expect(numbers.shuffled().sorted() == numbers)
    #expect(DecimalNumber("1") == DecimalNumber("1.000"))
    #expect(DecimalNumber("9007199254740993") != DecimalNumber("9007199254740992"))
    #expect(DecimalNumber("1.0")?.integer == 1 && DecimalNumber("1.5")?.integer == nil)
    #expect(DecimalNumber(Int.min).integer == Int.min && DecimalNumber(0).integer == 0)
    #expect(DecimalNumber("9223372036854775808")?.integer == nil)
    #expect(DecimalNumber("1e3")?.isInteger == true && DecimalNumber("1.5")?.isInteger == false)
  }

  @Test func `exponents are bounded`() {
    let limit = DecimalNumber.exponentLimit
    #expect(DecimalNumber("1e99999999999999999999999999")?.exponent == limit)
    #expect(DecimalNumber("1e-99999999999999999999999999")?.exponent == -limit)
    #expect(DecimalNumber("1e999999")?.exponent == 999_999)
    #expect(DecimalNumber("1e999999")?.integer == nil)
  }

  @Test func `a quoted scalar is a string`() {
    #expect(DataScalar(text: "1", style: .doubleQuoted).value == .string)
    #expect(DataScalar(text: "true", style: .literal).value == .string)
    #expect(DataScalar(text: "1", style: .plain).value == .number(DecimalNumber(1)))
  }
}
