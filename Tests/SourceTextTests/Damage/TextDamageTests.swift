import SourceText
import Testing

struct TextDamageTests {
  private func damage(_ text: String) -> TextDamage { TextDamage(Array(text.utf8)) }

  private func places(_ text: String) -> [String] {
    damage(text).places.map { "\($0.kind) \($0.range)" }
  }

  @Test func `sound text has no damage`() {
    let damage = damage("# Title\n\n| ✅ | ❌ |\n\ta < b > c\n<!-- note -->\n> quote\n")
    #expect(damage.isEmpty)
    #expect(damage.lineEndings.lineFeed.count == 6)
  }

  @Test(arguments: [
    ("a\u{0}b", "control 1..<2"), ("a\u{7}\u{8}b", "control 1..<3"), ("a\u{7F}", "control 1..<2"),
    ("a\u{1B}[0m", "control 1..<2"), ("a\u{C}b", "control 1..<2"), ("a\u{84}", "control 1..<3"),
    ("a\u{85}b", "nextLine 1..<3"), ("a\u{2028}b", "lineSeparator 1..<4"),
    ("a\u{2029}b", "paragraphSeparator 1..<4"), ("a\rb", "loneCarriageReturn 1..<2"),
    ("a\u{202E}b", "bidirectionalControl 1..<4"), ("a\u{2066}b", "bidirectionalControl 1..<4"),
    ("a\u{61C}b", "bidirectionalControl 1..<3"), ("\u{FEFF}a", "byteOrderMark 0..<3"),
    ("a\u{FEFF}b", "invisible 1..<4"), ("a\u{FFFD}b", "replacement 1..<4"),
    ("a\u{FFFE}b", "noncharacter 1..<4"), ("a\u{1FFFF}b", "noncharacter 1..<5"),
    ("a\u{200B}b", "invisible 1..<4"), ("a\u{200D}b", "invisible 1..<4"),
    ("a\u{AD}b", "invisible 1..<3"), ("a\u{2060}b", "invisible 1..<4"),
    ("a\u{3164}b", "invisible 1..<4"), ("a\u{2800}b", "invisible 1..<4"),
    ("a\u{FE0F}b", "invisible 1..<4"), ("1\u{FE0F}b", "invisible 1..<4"),
    ("a\u{E0061}\u{E0062}", "invisible 1..<9"), ("👍\u{E0061}", "invisible 4..<8"),
    ("✅\u{FE01}\u{FE02}", "invisible 6..<9"), ("✅\u{200D}a", "invisible 3..<6"),
    ("\u{200D}✅", "invisible 0..<3"), ("a\u{34F}", "invisible 1..<3"),
  ])
  func `every kind of damaged character is reported at its exact bytes`(
    _ text: String, _ expected: String
  ) {
    for (prefix, suffix) in [("", ""), ("é longer line in front\n", " and text behind it\n")] {
      let isStart = expected.hasPrefix("byteOrderMark")
      let shift = isStart ? 0 : prefix.utf8.count
      let found = damage((isStart ? "" : prefix) + text + suffix).places
      #expect(found.map { "\($0.kind) \($0.range.shifted(by: -shift))" } == [expected])
    }
  }

  @Test func `a conflict is found by its markers, and a lone underline is not one`() {
    let conflict = "a\n<<<<<<< HEAD\nb\n||||||| base\nc\n=======\nd\n>>>>>>> other\n=======\n"
    #expect(
      places(conflict) == [
        "conflictMarker(SourceText.ConflictMarker.ours) 2..<9",
        "conflictMarker(SourceText.ConflictMarker.base) 17..<24",
        "conflictMarker(SourceText.ConflictMarker.separator) 32..<39",
        "conflictMarker(SourceText.ConflictMarker.end) 42..<49",
      ])
    #expect(damage(conflict.replacing("\n", with: "\r\n")).places.count == 4)
    #expect(damage("\u{FEFF}" + conflict).places.count == 5)
  }

  @Test(arguments: [
    "Title\n=======\n", "||||||| a |\n", "|||||||\n", "a\n||||||| \n", "|||||||| a\n",
    "```\n\n=======\n||||||| a\n```\n", "<pre>\n\n=======\n\n||||||| a\n</pre>\n",
    "- a\n  <details><pre class=\"x\">\n\n=======\n</pre>\n", "<!-- a\n\n=======\n| a | -->\n",
    "<pre>\n```\n\n=======\n</pre>\n", ">>>>>>>\n", "<<<<<<<< eight\n", " <<<<<<< HEAD\n",
    "a <<<<<<< b\n", "<<<<<<<a\n", ">>>>>>>> x", "=======\n>>>>>> six\n",
  ])
  func `what only looks like a conflict is not one`(_ text: String) {
    #expect(damage(text).isEmpty)
  }

  @Test func `an opening marker alone is reported without the underlines after it`() {
    #expect(damage("<<<<<<< HEAD\nTitle\n=======\n").places.count == 1)
    #expect(damage(">>>>>>> main\n").places.count == 1)
  }

  @Test(arguments: [
    "||||||| a1b2c3d\n", "x\n||||||| merged common ancestors\ny\n", "| a |\r\n||||||| base\r\n",
    "1234567\n||||||| base", "123456\n||||||| base", "12345\n||||||| base", "1234\n||||||| base",
    "123\n||||||| base", "12\n||||||| base", "1\n||||||| base", "\n||||||| base",
    "<pre>a</pre>\n\n=======\n", "<pretty>\n\n=======\n", "<!-- a -->\n\n=======\n",
    "```\n<pre>\n```\n\n=======\n", "<pre>\n```\n</pre>\n\n=======\n",
  ])
  func `a marker that is left alone is found where readers see it`(_ text: String) {
    #expect(damage(text).places.count == 1)
  }

  @Test func `line ends are counted by kind, each with its first place`() {
    let endings = damage("a\r\nb\nc\rd\r\n\r").lineEndings
    #expect(endings.carriageReturnLineFeed.count == 2)
    #expect(endings.carriageReturnLineFeed.first == ByteRange(1, 3))
    #expect(endings.lineFeed.count == 1)
    #expect(endings.lineFeed.first == ByteRange(4, 5))
    #expect(endings.carriageReturn.count == 2)
    #expect(endings.carriageReturn.first == ByteRange(6, 7))
    #expect(endings.isMixed)
    #expect(!damage("a\r\nb\r\n").lineEndings.isMixed)
    #expect(!damage("").lineEndings.isMixed)
  }

  @Test func `UTF-16 is reported once, not by its NULs`() {
    let damage = TextDamage(Array("# Title\n".utf8).flatMap { [$0, 0] })
    #expect(damage.encodingFault?.kind == .utf16LittleEndian)
    #expect(damage.places.isEmpty && damage.mojibake.isEmpty)
  }

  @Test func `a control inside of mojibake is reported only with the run`() {
    let text = Misreading.latin1.misread(Array("x ✅ y".utf8))
    let damage = damage(text)
    #expect(damage.places.isEmpty)
    #expect(damage.mojibake.map(\.repaired) == ["✅"])
  }
}
