import Diagnostics
import Reporters
import SourceText
import Testing

/// The report as a comment of a pull request.
@Suite struct MarkdownReporterTests {
  /// This many causes and rules on as many pages.
  private static func report(_ count: Int) -> Report {
    let line = String(repeating: "| cell ", count: 20)
    let found = (0..<count).map { number in
      Diagnostic.made(
        ByteRange(0, 6), on: "page-\(number).md", rule: "rule-\(number)", element: "e\(number)")
    }
    return Report(root: ".", pages: count, diagnostics: found, notices: []) {
      SourceFile(path: $0, text: line)
    }
  }

  @Test(arguments: [1_000, 4_000, 65_536, 1_048_576], [1, 7, 300, 20_000])
  func `it stays within the limit, and whole`(_ limit: Int, _ count: Int) {
    for hasPages in [false, true] {
      let text = MarkdownReporter(limit: limit, hasPages: hasPages).write(Self.report(count))
      #expect(text.utf8.count <= limit)
      #expect(
        text.hasSuffix("\(count == 1 ? "1 page: 1 error" : "\(count) pages: \(count) errors")\n"))
      #expect(text.split(separator: "<details>").count == text.split(separator: "</details>").count)
      #expect(RenderedMarkdown.active(in: text).contains("```") == false)
    }
  }

  @Test func `it says how much is left out`() {
    let text = MarkdownReporter(limit: 4_000).write(Self.report(300))
    #expect(text.firstMatch(of: /and \d+ more/) != nil || text.contains(" of 300 causes"))
  }

  @Test func `a report without findings is short`() {
    #expect(
      MarkdownReporter().write(Report(pages: [:], count: 3, []))
        == "### Catalint: no findings\n\n3 pages, no findings\n")
  }
}
