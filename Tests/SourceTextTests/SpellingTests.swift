import SourceText
import Testing

struct SpellingTests {
  private let words = ["true", "false", "author", "title", "model", "Context Window", "Max Output"]

  @Test(arguments: [
    ("flase", "false"), ("ture", "true"), ("True", "true"), ("autor", "author"),
    ("tilte", "title"), ("context windw", "Context Window"), ("Max  Output", "Max Output"),
    ("AUTHORS", "author"), ("model", "model"),
  ])
  func `a misspelt word gives the nearest one`(_ word: String, _ expected: String) {
    #expect(Spelling.nearest(to: word, in: words) == expected)
    #expect(Spelling.nearest(to: word, in: words.reversed()) == expected)
  }

  @Test(arguments: ["", "x", "yes", "provider", "flaaaase"])
  func `a word far from all gives none`(_ word: String) {
    #expect(Spelling.nearest(to: word, in: words) == nil)
  }

  @Test func `two words equally near give none, unless letter case tells`() {
    #expect(Spelling.nearest(to: "cat", in: ["bat", "hat"]) == nil)
    #expect(Spelling.nearest(to: "cat", in: ["bat", "bat"]) == "bat")
    #expect(Spelling.nearest(to: "ID", in: ["id", "ID"]) == "ID")
    #expect(Spelling.nearest(to: "Id", in: ["id", "ID"]) == nil)
    #expect(Spelling.nearest(to: "ÉCOLE", in: ["école", "ecole"]) == "école")
  }

  @Test(arguments: [
    ("", "abc", 3), ("ab", "ba", 1), ("ca", "abc", 3), ("kitten", "sitting", 3), ("é", "e", 1),
    ("a", "a", 0),
  ])
  func `distances are those of optimal string alignment`(
    _ left: String, _ right: String, _ distance: Int
  ) {
    #expect(Spelling.distance(left, right, limit: 10) == distance)
    #expect(Spelling.distance(right, left, limit: 10) == distance)
    #expect(Spelling.distance(left, right, limit: distance) == distance)
    #expect(distance == 0 || Spelling.distance(left, right, limit: distance - 1) == nil)
  }

  @Test func `very long words are compared with nothing`() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(Spelling.nearest(to: long, in: [long]) == nil)
    #expect(Spelling.nearest(to: "aaa", in: [long]) == nil)
  }
}
