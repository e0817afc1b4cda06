import Reporters
import TestSupport
import Testing

/// One made-up report in every format.
@Suite struct GoldenTests {
  @Test func `the text report is as recorded`() throws {
    try Golden.expect(TextReporter().write(SampleReport.report), at: "Fixtures/reports/text.txt")
  }

  @Test func `the coloured text report is as recorded`() throws {
    try Golden.expect(
      TextReporter(isColored: true).write(SampleReport.report),
      at: "Fixtures/reports/text-colored.txt")
  }

  @Test func `the JSON report is as recorded`() throws {
    try Golden.expect(
      JSONReporter(version: "1.2.3").write(SampleReport.report), at: "Fixtures/reports/report.json")
  }

  @Test func `the coloured report without its colours is the plain one`() {
    let colored = TextReporter(isColored: true).write(SampleReport.report)
    let plain = colored.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(plain == TextReporter().write(SampleReport.report))
  }
}
