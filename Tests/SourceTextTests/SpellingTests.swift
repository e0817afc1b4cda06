import SourceText
import Testing

struct SpellingTests {
  private let words = ["true", "false", "author", "title", "model", "Context Window", "Max Output"]

  @Test(arguments: [
    ("flase", "false"), ("ture", "true"), ("True", "true"), ("autor", "author"),
    ("tilte", "title"), ("context windw", "Context Window"), ("Max  Output", "Max Output"),
    ("AUTHORS", "author"), ("model", "model"),
  ])
  func `a misspelt word gets the nearest one as a suggestion`(_ word: String, _ expected: String) {
    #expect(Spelling.nearest(to: word, in: words) == expected)
    #expect(Spelling.nearest(to: word, in: words.reversed()) == expected)
  }

  @Test(arguments: ["", "x", "yes", "provider", "flaaaase"])
  func `a word far from all has no suggestion`(_ word: String) {
    #expect(Spelling.nearest(to: word, in: words) == nil)
  }

  @Test(arguments: [
    ("opus-4.7", "opus-4.8"), ("opus-4", "opus-4.1"), ("gpt-2504", "gpt-2405"), ("2024", "2025"),
  ])
  func `another version is not suggested`(_ one: String, _ other: String) {
    #expect(Spelling.nearest(to: one, in: [other]) == nil)
    #expect(Spelling.nearest(to: one, in: [other, "x\(one.dropFirst())y"]) == nil)
  }

  @Test(arguments: [("opsu-4.7", "opus-4.7"), ("opus-47", "opus-4.7"), ("gpt-40", "gpt-4o")])
  func `a name with other letters or separators may be one`(_ word: String, _ meant: String) {
    #expect(Spelling.nearest(to: word, in: [meant]) == meant)
  }

  @Test func `two equally near words give no suggestion, unless letter case decides`() {
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

  @Test func `a limit changes no distance within it`() {
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    func word() -> String { String((0..<next(9)).map { _ in ["a", "b", "c"][next(3)] }.joined()) }
    for _ in 0..<3_000 {
      let (left, right) = (word(), word())
      let exact = Spelling.distance(left, right, limit: 20)
      for limit in 0...6 {
        let expected = exact.flatMap { $0 <= limit ? $0 : nil }
        #expect(
          Spelling.distance(left, right, limit: limit) == expected, "\(left) \(right) \(limit)")
      }
    }
  }

  @Test(arguments: [
    ("cycle", ["releaseCycle", "link"], "releaseCycle"),
    ("date", ["releaseDate", "latestReleaseDate"], "releaseDate"),
    ("date", ["releaseDate", "end_date"], nil),
    ("Release", ["release-date"], "release-date"),
    ("late", ["latestDate"], nil),
    ("url", ["homepageURL"], "homepageURL"),
    ("", ["releaseDate"], nil),
  ])
  func `a name may lack words of another one`(name: String, others: [String], found: String?) {
    #expect(Spelling.completion(of: name, in: others) == found)
  }

  @Test func `very long words are not compared`() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(Spelling.nearest(to: long, in: [long]) == nil)
    #expect(Spelling.nearest(to: "aaa", in: [long]) == nil)
  }
}
