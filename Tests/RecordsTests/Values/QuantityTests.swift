import Contract
import Records
import Testing

struct QuantityTests {
  @Test(arguments: [
    "0", "512", "8k", "8.2k", "32.8K", "128k", "1.0M", "1,047,576", "2B", "0.5k", "1,047.5k",
    "0512", "999999999999",
  ])
  func `every written form is a quantity, with its unit and without`(_ text: String) {
    #expect(QuantityReading(text).quantity != nil)
    #expect(QuantityReading("\(text) tokens").quantity == QuantityReading(text).quantity)
    #expect(QuantityReading("\(text) \t tokens").quantity == QuantityReading(text).quantity)
    #expect(QuantityReading(text, unit: nil).quantity == QuantityReading(text).quantity)
  }

  @Test func `one thing has its unit in the singular, or as its place has it`() {
    for text in ["1 token", "1 tokens"] {
      #expect(QuantityReading(text).quantity == QuantityReading("1").quantity)
    }
  }

  @Test(arguments: [
    ("131k", "131,072"), ("7.2k", "7k"), ("32.8k", "32k"), ("131.1k", "131k"), ("8192", "8k"),
    ("8192", "8.2k"), ("1,047,576", "1.0M"), ("1.0M", "1.05M"), ("1.0M", "0.95M"), ("32k", "33k"),
    ("512", "512"), ("1,000", "1k"), ("1000k", "1.0M"), ("0", "0k"), ("32.8k", "32.8K"),
  ])
  func `quantities agree that one value is written as`(_ pair: (String, String)) throws {
    let left = try #require(QuantityReading(pair.0).quantity)
    let right = try #require(QuantityReading(pair.1).quantity)
    #expect(left.agrees(with: right))
    #expect(right.agrees(with: left))
    #expect(!left.exceeds(right))
    #expect(!right.exceeds(left))
  }

  @Test(arguments: [
    ("131k", "128k"), ("131,072", "128k"), ("513", "512"), ("1.2M", "1.0M"), ("8.4k", "8.2k"),
    ("1.0M", "949,999"), ("1,100,000", "1.0M"), ("1k", "0"), ("33,000", "32k"), ("2B", "2M"),
  ])
  func `a quantity exceeds another that it cannot be`(_ pair: (String, String)) throws {
    let larger = try #require(QuantityReading(pair.0).quantity)
    let smaller = try #require(QuantityReading(pair.1).quantity)
    #expect(larger.exceeds(smaller))
    #expect(!smaller.exceeds(larger))
    #expect(!larger.agrees(with: smaller))
    #expect(!smaller.agrees(with: larger))
  }

  @Test(arguments: [
    ("512", 512, 513), ("1,047,576", 1_047_576, 1_047_577), ("8k", 7_500, 9_000),
    ("8.2k", 8_150, 8_300), ("1.0M", 950_000, 1_100_000), ("1.047k", 1_047, 1_048),
    ("0k", 0, 1_000), ("2B", 1_500_000_000, 3_000_000_000),
  ])
  func `an interval contains the values that round or truncate to the text`(
    _ written: (text: String, least: Int64, bound: Int64)
  ) throws {
    let quantity = try #require(QuantityReading(written.text).quantity)
    #expect(quantity.least == written.least)
    #expect(quantity.bound == written.bound)
  }
}
