import Diagnostics
import SourceText
import Testing

@testable import Linting

@Suite struct FixUnitTests {
  /// The edit of the text at some bytes.
  private func unit(
    _ edits: (start: Int, end: Int, text: String)..., on path: String = "a.md"
  )
    -> FixUnit
  {
    let edits = edits.map {
      Edit(path: path, range: ByteRange($0.start, $0.end), replacement: $0.text)
    }
    let finding = Diagnostic(
      rule: "a", category: .text, severity: .warning, path: "a.md", range: ByteRange(at: 0),
      message: "b", fix: Fix("c", safety: .safe, edits: edits))
    return FixUnit(page: Array("a.md".utf8), finding: finding)
  }

  @Test func `a fix that only converts line ends is recognised`() {
    let page = SourceFile(path: "a.md", text: "a\r\nb\nc\r\r\nd\r")
    #expect(unit((1, 3, "\n"), (4, 5, "\r\n")).onlyConvertsLineEnds(of: page))
    // A lone CR is another line end to some programs.
    #expect(!unit((1, 3, "\n"), (10, 11, "\n")).onlyConvertsLineEnds(of: page))
    // After another CR, there are two line ends.
    #expect(!unit((7, 9, "\n")).onlyConvertsLineEnds(of: page))
    #expect(!unit((1, 3, "\r")).onlyConvertsLineEnds(of: page))
    #expect(!unit((1, 3, "")).onlyConvertsLineEnds(of: page))
    #expect(!unit((0, 1, "\n")).onlyConvertsLineEnds(of: page))
    #expect(!unit((20, 21, "\n")).onlyConvertsLineEnds(of: page))
    #expect(!unit((1, 3, "\n"), on: "b.md").onlyConvertsLineEnds(of: page))
  }
}
