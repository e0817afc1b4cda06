import Catalog
import Testing

struct PriceTests {
  @Test(arguments: [
    "$0.40", "$0.4000", "$0.0010", "$0.40/1M", "$2", "$1,250.00", "$0.000000001", "Free", "0",
    "$0", "$0.00",
  ])
  func `every written form is a price`(_ text: String) {
    #expect(PriceReading(text).price != nil)
  }

  @Test(arguments: [
    ("$0.07", "$0.0750"), ("$0.40", "$0.4000"), ("$0.40", "$0.40/1M"), ("$2", "$2.00"),
    ("Free", "0"), ("Free", "$0.00"), ("0", "$0.0000"), ("$0.10", "$0.0999999"),
    ("$0.00", "$0.0049"), ("$1.1", "$1.10"),
  ])
  func `prices agree that one price rounds to`(_ pair: (String, String)) throws {
    let left = try #require(PriceReading(pair.0).price)
    let right = try #require(PriceReading(pair.1).price)
    #expect(left.agrees(with: right))
    #expect(right.agrees(with: left))
  }

  @Test(arguments: [
    ("$0.40", "$0.41"), ("$0.07", "$0.0760"), ("Free", "$0.40"), ("0", "$0.01"), ("$2", "$2.40"),
    ("$0.0010", "$0.0012"), ("$1,000.00", "$1.00"),
  ])
  func `prices disagree that no price rounds to`(_ pair: (String, String)) throws {
    let left = try #require(PriceReading(pair.0).price)
    let right = try #require(PriceReading(pair.1).price)
    #expect(!left.agrees(with: right))
    #expect(!right.agrees(with: left))
  }

  @Test(arguments: [
    ("0.40", PriceDefect.noCurrency), ("€0.40", .noNumber), ("0.40 USD", .noCurrency),
    ("$", .noNumber), ("", .noNumber), ("N/A", .noNumber), ("$ 0.40", .noNumber),
    ("-$0.40", .negative), ("$-0.40", .negative), ("\u{2212}$0.40", .negative),
    ("$0,40", .decimalComma), ("$1.250,00", .decimalComma), ("$.40", .misplacedPunctuation),
    ("$0.40.", .misplacedPunctuation), ("$1.000.000", .misplacedPunctuation),
    ("$0.0000000001", .tooPrecise), ("$0.12345678901234", .tooPrecise),
    ("$999999999999", .tooLarge), ("$9999999999999999999999", .tooLarge),
    ("$0.40/1k", .unknownUnit("/1k")), ("$0.40 /1M", .unknownUnit(" /1M")),
    ("$0.40 / $1.60", .unknownUnit(" / $1.60")),
  ])
  func `a text that is no price is told`(_ text: String, defect: PriceDefect) {
    #expect(PriceReading(text) == .malformed(defect))
  }
}
