import Contract
import Records
import Testing

struct MalformedQuantityTests {
  @Test(arguments: [
    ("-512", QuantityDefect.negative, nil),
    ("-1.0M tokens", .negative, nil),
    ("\u{2212}8k", .negative, nil),
    ("-.5k", .negative, nil),
    ("1,5M", .decimalComma, "1.5M"),
    ("1,0M tokens", .decimalComma, "1.0M tokens"),
    ("0,500M", .decimalComma, "0.500M"),
    ("1.047,5k", .decimalComma, "1,047.5k"),
    ("1,5", .decimalComma, nil),
    ("1,5 tokens", .decimalComma, nil),
    ("1,0000k", .decimalComma, nil),
    ("1.047.576", .misplacedPunctuation, "1,047,576"),
    ("1.047.576 tokens", .misplacedPunctuation, "1,047,576 tokens"),
    (".5k", .misplacedPunctuation, "0.5k"),
    (".5", .misplacedPunctuation, nil),
    ("1.", .misplacedPunctuation, nil),
    ("512. tokens", .misplacedPunctuation, nil),
    ("1.5", .notWhole, nil),
    ("1.2345k", .notWhole, nil),
    ("10,00,000", .misplacedPunctuation, nil),
    ("1.2,3", .misplacedPunctuation, nil),
    ("1,,000", .misplacedPunctuation, nil),
    ("1..5k", .misplacedPunctuation, nil),
    ("0,000,512", .misplacedPunctuation, nil),
    ("1,00.5k", .misplacedPunctuation, nil),
  ])
  func `a malformed number is fixed if it has one interpretation`(
    _ text: String, defect: QuantityDefect, repaired: String?
  ) {
    #expect(QuantityReading(text) == .malformed(defect, repaired: repaired))
  }

  @Test(arguments: [
    ("32kb", QuantityDefect.unknownSuffix("kb"), nil),
    ("32G tokens", .unknownSuffix("G"), nil),
    ("32m", .unknownSuffix("m"), "32M"),
    ("1.0m tokens", .unknownSuffix("m"), "1.0M tokens"),
    ("1e6", .unknownSuffix("e6"), nil),
    ("128k+", .unknownSuffix("k+"), nil),
    ("512tokens", .unknownSuffix("tokens"), "512 tokens"),
    ("1.0Mtokens", .unknownSuffix("Mtokens"), "1.0M tokens"),
    ("1.0Mtoken", .unknownSuffix("Mtoken"), nil),
    ("32 k", .spacedSuffix, "32k"),
    ("32 k tokens", .spacedSuffix, "32k tokens"),
    ("1,5 M", .spacedSuffix, "1.5M"),
    ("32k Tokens", .unknownUnit("Tokens"), "32k tokens"),
    ("2 token", .unknownUnit("token"), "2 tokens"),
    ("1k token", .unknownUnit("token"), "1k tokens"),
    ("32k words", .unknownUnit("words"), nil),
    ("32k tokens tokens", .unknownUnit("tokens tokens"), nil),
    ("32k\u{A0}tokens", .unknownUnit("\u{A0}tokens"), "32k tokens"),
    ("32\u{202F}k", .spacedSuffix, "32k"),
    ("32k-64k", .severalNumbers, nil),
    ("32-64k", .severalNumbers, nil),
    ("32k tokens (64k at most)", .severalNumbers, nil),
    ("512, 600", .severalNumbers, nil),
  ])
  func `text after the number is reported and fixed`(
    _ text: String, defect: QuantityDefect, repaired: String?
  ) {
    #expect(QuantityReading(text) == .malformed(defect, repaired: repaired))
  }

  @Test(arguments: [
    "", "-", "tokens", "~128k", "+128k", "about 8k", "--5", ",512", ".", "５１２", "½k", "$8k", "∞",
    "\u{FFFD}", "k",
  ])
  func `a text that does not begin with a number is not a quantity`(_ text: String) {
    #expect(QuantityReading(text) == .malformed(.noNumber, repaired: nil))
  }

  @Test(arguments: [
    "1000000000000", "99999999999999999999999999999999", "999999999999B", "1000001B",
    "9,223,372,036,854,775,808",
  ])
  func `a number larger than any model has is too large`(_ text: String) {
    #expect(QuantityReading(text) == .malformed(.tooLarge, repaired: nil))
  }

  @Test(arguments: [
    "1,5M", ".5k", "1.047.576", "32m", "512tokens", "32 k tokens", "1,5 M", "32k Tokens",
    "32k\u{A0}tokens", "1.047,5k", "1,0m TOKENS", ".5 k",
  ])
  func `a fixed text is a quantity`(_ text: String) throws {
    guard case .malformed(_, let repaired?) = QuantityReading(text) else {
      Issue.record("'\(text)' has no repair")
      return
    }
    #expect(QuantityReading(repaired).quantity != nil)
  }

  @Test func `a place without a unit gets none`() {
    #expect(
      QuantityReading("32k tokens", unit: nil)
        == .malformed(.unknownUnit("tokens"), repaired: nil))
  }
}
