import Contract
import Records
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
    ("$2", "$1.99"), ("$0.08", "$0.0740"), ("$0.01", "Free"), ("$0.0002", "$0.0001"),
  ])
  func `a price exceeds another where no rounding makes them equal`(_ pair: (String, String)) throws
  {
    let left = try #require(PriceReading(pair.0).price)
    let right = try #require(PriceReading(pair.1).price)
    #expect(left.exceeds(right))
    #expect(!right.exceeds(left))
  }

  @Test(arguments: [("$0.07", "$0.0750"), ("$0.00", "Free"), ("Free", "0"), ("$1.1", "$1.10")])
  func `of prices that agree neither exceeds the other`(_ pair: (String, String)) throws {
    let left = try #require(PriceReading(pair.0).price)
    let right = try #require(PriceReading(pair.1).price)
    #expect(!left.exceeds(right))
    #expect(!right.exceeds(left))
  }

  @Test(arguments: [
    ("$0.40", 400_000_000), ("$0.40/1M", 400_000_000), ("$1,250.5", 1_250_500_000_000), ("Free", 0),
    ("$0.000000001", 1),
  ])
  func `the amount of a price is in billionths`(_ text: String, amount: Int64) {
    #expect(PriceReading(text).price?.amount == amount)
  }
}
