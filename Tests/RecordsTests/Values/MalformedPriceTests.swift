import Contract
import Records
import Testing

struct MalformedPriceTests {
  @Test(arguments: [
    ("0.40", PriceDefect.noCurrency, "$0.40" as String?),
    ("0.40 USD", .noCurrency, "$0.40"),
    ("USD 0.40", .noCurrency, "$0.40"),
    ("0.40/1M", .noCurrency, "$0.40/1M"),
    ("0,40 usd", .noCurrency, "$0.40"),
    (".40", .noCurrency, "$0.40"),
    ("$ 0.40", .misplacedCurrency, "$0.40"),
    ("$\u{A0}0.40", .misplacedCurrency, "$0.40"),
    ("0.40$", .misplacedCurrency, "$0.40"),
    ("0,40 $", .misplacedCurrency, "$0.40"),
    ("US$0.40", .misplacedCurrency, "$0.40"),
    ("US$ 0.40", .misplacedCurrency, "$0.40"),
    ("$$0.40", .misplacedCurrency, "$0.40"),
    ("0.40 $/1M", .misplacedCurrency, "$0.40/1M"),
    ("$0,40", .decimalComma, "$0.40"),
    ("$0,400", .decimalComma, "$0.400"),
    ("$1.250,00", .decimalComma, "$1,250.00"),
    ("$.40", .misplacedPunctuation, "$0.40"),
    ("$0.40.", .misplacedPunctuation, nil),
    ("$1.000.000", .misplacedPunctuation, "$1,000,000"),
    ("$0.0000000001", .tooPrecise, nil),
    ("$0.12345678901234", .tooPrecise, nil),
    ("$999999999999", .tooLarge, nil),
    ("$9999999999999999999999", .tooLarge, nil),
  ])
  func `a malformed number is fixed if it has one interpretation`(
    _ text: String, defect: PriceDefect, repaired: String?
  ) {
    #expect(PriceReading(text) == .malformed(defect, repaired: repaired))
  }

  @Test(arguments: [
    "/M", "/m", "/1m", " /1M", "/ 1M", "/1M tokens", "/1 M", "/MTok", "/1Mtokens", " per 1M",
    " per 1M tokens", " per million tokens", "/million", "/1,000,000", " per 1000000 tokens",
    " (per 1M tokens)", "/1M USD", " USD/1M", "\u{202F}/1M",
  ])
  func `a unit is fixed if it counts as many`(_ unit: String) {
    let plain = unit.replacing("\u{202F}", with: " ")
    #expect(
      PriceReading("$0.40\(unit)") == .malformed(.unknownUnit(plain), repaired: "$0.40/1M"))
  }

  @Test(arguments: [
    " ", " USD", " tokens", " ()",
  ])
  func `words that do not change the price are removed`(_ words: String) {
    #expect(PriceReading("$0.40\(words)") == .malformed(.unknownUnit(words), repaired: "$0.40"))
  }

  @Test(arguments: [
    "/1k", "/K", "/1", "/1B", " per 1k tokens", "/", "/image", "/hour", " / $1.60", "/1.60",
    "-$0.80",
    " $1.60", " EUR", "k", "\u{A2}", " per", "/1M/1M", "/999999999999B", "/0M", "e-6", "*", " -",
  ])
  func `other text after the number is not guessed at`(_ unit: String) {
    #expect(PriceReading("$0.40\(unit)") == .malformed(.unknownUnit(unit), repaired: nil))
  }

  @Test(arguments: ["-$0.40", "$-0.40", "\u{2212}$0.40", "-0.40", "- $0.40", "-$0.40/1k"])
  func `a negative price has no fix`(_ text: String) {
    #expect(PriceReading(text) == .malformed(.negative, repaired: nil))
  }

  @Test(arguments: ["free", "FREE", "fReE"])
  func `a word for free is recognised in other case`(_ text: String) {
    #expect(PriceReading(text) == .malformed(.misspelt, repaired: "Free"))
  }

  @Test(arguments: [
    "", "$", "N/A", "\u{20AC}0.40", "about $0.40", "~$0.40", "<$0.40", "$x", "USD", "Frei",
    "\u{FFFD}",
    "-", "$-",
  ])
  func `a text without a number after signs and words is not a price`(_ text: String) {
    #expect(PriceReading(text) == .malformed(.noNumber, repaired: nil))
  }
}
