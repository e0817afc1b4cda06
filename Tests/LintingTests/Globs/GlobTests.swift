import TestSupport
import Testing

@testable import Linting

/// Patterns for paths.
@Suite struct GlobTests {
  private func covers(_ patterns: String..., path: String) throws -> Bool {
    !GlobSet([try patterns.map { try Glob($0) }]).covering(path).isEmpty
  }

  @Test(arguments: [
    ("*.md", "a/b.md"), ("/a", "a"), ("a/", "a/b.md"), ("a/b", "a/b/c.md"), ("a/*", "a/b/c.md"),
    ("**/b.md", "b.md"), ("**/b.md", "a/a/b.md"), ("a/**/b", "a/b"), ("a/**/b", "a/c/c/b"),
    ("a/**", "a/b/c"), ("**", "a/b"), ("[a-c]?.md", "bx.md"), ("[!a]", "b"), ("\\*", "*"),
    ("a**b", "acb"), ("é.md", "a/é.md"),
  ])
  func `a pattern covers a path`(_ pattern: String, _ path: String) throws {
    #expect(try covers(pattern, path: path))
  }

  @Test(arguments: [
    ("/a", "b/a"), ("a/b", "c/a/b"), ("a/", "a"), ("a/*.md", "a/b/c.md"), ("?", "ab"),
    ("a/**", "a"), ("a**b", "a/b"), ("[!a]", "a"), ("a[/]b", "a/b"), ("*.md", "a.mdx"),
  ])
  func `a pattern does not cover a path`(_ pattern: String, _ path: String) throws {
    #expect(try !covers(pattern, path: path))
  }

  @Test func `the last pattern that matches decides, but not within an excluded folder`() throws {
    #expect(try !covers("*.md", "!a.md", path: "x/a.md"))
    #expect(try covers("*.md", "!a.md", "x/a.md", path: "x/a.md"))
    #expect(try covers("x/", "!x/a.md", path: "x/a.md"))
    #expect(try !covers("x/*", "!x/a.md", path: "x/a.md"))
  }

  @Test(arguments: ["", "/", "!", "a[b", "a\\", "[[:letter:]]", "./a", "a//b", "../a"])
  func `a text that can match nothing is not a pattern`(_ text: String) {
    #expect(throws: Glob.Defect.self) { try Glob(text) }
  }

  @Test(arguments: [
    ("*a", "a"), ("**/a*", "a/"), ("*?[ab]*", "b"), ("**/*/**/x", "a/b/"), ("a", "a"),
  ])
  func `matching takes steps that grow with the path and with the pattern`(
    _ piece: String, _ part: String
  ) throws {
    func steps(pieces: Int, parts: Int) throws -> Int {
      let set = GlobSet([[try Glob(String(repeating: piece, count: pieces) + "d")]])
      _ = set.covering(String(repeating: part, count: parts) + "c")
      return set.steps
    }
    for (pieces, parts) in [(20, 400), (20, 800), (40, 400), (200, 200)] {
      #expect(try steps(pieces: pieces, parts: parts) <= 8 * pieces * parts)
    }
  }
}
