import DataSyntax
import SourceText
import Testing

/// Aliases and merge keys of data files, which refer to other values.
@Suite struct YAMLExpansionTests {
  private func parse(_ text: String) -> YAMLDocument {
    let bytes = Array(text.utf8)
    return YAMLDocument.parse(bytes, in: ByteRange(0, bytes.count), expands: true)
  }

  @Test func `an alias is the value of its anchor, at the anchor`() throws {
    let text = "a: &x 'one'\nb: *x\nc: &y [1, 2]\nd: *y\n"
    let document = parse(text)
    let root = try #require(document.root?.mapping)
    #expect(document.problems.isEmpty && document.isComplete)
    #expect(root["b"]?.string == "one")
    #expect(root["b"]?.range == root["a"]?.range)
    #expect(document.root?.range == ByteRange(0, text.utf8.count - 1))
    #expect(root["d"]?.items?.count == 2)
    // What is inside keeps its own place.
    #expect(root["d"]?.items?.first?.range == root["c"]?.items?.first?.range)
  }

  @Test func `a merge key adds the entries that a mapping lacks, of the first first`() throws {
    let text = """
      one: &one {a: 1, b: 2}
      two: &two {b: 3, c: 4}
      all: {<<: [*one, *two], a: 5}
      """
    let document = parse(text)
    #expect(document.problems.isEmpty)
    let all = try #require(document.root?.mapping?["all"]?.mapping)
    #expect(all.entries.compactMap(\.name) == ["a", "b", "c"])
    #expect(all.entries.compactMap { $0.value.scalar?.text } == ["5", "2", "4"])
  }

  @Test(arguments: ["a: *x\n", "a: &x [*x]\n"])
  func `an alias of nothing, and of itself, are problems`(text: String) {
    #expect(parse(text).problems.count == 1)
  }

  @Test func `what aliases add is bounded`() {
    var text = "a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n"
    for number in 1..<9 {
      let items = [String](repeating: "*a\(number - 1)", count: 10).joined(separator: ", ")
      text += "a\(number): &a\(number) [\(items)]\n"
    }
    let document = parse(text)
    #expect(!document.isComplete)
    #expect(document.problems.allSatisfy { $0.kind == .tooLarge(limit: 10_000) })
    #expect(!document.problems.isEmpty)
  }

  @Test func `how deep aliases nest is bounded`() {
    let opening = String(repeating: "[", count: 60)
    let closing = String(repeating: "]", count: 60)
    let document = parse("a: &a \(opening)1\(closing)\nb: \(opening)*a\(closing)\n")
    #expect(document.problems.map(\.kind) == [.tooDeep(limit: 100)])
  }

  @Test func `nesting in a key counts as well`() {
    let opening = String(repeating: "[", count: 60)
    let closing = String(repeating: "]", count: 60)
    let document = parse("a: &a {? \(opening)1\(closing) : 1}\nb: \(opening)*a\(closing)\n")
    #expect(document.problems.contains { $0.kind == .tooDeep(limit: 100) })
  }
}
