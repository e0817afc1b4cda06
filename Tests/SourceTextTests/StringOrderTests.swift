import SourceText
import Testing

/// Texts in the order of their bytes.
struct StringOrderTests {
  @Test func `texts are ordered by their bytes, and a beginning is before the whole`() {
    let texts = [
      "", "a", "a/b", "a/b/README.md", "a/b/README.md.bak", "authors/openai/models/gpt-4.1.md",
      "authors/openai/models/gpt-4o.md", "authors/openai/models/gpt-5.md", "z", "é", "模型",
    ]
    for (place, text) in texts.enumerated() {
      for (other, later) in texts.enumerated() {
        #expect(text.precedes(later) == (place < other), "'\(text)' and '\(later)'")
        #expect(text.precedes(later) == text.utf8.lexicographicallyPrecedes(later.utf8))
      }
    }
  }

  @Test func `two encodings of a letter are different texts`() {
    #expect("e\u{301}".precedes("é"))
    #expect(!"é".precedes("e\u{301}"))
  }
}
