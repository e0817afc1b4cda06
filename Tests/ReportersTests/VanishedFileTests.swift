import Diagnostics
import Reporters
import SourceText
import Testing

/// A file that cannot be read any more when the report is written, or has changed.
@Suite struct VanishedFileTests {
  private static let report = Report(
    pages: [:], count: 1,
    [
      .made(
        ByteRange(40, 50),
        related: [RelatedPlace(path: "other.md", range: ByteRange(3, 4), message: "here")])
    ])

  @Test func `its findings are shown without a place and a source line`() {
    #expect(
      TextReporter(isQuiet: true).write(Self.report) == """
        page.md: error: it is wrong [some-rule]
          other.md: here

        """)
  }

  @Test func `in JSON they are on its first line, with their bytes`() throws {
    let finding = try #require(JSONReport(Self.report).findings.first)
    #expect(finding["start"] as? [String: Int] == ["line": 1, "column": 1, "byte": 40])
    #expect(finding["end"] as? [String: Int] == ["line": 1, "column": 1, "byte": 50])
  }

  @Test func `a file is searched for once`() {
    let count = Counter()
    let report = Report(
      root: ".", pages: 1, diagnostics: (0..<100).map { .made(ByteRange(at: $0)) }, notices: []
    ) { _ in
      count.add()
      return nil
    }
    _ = TextReporter().write(report)
    #expect(count.value == 1)
  }

  @Test func `a page with related places on many others is read only once`() {
    let count = Counter()
    let report = Report(
      root: ".", pages: 1,
      diagnostics: (0..<500).map { number in
        let place = RelatedPlace(path: "\(number).md", range: ByteRange(0, 1), message: "here")
        return .made(ByteRange(at: number), related: [place])
      }, notices: []
    ) { path in
      if path == "page.md" { count.add() }
      return SourceFile(path: path, text: "text")
    }
    _ = TextReporter().write(report)
    #expect(count.value == 1)
  }

  @Test func `two files with canonically equal names are not confused`() {
    let report = Report(
      root: ".", pages: 2, diagnostics: [.made(on: "e\u{301}"), .made(on: "\u{E9}")], notices: []
    ) { path in
      SourceFile(path: path, text: path.unicodeScalars.count == 1 ? "composed" : "decomposed")
    }
    let text = TextReporter(isGrouped: false).write(report)
    #expect(text.contains("1 | composed"))
    #expect(text.contains("1 | decomposed"))
  }
}
