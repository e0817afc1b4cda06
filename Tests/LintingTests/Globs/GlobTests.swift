import TestSupport
import Testing

@testable import Linting

/// Patterns for paths.
@Suite struct GlobTests {
  private func covers(_ patterns: String..., path: String) throws -> Bool {
    GlobList(globs: try patterns.map { try Glob($0) }).covering(path) != nil
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

  @Test func `the last pattern that fits decides, but not within a folder`() throws {
    #expect(try !covers("*.md", "!a.md", path: "x/a.md"))
    #expect(try covers("*.md", "!a.md", "x/a.md", path: "x/a.md"))
    #expect(try covers("x/", "!x/a.md", path: "x/a.md"))
    #expect(try !covers("x/*", "!x/a.md", path: "x/a.md"))
  }

  @Test(arguments: ["", "/", "!", "a[b", "a\\", "[[:letter:]]", "./a", "a//b", "../a"])
  func `a text that can fit nothing is no pattern`(_ text: String) {
    #expect(throws: Glob.Defect.self) { try Glob(text) }
  }

  @Test(arguments: [
    ("*a", "a"), ("**/a*", "a/"), ("*?[ab]*", "b"), ("**/*/**/x", "a/b/"), ("a", "a"),
  ])
  func `time is linear in the path and in the pattern`(
    _ piece: String, _ part: String
  ) throws {
    let path = { String(repeating: part, count: $0) + "c" }
    let pattern = { try Glob(String(repeating: piece, count: $0) + "d") }
    let few = try pattern(20)
    Growth.expectLinear("path", upTo: 8_000, input: path) { text in
      _ = few.fits(text[...].utf8, isFolder: false)
    }
    try Growth.expectLinear("pattern", upTo: 400, input: pattern) { glob in
      _ = glob.fits(path(200)[...].utf8, isFolder: false)
    }
  }
}
