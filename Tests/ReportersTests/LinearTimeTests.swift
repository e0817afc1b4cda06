import Diagnostics
import Reporters
import SourceText
import TestSupport
import Testing

/// No work grows faster than n log n with the number of findings or the length of a line.
@Suite(.takesLong, .serialized) struct LinearTimeTests {
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
            "repair it", safety: .safe,
            edits: [Edit(path: "page.md", range: range, replacement: "8k")]))
      })
  }

  @Test func `time is linear in the findings and the length of their line`() {
    for form in ReportForm.allCases {
      Growth.expectLinear("\(form)", upTo: 3_000, input: Self.report) { _ = form.write($0) }
    }
    Growth.expectLinear("text, not grouped", upTo: 3_000, input: Self.report) {
      _ = TextReporter(isGrouped: false).write($0)
    }
  }

  @Test func `findings at the end of a line of a megabyte do not each walk along it`() {
    Growth.expectLinear("findings at the end", upTo: 2_000) { count in
      let line = String(repeating: "| ✅ 16k k |", count: count * 40)
      let end = line.utf8.count
      return Report(
        pages: ["page.md": line], (0..<count).map { .made(ByteRange(end - $0 - 1, end)) })
    } _: {
      _ = TextReporter().write($0)
    }
  }
}
