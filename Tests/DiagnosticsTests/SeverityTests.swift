import Diagnostics
import Testing

@Suite struct SeverityTests {
  @Test func `a hint is less than a warning, and a warning less than an error`() {
    #expect(Severity.info < .warning)
    #expect(Severity.warning < .error)
    #expect(Severity.allCases.shuffled().sorted() == [.info, .warning, .error])
  }

  @Test func `no severity is less than itself`() {
    for severity in Severity.allCases { #expect(!(severity < severity)) }
  }
}
