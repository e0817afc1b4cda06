import Reporters
import TestSupport
import Testing

/// One made-up report in every format.
@Suite struct GoldenTests {
  @Test(arguments: ReportForm.allCases)
  func `a report is as recorded`(_ form: ReportForm) throws {
    try Golden.expect(
      form.write(SampleReport.report), at: "Fixtures/reports/\(form.rawValue)")
  }

  @Test func `the coloured report without its colours is the plain one`() {
    let colored = TextReporter(isColored: true).write(SampleReport.report)
    let plain = colored.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(plain == TextReporter().write(SampleReport.report))
  }
}
