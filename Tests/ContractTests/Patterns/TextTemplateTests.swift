import Contract
import SourceText
import TestSupport
import Testing

struct TextTemplateTests {
  /// The texts of the fields of a template, each field a text of its own; nil if it does not match.
  private func captures(
    _ template: String, _ text: String, whole: [ByteRange] = []
  ) throws -> [String]? {
    let names = ["a", "b", "c"].filter { template.contains("{\($0)}") }
    let contract = try #require(
      Contract.reading(
        """
        contract: 1
        name: x
        ids: {characters: a}
        fields: {\(names.map { "\($0): {type: text}" }.joined(separator: ", "))}
        kinds: {x: {paths: [x.md], footer: {Label: "\(template)"}}}
        """))
    guard case .template(let found) = contract.kinds[0].footer.entries[0].meaning else {
      return nil
    }
    let bytes = Array("..\(text)".utf8)
    let shifted = whole.map { ByteRange($0.start + 2, $0.end + 2) }
    return found.captures(in: bytes[2...], whole: shifted).map { ranges in
      ranges.map { String(decoding: bytes[$0.offsets], as: UTF8.self) }
    }
  }

  @Test(arguments: [
    ("{a} / {b}", "$2.00 / $8.00", ["$2.00", "$8.00"]),
    ("{a} / {b}", "$2.00/$8.00", ["$2.00", "$8.00"]),
    ("{a} / {b}", "$2.00  /$8.00", ["$2.00", "$8.00"]),
    ("{a}/{b}", "$2.00 / $8.00", ["$2.00", "$8.00"]),
    ("{a} / {b}", "$2/1M / $8/1M", ["$2/1M", "$8/1M"]),
    ("{a} / {b}", "1/2/3", ["1", "2/3"]),
    ("{a} ({b} models)", "GPT (46 models)", ["GPT", "46"]),
    ("{a} ({b} models)", "GPT(46  models)", ["GPT", "46"]),
    ("{a} ({b} models)", "GPT ( 46 models)", ["GPT", "46"]),
    ("…and {a} more", "…and 63 more", ["63"]),
    ("…and {a} more", "…and  no more and more", ["no more and"]),
    ("{a} to {b}", "2 to 8", ["2", "8"]),
    ("{a} to {b}", "today to tomorrow", ["today", "tomorrow"]),
    ("{a} {b}", "80  44", ["80", "44"]),
    ("{a}-{b}-{c}", "2025-04-14", ["2025", "04", "14"]),
    ("{a} of {b}: {c}%", "1 of 4:25%", ["1", "4", "25"]),
    ("{a} × {b}", "2 × 3", ["2", "3"]),
    ("{a}", "anything at all", ["anything at all"]),
  ])
  func `a text that fits has its fields at their places`(
    _ template: String, text: String, fields: [String]
  ) throws {
    #expect(try captures(template, text) == fields)
  }

  @Test func `a part that is whole is not split`() throws {
    let whole = [ByteRange(0, 5), ByteRange(6, 11)]
    #expect(try captures("{a}-{b}", "[a-b] [c-d]-e", whole: whole) == ["[a-b] [c-d]", "e"])
    #expect(try captures("{a}-{b}", "[a-b]-[c-d]", whole: whole) == ["[a-b]", "[c-d]"])
    #expect(try captures("{a} {b}", "[a b] c d", whole: whole) == ["[a b]", "c d"])
    #expect(try captures("{a} `{b}`", "[a-b] `c-d`", whole: whole) == ["[a-b]", "c-d"])
    #expect(try captures("{a}-{b}", "[a-b]", whole: whole) == nil)
    #expect(
      try captures("{a}-{b}-{c}", "[a-b]-c-d", whole: [ByteRange(0, 5)]) == ["[a-b]", "c", "d"])
  }

  @Test(arguments: [
    ("{a} / {b}", "$2.00"), ("{a} / {b}", "$2.00 /"), ("{a} / {b}", "/ $8.00"), ("{a} / {b}", "/"),
    ("{a} / {b}", ""), ("{a} ({b} models)", "GPT (46 models) and more"),
    ("{a} ({b} models)", "GPT (46models)"), ("{a} ({b} models)", "GPT (models)"),
    ("…and {a} more", "...and 63 more"), ("…and {a} more", "…android more"),
    ("…and {a} more", "…and more"), ("…and {a} more", "…and 63 More"), ("{a} to {b}", "2to8"),
    ("{a} {b}", "80"), ("{a} × {b}", "2×3"), ("{a}-{b}-{c}", "2025-04"), ("a {a} a", "a a"),
    ("ab{a}ba", "aba"),
  ])
  func `a text that does not match has no fields`(_ template: String, text: String) throws {
    #expect(try captures(template, text) == nil)
  }
}
