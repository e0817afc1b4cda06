import SourceText
import Testing

@testable import DataSyntax

@Suite struct RangeTests {
  /// Words of many scripts, each a plain scalar: emoji of several scalars, combining marks.
  private static let words = [
    "Привет", "世界", "مرحبا", "👩‍👩‍👧", "e\u{301}", "क्षि", "𝒜", "ß", "한국", "👍🏽",
  ]

  @Test(arguments: ["", "\u{FEFF}"], ["\n", "\r\n"])
  func `ranges are exact after and inside text of any script`(mark: String, end: String) throws {
    for word in Self.words {
      let text =
        mark + "# \(word)\(end)\(word): \(word) # \(word)\(end)'\(word)1': \"\(word)\"\(end)"
        + "list: [\(word), '\(word)', \"\(word)\"]\(end)block: |\(end)  \(word)\(end)z: \(word)"
      let file = SourceFile(path: word, text: text)
      let document = YAMLDocument.parse(file)
      #expect(document.problems.isEmpty)
      let root = try #require(document.root)
      root.checkSourceText(in: file)
      let entries = try #require(root.mapping?.entries)
      #expect(
        entries.map { file.text($0.key.range) } == [word, "'\(word)1'", "list", "block", "z"])
      #expect(
        entries.map { file.text($0.value.range) } == [
          word, "\"\(word)\"", "[\(word), '\(word)', \"\(word)\"]", "|\(end)  \(word)", word,
        ])
      #expect(file.text(entries[1].value.innerRange) == word)
      #expect(
        entries[2].value.items?.map { file.text($0.range) } == [
          word, "'\(word)'", "\"\(word)\"",
        ])
      #expect(entries[3].value.scalar?.text == word + "\n")
    }
  }

  @Test func `collections begin with their first byte and end with their last`() throws {
    let file = SourceFile(
      path: "", text: "a:\n  - b: 1\n    c:\n\n  # d\n  - [e]\n\nf: &x {g: h} # i\n\n")
    let mapping = try #require(YAMLDocument.parse(file).root?.mapping)
    #expect(mapping["a"].map { file.text($0.range) } == "- b: 1\n    c:\n\n  # d\n  - [e]")
    #expect(mapping["a"]?.items?.map { file.text($0.range) } == ["b: 1\n    c:", "[e]"])
    #expect(mapping["f"].map { file.text($0.range) } == "{g: h}")
  }

  @Test func `the offset of every character is its own, in any order`() {
    let text = String(repeating: "ascii ", count: 9) + Self.words.joined(separator: " ")
    let bytes = Array((text + text).utf8)
    let offsets = CharacterOffsets(bytes, in: ByteRange(0, bytes.count))
    let starts = bytes.indices.filter { !bytes[$0].isContinuation } + [bytes.count]
    for (number, start) in starts.enumerated().shuffled() {
      #expect(offsets.offset(of: number) == start)
    }
    #expect(offsets.offset(of: starts.count + 1000) == bytes.count)
    #expect(CharacterOffsets([], in: ByteRange(0, 0)).offset(of: 7) == 0)
  }
}
