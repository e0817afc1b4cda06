import DataSyntax
import Diagnostics
import SourceText
import TestSupport
import Testing

@testable import Reporters

/// The listed findings of one rule on one page are limited; all of them count.
@Suite struct ListedFindingsTests {
  private static let most = 10
  private static let page = String(repeating: "abc ", count: 200)

  private static func report(_ findings: [Diagnostic]) -> Report {
    Report(
      root: ".", pages: 3,
      diagnostics: findings.sorted(by: Diagnostic.inReportOrder), notices: [], mostListed: most
    ) { ["page.md", "other.md"].contains($0) ? SourceFile(path: $0, text: page) : nil }
  }

  private static func findings(
    _ count: Int, on path: String = "page.md", rule: String = "some-rule",
    severity: (Int) -> Severity = { _ in .error }
  ) -> [Diagnostic] {
    (0..<count).map {
      .made(ByteRange(4 * $0, 4 * $0 + 3), on: path, rule: rule, severity: severity($0))
    }
  }

  @Test func `findings beyond the most are counted and not listed`() {
    let report = Self.report(
      Self.findings(25) + Self.findings(10, rule: "another-rule")
        + Self.findings(11, on: "other.md"))
    let listed = report.listing
    #expect(listed.findings.count == 30 && listed.omitted == 16)
    #expect(report.count(of: .error) == 46)
    let notes = listed.findings.map(\.message.text).filter { $0.contains("more of this rule") }
    #expect(
      notes == [
        "it is wrong (and 1 more of this rule on this page)",
        "it is wrong (and 15 more of this rule on this page)",
      ])
    let json = JSONReporter(version: "1").write(report)
    #expect(json.contains("\"errors\": 46,") && json.contains("\"omitted\": 16,"))
    #expect(
      TextReporter(isGrouped: false).write(report).hasSuffix("46 errors; 16 not listed\n"))
  }

  @Test func `a report that lists all has no note of it`() {
    let report = Self.report(Self.findings(10))
    #expect(report.listing.omitted == 0)
    #expect(!JSONReporter(version: "1").write(report).contains("omitted"))
  }

  @Test func `no finding is hidden by a less severe one`() {
    let severities: [Severity] = [.info, .warning, .error]
    let report = Self.report(Self.findings(60) { severities[$0 % 3] })
    #expect(report.listing.findings.allSatisfy { $0.severity == .error })
    let few = Self.report(Self.findings(60) { $0 % 30 == 29 ? .error : .info })
    #expect(few.listing.findings.count { $0.severity == .error } == 2)
    #expect(few.listing.findings.count == 10)
  }

  @Test func `a listed finding has the same fingerprint as among all`() {
    let all = Self.findings(60) { $0 % 7 == 6 ? .error : .info }
    let report = Self.report(all)
    var fingerprints = Fingerprints()
    let file = SourceFile(path: "page.md", text: Self.page)
    let known = all.map { ($0.range, fingerprints.next($0, in: file)) }
    for finding in report.listing.findings {
      #expect(known.first { $0.0 == finding.range }?.1 == finding.fingerprint)
    }
  }

  @Test(arguments: ReportForm.allCases)
  func `each format says how many there are`(_ form: ReportForm) {
    let report = Self.report(Self.findings(25) + Self.findings(1, on: "other.md"))
    let text = form.write(report)
    let words = ["15 more", "24 more on this page", "26 errors", "15 more findings", "left out"]
    #expect(words.contains { text.contains($0) }, "\(form)")
  }

  @Test func `twice the findings list as many`() {
    #expect(Self.report(Self.findings(50)).listing.findings.count == Self.most)
    #expect(Self.report(Self.findings(100)).listing.findings.count == Self.most)
  }
}
