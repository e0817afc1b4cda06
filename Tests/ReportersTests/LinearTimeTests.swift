import Diagnostics
import Reporters
import SourceText
import TestSupport
import Testing

/// No work grows faster than n log n with the number of findings or the length of a line.
@Suite(.serialized) struct LinearTimeTests {
  /// A line of thirteen bytes for each finding.
  private static func report(_ findings: Int) -> Report {
    let line = String(repeating: "| ✅ 16k k |", count: findings)
    return Report(
      pages: ["page.md": line],
      (0..<findings).map { number in
        let range = ByteRange(number * 13 + 6, number * 13 + 9)
        return .made(
          range, "'\(number)' is wrong",
          related: [RelatedPlace(path: "page.md", range: ByteRange(0, 1), message: "here")],
          fix: Fix(
            "mend it", safety: .safe,
            edits: [Edit(path: "page.md", range: range, replacement: "8k")]))
      })
  }

  @Test func `twice the findings on twice the line take about twice the time`() {
    let small = Self.report(1_500)
    let twice = Self.report(3_000)
    for form in ReportForm.allCases {
      Growth.expectLinear("\(form)", small, twice) { _ = form.write($0) }
    }
    Growth.expectLinear("text, not grouped", small, twice) {
      _ = TextReporter(isGrouped: false).write($0)
    }
  }

  @Test func `findings far out in a line of a megabyte cost no more than others`() {
    let line = String(repeating: "| ✅ 16k k |", count: 80_000)
    let end = line.utf8.count
    let report = Report(
      pages: ["page.md": line], (0..<2_000).map { .made(ByteRange(end - $0 - 1, end)) })
    let time = ContinuousClock().measure { _ = TextReporter().write(report) }
    // Two thousand walks along the line would take minutes.
    #expect(time < .seconds(20))
  }
}
