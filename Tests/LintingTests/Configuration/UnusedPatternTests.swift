import SourceText
import Testing

@testable import Linting

/// Patterns of a configuration that have no effect.
struct UnusedPatternTests {
  @Test(arguments: [
    ("[\"!a.md\"]", ["!a.md"]), ("[\"*.md\", \"!a.md\"]", []), ("[\"!a.md\", a.md]", ["!a.md"]),
    ("[\"*.md\", \"!b.md\"]", ["!b.md"]), ("[b.md]", ["b.md"]), ("[a.md]", []),
    // The folder is left out as a whole.
    ("[d/, \"!d/c.md\"]", ["!d/c.md"]), ("[\"*/\", \"!d/\"]", []), ("[\"d/*\", \"!d/c.md\"]", []),
  ])
  func `a pattern that takes back no other has no effect`(
    _ patterns: String, _ expected: [String]
  ) throws {
    let configuration = try ConfigurationReader.read(
      SourceFile(path: "c", bytes: Array("version: 1\nexclude: \(patterns)\n".utf8))
    ).get()
    #expect(
      configuration.unusedPatterns(among: ["a.md", "c.md", "d/c.md", "d/e.md", "f/g.md"])
        == expected.map { "'c:2': the pattern '\($0)' has no effect on any file of the catalog" })
  }
}
