import SourceText
import Testing

@Suite struct TextMarkTests {
  /// Texts around the number of bytes that a mark has, equal at the start or in length.
  private static let texts = [
    "", "\0", "\0\0", "i", "id", "di", "limit", "context", "contexT", "contexts", "context-window",
    "context-windoW", "\u{e9}", "e\u{301}", "\u{10ffff}", String(repeating: "a", count: 255),
    String(repeating: "a", count: 256), String(repeating: "a", count: 300),
  ]

  @Test func `equal texts have equal marks`() {
    for text in Self.texts {
      let copy = String(decoding: Array(text.utf8), as: UTF8.self)
      #expect(text.mark == copy.mark)
      #expect(text.mark != .none)
    }
  }

  @Test func `different texts with a whole mark have different marks`() {
    for one in Self.texts where one.mark.isWhole {
      for other in Self.texts where !one.utf8.elementsEqual(other.utf8) {
        #expect(one.mark != other.mark, "'\(one)' and '\(other)'")
      }
    }
  }

  @Test func `a mark is whole for at most seven bytes`() {
    for text in Self.texts { #expect(text.mark.isWhole == (text.utf8.count <= 7)) }
    #expect(!TextMark.none.isWhole)
  }

  @Test func `a text ends with each of its endings and no other text`() {
    for text in Self.texts {
      for start in text.unicodeScalars.indices {
        #expect(text.ends(with: String(text.unicodeScalars[start...])))
      }
      #expect(text.ends(with: ""))
      #expect(!text.ends(with: "x" + text))
      #expect(!text.ends(with: text + "x"))
    }
    #expect(!"README.MD".ends(with: ".md"))
    // Canonically equal, and other bytes.
    #expect(!"caf\u{e9}".ends(with: "e\u{301}"))
  }
}
