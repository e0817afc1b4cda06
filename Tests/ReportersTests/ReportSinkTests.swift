import Diagnostics
import SourceText
import TestSupport
import Testing

@testable import Reporters

/// Reports are written piece by piece.
@Suite struct ReportSinkTests {
  private static let pages = 1_500

  private static let report = Report(
    root: ".", pages: pages,
    diagnostics: (0..<pages).map {
      .made(ByteRange(2, 5), on: "page-\($0).md", rule: "rule-\($0 % 7)", element: "\($0)")
    }
    .sorted(by: Diagnostic.inReportOrder), notices: ["a notice"]
  ) { SourceFile(path: $0, text: "| abc & <b> | \($0)\n") }

  @Test(arguments: ReportForm.allCases)
  func `the pieces are the report`(_ form: ReportForm) {
    var pieces: [[UInt8]] = []
    let sink = ReportSink { pieces.append($0) }
    form.reporter.write(Self.report, to: sink)
    sink.flush()
    #expect(String(decoding: pieces.flatMap(\.self), as: UTF8.self) == form.write(Self.report))
  }

  @Test(arguments: [
    ReportForm.compact, .json, .jsonLines, .sarif, .gitlab, .junit, .checkstyle, .rdjson,
    .rdjsonLines, .html,
  ])
  func `no piece is as large as a report of many findings`(_ form: ReportForm) {
    var largest = 0
    let sink = ReportSink { largest = max(largest, $0.count) }
    form.reporter.write(Self.report, to: sink)
    sink.flush()
    let whole = form.write(Self.report).utf8.count
    #expect(largest < 3 * ReportSink.pieceSize && (whole < 200_000 || largest < whole / 2))
  }
}
