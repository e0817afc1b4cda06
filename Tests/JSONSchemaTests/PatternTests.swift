import Testing

@testable import JSONSchema

@Suite struct PatternTests {
  @Test(
    arguments: [
      ("", ["", "a"], []),
      ("a", ["a", "bab"], ["", "b", "A"]),
    ] as [(String, [String], [String])])
  func `a pattern matches`(pattern: String, yes: [String], no: [String]) throws {
    let compiled = try Pattern(pattern)
    for text in yes { #expect(compiled.matches(text), "\(pattern) \(text)") }
    for text in no { #expect(!compiled.matches(text), "\(pattern) \(text)") }
  }
}
