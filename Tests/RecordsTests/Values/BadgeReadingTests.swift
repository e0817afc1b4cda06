import Contract
import Records
import SourceText
import Testing

struct BadgeReadingTests {
  @Test(arguments: [
    ("text-✓-blue", ["text", "✓", "blue"]),
    ("tool__calls-✓-yellow", ["tool_calls", "✓", "yellow"]),
    ("top--p-core-red", ["top-p", "core", "red"]),
    (#"tool\_\_calls-✓-yellow"#, ["tool_calls", "✓", "yellow"]),
    (#"top\-\-p-core\-red"#, ["top-p", "core", "red"]),
    (#"tool\_calls-✓-yellow"#, ["tool calls", "✓", "yellow"]),
    ("a_b-c_d-red", ["a b", "c d", "red"]),
    ("a%20b-%E2%9C%93-red", ["a b", "✓", "red"]),
    ("a___b-x-red", ["a_ b", "x", "red"]),
    ("input-text,image-teal", ["input", "text,image", "teal"]),
    ("input-text%2Cimage-teal", ["input", "text,image", "teal"]),
    ("text-✓-blue.svg", ["text", "✓", "blue"]),
    ("text-✓-blue.svg?style=flat-square&logo=a-b", ["text", "✓", "blue"]),
    ("text-✓-blue#top", ["text", "✓", "blue"]),
    ("text-✓-4c1", ["text", "✓", "4c1"]),
  ])
  func `a badge has three parts, decoded`(_ text: String, parts: [String]) throws {
    let badge = try #require(BadgeReading(text).badge)
    #expect([badge.label, badge.value, badge.color].map(\.text) == parts)
  }

  @Test func `each part has the place of its bytes`() throws {
    let text = "tool__calls-%E2%9C%93-yellow.svg?a=b"
    let address = Array((BadgeReading.prefix + text).utf8)
    let badge = try #require(BadgeReading(text).badge)
    let written = [badge.label, badge.value, badge.color].map { part in
      String(decoding: address[part.range.offsets], as: UTF8.self)
    }
    #expect(written == ["tool__calls", "%E2%9C%93", "yellow"])
  }

  @Test(arguments: [
    ("", BadgeDefect.tooFewParts(1), ""), ("text", .tooFewParts(1), "text"),
    ("text-✓", .tooFewParts(2), "text-✓"), ("text--✓-blue", .tooFewParts(2), "text--✓-blue"),
    ("top-p-core-red", .tooManyParts(4), "top-p-core-red"),
    ("a-b-c-d-e.svg", .tooManyParts(5), "a-b-c-d-e"),
    ("text--blue-", .tooFewParts(2), "text--blue-"), ("-✓-blue", .emptyPart, "-✓-blue"),
    ("text-✓-", .emptyPart, "text-✓-"), ("text-100%-blue", .badEncoding, "100%"),
    ("a%2-b-c", .badEncoding, "a%2"), ("a-%FF-c", .badEncoding, "%FF"),
    ("a-b-%E2%9C", .badEncoding, "%E2%9C"),
  ])
  func `an address that is not a badge is reported at its place`(
    _ text: String, defect: BadgeDefect, place: String
  ) {
    let address = Array((BadgeReading.prefix + text).utf8)
    guard case .malformed(let found, let range) = BadgeReading(text) else {
      Issue.record("'\(text)' is a badge")
      return
    }
    #expect(found == defect)
    #expect(String(decoding: address[range.offsets], as: UTF8.self) == place)
  }

  @Test(arguments: [
    "https://img.shield.io/badge/a-b-c", "", "badge/a-b-c", "http://img.shields.io/",
  ])
  func `another address is not a badge`(_ text: String) {
    let address = Array(text.utf8)
    let range = ByteRange(0, address.count)
    let reading = BadgeReading(address, in: range, prefix: BadgeReading.prefix)
    #expect(reading == .malformed(.otherAddress, at: range))
  }
}
