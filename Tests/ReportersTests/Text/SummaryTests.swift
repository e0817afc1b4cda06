import Diagnostics
import Reporters
import SourceText
import Testing

/// The last line of the text report.
@Suite struct SummaryTests {
  @Test(
    arguments: [
      (0, [], "0 pages, no findings\n"),
      (1, [], "1 page, no findings\n"),
      (2, [.error], "2 pages: 1 error\n"),
      (2, [.info, .warning, .error], "2 pages: 1 error, 1 warning, 1 info\n"),
      (2, [.info, .info, .warning, .warning], "2 pages: 2 warnings, 2 info\n"),
    ] as [(Int, [Severity], String)])
  func `it counts pages and findings by severity, the most severe first`(
    _ pages: Int, severities: [Severity], line: String
  ) {
    let report = Report(pages: [:], count: pages, severities.map { .made(severity: $0) })
    #expect(TextReporter(isGrouped: false).write(report).hasSuffix(line))
    #expect(!TextReporter(isGrouped: false, isQuiet: true).write(report).contains(line))
  }

  @Test func `it counts only safe fixes`() {
    let fixes = [Fix.Safety.safe, .unsafe, .safe].map { Fix("", safety: $0, edits: []) }
    let report = Report(pages: [:], count: 1, fixes.map { .made(fix: $0) } + [.made()])
    #expect(TextReporter().write(report).hasSuffix("\n1 page: 4 errors; 2 with a safe fix\n"))
  }

  @Test(arguments: [(0, "2 errors on 2 pages\n"), (1, "1 page: 2 errors on 2 pages\n")])
  func `it says on how many pages findings are if these are not the selected ones`(
    _ asked: Int, line: String
  ) {
    let report = Report(pages: [:], count: asked, [.made(on: "a"), .made(on: "b")])
    #expect(TextReporter(isGrouped: false).write(report).hasSuffix("\n\(line)"))
  }

  @Test func `where findings are left out it says how to see them`() {
    let report = Report(pages: [:], count: 2, [.made(on: "a"), .made(on: "b")])
    let line = "2 pages: 2 errors"
    #expect(
      TextReporter().write(report).hasSuffix(
        "\n\(line); each cause shown once, --no-group shows all\n"))
    #expect(TextReporter(isGrouped: false).write(report).hasSuffix("\n\(line)\n"))
  }

  @Test func `a report without findings is that line, or nothing`() {
    let report = Report(pages: [:], count: 3, [])
    #expect(TextReporter().write(report) == "3 pages, no findings\n")
    #expect(TextReporter(isQuiet: true).write(report) == "")
  }
}
