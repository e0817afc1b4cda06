import TestSupport
import Testing

@testable import Linting

/// Many lists of patterns, matched together.
@Suite struct GlobSetTests {
  private static let pieces = [
    "a", "b", "ab", ".md", "*", "*", "**", "/", "/", "?", "[ab]", "[!a]", "\\*", "**/", "/**", "é",
  ]
  private static let names = ["a", "b", "ab", "ba", "a.md", "b.md", "abab", "é", "*"]

  private static func glob(_ random: inout SeededRandom) -> Glob? {
    let text = (0..<Int.random(in: 1...6, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    return try? Glob((Int.random(in: 0..<4, using: &random) == 0 ? "!" : "") + text)
  }

  private static func path(_ random: inout SeededRandom) -> String {
    (0..<Int.random(in: 1...5, using: &random))
      .map { _ in names.randomElement(using: &random) ?? "" }.joined(separator: "/")
  }

  @Test func `lists together decide as each pattern does by itself`() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<60 {
      let lists = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        (0..<Int.random(in: 0...8, using: &random)).compactMap { _ in Self.glob(&random) }
      }
      let set = GlobSet(lists)
      let alone = lists.map { $0.map { GlobSet([[$0]]) } }
      for _ in 0..<40 {
        let path = Self.path(&random)
        for isFolder in [true, false] {
          let bytes = path[...].utf8
          let expected = alone.enumerated().compactMap { list, globs in
            globs.lastIndex { !$0.last(fitting: bytes, isFolder: isFolder).isEmpty }
              .map { GlobSet.Hit(list: list, number: $0) }
          }
          #expect(set.last(fitting: bytes, isFolder: isFolder) == expected, "\(path)")
        }
      }
    }
  }

  /// The steps that patterns take on the paths of a catalog.
  private func steps(_ patterns: [String], paths: Int = 400) throws -> Int {
    let set = GlobSet([try patterns.map { try Glob($0) }])
    for number in 0..<paths { _ = set.covering("authors/a\(number % 20)/models/m\(number).md") }
    return set.steps
  }

  @Test(arguments: [
    "authors/a%/models/*.md", "x%/**", "**/m%y*.md", "a%", "*.%", "/authors/?%*/models/[mn]%.md",
  ])
  func `twice the patterns take at most about twice the steps`(_ pattern: String) throws {
    func patterns(_ count: Int) -> [String] {
      (0..<count).map { pattern.replacing("%", with: "\($0)") }
    }
    let small = try steps(patterns(500))
    let twice = try steps(patterns(1_000))
    #expect(twice <= small * 3, "\(small) and \(twice) steps")
    // Patterns times the bytes of all paths would be nine million and more.
    #expect(twice < 2_000_000)
  }

  @Test func `equal patterns are followed once`() throws {
    let one = try steps(["authors/*/models/*.md"])
    #expect(try steps(Array(repeating: "authors/*/models/*.md", count: 1_000)) == one)
  }

  @Test func `twice the paths take at most about twice the steps`() throws {
    let patterns = (0..<500).map { "*\($0)*a*" }
    let small = try steps(patterns, paths: 400)
    #expect(try steps(patterns, paths: 800) <= small * 3)
  }

  @Test func `discarded states are computed again`() throws {
    // More states than are cached: each set of passed stars is another one.
    let letters = Array("abcdefghijklmn")
    let set = GlobSet([try (0..<14).map { try Glob("*\(letters[$0])*") }])
    var random = SeededRandom(seed: 5)
    for _ in 0..<3_000 {
      let name = letters.shuffled(using: &random).prefix(Int.random(in: 1...13, using: &random))
      let last = name.max().flatMap { letters.firstIndex(of: $0) }
      let hit = set.covering(String(name) + "z").first
      #expect(hit?.number == last)
    }
  }
}
