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

  @Test func `a path is in the folder of its file alone`() {
    let folders = ["", "a", "a/b", "ab", "a/bc"]
    for path in ["x.md", "a/x.md", "a/b/x.md", "ab/x.md", "a", "a/b", "a/bc/gpt-4.1-mini.toml"] {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      for other in folders {
        #expect(path.isPath(inFolder: Array(other.utf8)[...]) == (other == folder))
      }
    }
  }

  @Test func `a text ends with its last bytes`() {
    for ending in ["", "d", ".md", "a/b.md"] { #expect("a/b.md".ends(with: ending)) }
    for ending in ["D", "x.md", "aa/b.md", "m"] { #expect(!"a/b.md".ends(with: ending)) }
    #expect("".ends(with: ""))
    #expect(!"".ends(with: "a"))
  }

  @Test func `capitals and characters beyond ASCII are found at any place`() {
    let text = String(repeating: "a-0", count: 12)
    for place in 0..<text.count {
      let before = text.prefix(place)
      #expect(!String(before + "é" + text).isASCII)
      #expect(String(before + "Z" + text).hasASCIICapital)
    }
    #expect(text.isASCII && !text.hasASCIICapital)
  }

  @Test func `two encodings of a letter are different texts`() {
    #expect("e\u{301}".precedes("é"))
    #expect(!"é".precedes("e\u{301}"))
  }
}
