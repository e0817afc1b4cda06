import DataSyntax
import SourceText
import Testing

@Suite struct TOMLDocumentTests {
  private static let sample = """
    # A model
    name = "GPT-4.1 — 世界" # its name
    "release date" = 2025-04-14
    tags = [ 'text', # first
      "vision" ]

    [limit]
    context = 1_047_576

    [cost.cache]
    read = 0.50

    [cost]
    input = 2e0

    [[modes]]
    kind = "fast"
    options = {a.b = true, c = []}
    [modes.extra]
    x = -1
    [[modes]]

    """

  @Test(arguments: ["", "\u{FEFF}"], ["\n", "\r\n"])
  func `every value has its text, its meaning and its range`(mark: String, end: String) throws {
    let file = SourceFile(path: "", text: mark + Self.sample.replacing("\n", with: end))
    let document = TOMLDocument.parse(file)
    #expect(document.problems.isEmpty && document.isComplete)
    document.check(in: file)
    let root = try #require(document.root.mapping)
    #expect(
      root.entries.map { file.text($0.key.range) } == [
        "name", "\"release date\"", "tags", "limit", "cost", "modes",
      ])
    #expect(root["name"]?.string == "GPT-4.1 — 世界")
    #expect(root["release date"]?.scalar?.value == .dateTime(.localDate))
    #expect(root["release date"]?.string == "2025-04-14")
    #expect(root["tags"]?.items?.map { file.text($0.range) } == ["'text'", "\"vision\""])
    #expect(
      root["limit"]?.mapping?["context"]?.scalar?.value == .number(DecimalNumber(1_047_576)))
    #expect(
      root["cost"]?.mapping?["cache"]?.mapping?["read"]?.scalar?.value
        == DecimalNumber("0.5").map(DataValue.number))
    #expect(file.text(document.root.range).hasPrefix("name = "))
    #expect(file.text(document.root.range).hasSuffix("[[modes]]"))
  }

  @Test func `tables have the range of their keys, and a header`() throws {
    let file = SourceFile(path: "", text: Self.sample)
    let root = try #require(TOMLDocument.parse(file).root.mapping)
    func check(_ node: DataNode?, header: String?, _ text: String) {
      #expect(node?.mapping?.header.map(file.text) == header)
      #expect(node.map { file.text($0.range) } == text)
    }
    check(root["limit"], header: "[limit]", "context = 1_047_576")
    check(
      root["cost"], header: "[cost]", "cache]\nread = 0.50\n\n[cost]\ninput = 2e0")
    check(root["cost"]?.mapping?["cache"], header: "[cost.cache]", "read = 0.50")
    let modes = try #require(root["modes"]?.items)
    #expect(modes.count == 2)
    check(
      modes[0], header: "[[modes]]",
      "kind = \"fast\"\noptions = {a.b = true, c = []}\n[modes.extra]\nx = -1")
    check(modes[0].mapping?["extra"], header: "[modes.extra]", "x = -1")
    check(modes[1], header: "[[modes]]", "")
    check(modes[0].mapping?["options"], header: nil, "{a.b = true, c = []}")
    check(modes[0].mapping?["options"]?.mapping?["a"], header: nil, "b = true")
  }

  @Test func `strings of four kinds keep their style`() throws {
    let text = #"""
      basic = "a\tb\u00e9\U0001F600\\ \""
      literal = 'C:\new "x"'
      lines = """
      one \
         two
      ""three"""""
      raw = '''
      a\b
      'c''''
      'single' = ""
      """#
    for end in ["\n", "\r\n"] {
      let file = SourceFile(path: "", text: text.replacing("\n", with: end))
      let document = TOMLDocument.parse(file)
      #expect(document.problems.isEmpty)
      document.check(in: file)
      let entries = try #require(document.root.mapping?.entries)
      #expect(
        entries.map { $0.value.string } == [
          "a\tbé😀\\ \"", "C:\\new \"x\"", "one two\n\"\"three\"\"", "a\\b\n'c'", "",
        ])
      #expect(
        entries.map { $0.value.scalar?.style } == [
          .doubleQuoted, .singleQuoted, .multilineBasic, .multilineLiteral, .doubleQuoted,
        ])
      #expect(entries[4].key.scalar?.style == .singleQuoted && entries[4].name == "single")
      #expect(file.text(entries[1].value.innerRange) == "C:\\new \"x\"")
      #expect(file.text(entries[3].value.innerRange) == "\(end)a\\b\(end)'c'")
    }
  }

  @Test(arguments: [
    ("+99", "99"), ("-0", "0"), ("1_000", "1e3"), ("0xDEAD_beef", "3735928559"), ("0o755", "493"),
    ("0b1101", "13"), ("9223372036854775807", "9223372036854775807"),
    ("-9223372036854775808", "-9223372036854775808"), ("0x7fffffffffffffff", "9223372036854775807"),
    ("1.50", "15e-1"), ("5e+22", "5e22"), ("-2E-2", "-2e-2"), ("6.626e-34", "6626e-37"),
    ("224_617.445_991", "224617445991e-6"), ("0e0", "0"),
  ])
  func `numbers are exact`(text: String, expected: String) throws {
    let value = TOMLDocument.parse(SourceFile(path: "", text: "a = \(text)")).root.mapping?["a"]
    guard case .number(let number)? = value?.scalar?.value else {
      Issue.record("\(text) is not a number")
      return
    }
    #expect(number.description == expected)
    #expect(value?.scalar?.text == text)
  }

  @Test(arguments: [
    ("true", DataValue.boolean(true)), ("false", .boolean(false)),
    ("inf", .infinity(isNegative: false)), ("+inf", .infinity(isNegative: false)),
    ("-inf", .infinity(isNegative: true)), ("nan", .notANumber), ("-nan", .notANumber),
    ("1979-05-27T07:32:00Z", .dateTime(.offsetDateTime)),
    ("1979-05-27 00:32:00.999999-07:00", .dateTime(.offsetDateTime)),
    ("1979-05-27t07:32:00z", .dateTime(.offsetDateTime)),
    ("1990-12-31T23:59:60Z", .dateTime(.offsetDateTime)),
    ("1979-05-27T07:32:00", .dateTime(.localDateTime)), ("2024-02-29", .dateTime(.localDate)),
    ("2000-02-29", .dateTime(.localDate)), ("07:32:00.5", .dateTime(.localTime)),
  ])
  func `other values`(text: String, expected: DataValue) {
    for after in ["", " ", " # c", "\t\r\n"] {
      let document = TOMLDocument.parse(SourceFile(path: "", text: "a = \(text)\(after)"))
      #expect(document.problems.isEmpty)
      #expect(document.root.mapping?["a"]?.scalar?.value == expected)
      #expect(document.root.mapping?["a"]?.string == (text.first?.isNumber == true ? text : nil))
    }
  }

  @Test func `a text without keys is an empty table`() {
    for text in ["", "\n", " \t\r\n# c", "\u{FEFF}"] {
      let document = TOMLDocument.parse(SourceFile(path: "", text: text))
      #expect(document.problems.isEmpty && document.isComplete)
      #expect(document.root.mapping?.entries.isEmpty == true && document.root.range.isEmpty)
    }
  }

  @Test func `a range that reaches beyond the bytes is cut`() {
    let bytes = Array("a = 1".utf8)
    for (start, end) in [(0, 99), (5, 99), (99, 100), (3, 3), (0, 0), (4, 2)] {
      _ = TOMLDocument.parse(bytes, in: ByteRange(start, end))
    }
    #expect(TOMLDocument.parse(bytes, in: ByteRange(0, 99)).root.mapping?.entries.count == 1)
  }
}
