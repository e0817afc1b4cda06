import DataSyntax
import SourceText
import Testing

@Suite struct TextProblemTests {
  private func document(_ bytes: [UInt8]) -> YAMLDocument {
    let document = YAMLDocument.parse(bytes, in: ByteRange(0, bytes.count))
    let file = SourceFile(path: "", bytes: bytes)
    document.root?.checkSourceText(in: file)
    document.problems.forEach { $0.checkRange(in: file) }
    return document
  }

  @Test func `UTF-16 is refused`() {
    for mark: [UInt8] in [[0xFF, 0xFE], [0xFE, 0xFF]] {
      let document = document(mark + "a: 1\n".utf8.flatMap { [$0, 0] })
      #expect(document.problems.first == DataProblem(.invalidUTF8, ByteRange(0, 2)))
      #expect(document.root == nil && !document.isComplete)
    }
  }

  @Test func `a byte order mark is allowed at the start of a file only`() {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let first = document(mark + Array("a: 1\nb: 2\n".utf8))
    #expect(first.problems.isEmpty)
    #expect(first.root?.mapping?.entries.map(\.key.range) == [ByteRange(3, 4), ByteRange(8, 9)])
    let inside = document(Array("a: 1\n".utf8) + mark + Array("b: 2\n".utf8))
    #expect(inside.problems == [DataProblem(.byteOrderMark, ByteRange(5, 8))])
    let frontmatter = Array("---\n".utf8) + mark + Array("a: 1\n".utf8)
    let range = ByteRange(4, frontmatter.count)
    #expect(
      YAMLDocument.parse(frontmatter, in: range).problems
        == [DataProblem(.byteOrderMark, ByteRange(4, 7))])
  }

  @Test func `text before a bad byte is read`() {
    let document = document(Array("a: 1\nb: ".utf8) + [0xC3, 0x28] + Array("\nc: 2\n".utf8))
    #expect(document.problems == [DataProblem(.invalidUTF8, ByteRange(8, 9))])
    #expect(document.root?.mapping?.entries.map(\.name) == ["a"])
    #expect(!document.isComplete)
  }

  @Test func `adjacent bytes that are not UTF-8 are one problem`() {
    for bad: [UInt8] in [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xE2, 0x82], [0xFF], [0x80],
    ] {
      let document = document(Array("a: x".utf8) + bad + Array("y\n".utf8))
      #expect(document.problems == [DataProblem(.invalidUTF8, ByteRange(4, 4 + bad.count))])
    }
  }

  @Test func `control characters are reported by name`() {
    for (text, code) in [
      ("\0", 0), ("\u{8}", 8), ("\u{7F}", 0x7F), ("\u{9B}", 0x9B),
      ("\u{FFFE}", 0xFFFE),
    ] as [(String, UInt32)] {
      let document = document(Array("a: x\(text)y\n".utf8))
      let range = ByteRange(4, 4 + text.utf8.count)
      #expect(document.problems == [DataProblem(.controlCharacter(code), range)])
    }
    let message = document([0x61, 0x00]).problems.first?.message
    #expect(message == "control character U+0000 is not allowed in YAML")
  }

  @Test func `line breaks of YAML 1.1 are reported, and the errors that follow from them are not`()
  {
    for (text, code) in [
      ("\r", 0x0D), ("\u{85}", 0x85), ("\u{2028}", 0x2028),
      ("\u{2029}", 0x2029),
    ] as [(String, UInt32)] {
      let document = document(Array("a: x\(text)y [\nb: 1\n".utf8))
      let range = ByteRange(4, 4 + text.utf8.count)
      #expect(document.problems == [DataProblem(.foreignLineBreak(code), range)])
    }
    expectProblems("a: x\nb: y\n")
  }

  @Test func `messages show no control characters and stay short`() {
    let document = document(Array("\"\\e[31m\": 1\n\"\\e[31m\": 2\n".utf8))
    #expect(document.problems.map(\.message) == ["key '\\u{1B}[31m' is given twice"])
    #expect(document.problems.map(\.wording) == ["key '…' is given twice"])
    let long = String(repeating: "世", count: 100)
    let problem = DataProblem(.duplicateKey(long), ByteRange(0, 0))
    #expect(problem.message == "key '" + long.prefix(60) + "…' is given twice")
  }
}
