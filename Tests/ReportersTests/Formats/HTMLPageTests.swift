import Diagnostics
import Foundation
import Reporters
import SourceText
import TestSupport
import Testing

/// The page of HTML in a browser, by `Tests/Tools/report_check`: three widths, light and dark,
/// every filter and link, keyboard, screen reader, and no scripts. Skipped where there is no
/// Chromium.
@Suite(.takesLong, .enabled(if: PageCheck.canRun), .serialized) struct HTMLPageTests {
  /// What the program finds wrong with the page of a report.
  private static func failures(in report: Report, limit: Int) throws -> String {
    try failures(in: HTMLReporter(version: "1.2.3", limit: limit).write(report))
  }

  private static func failures(in page: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "catalint-\(UUID()).html")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(page.utf8).write(to: file)
    return String(
      decoding: try SecondOpinion.run([PageCheck.program, file.path]), as: UTF8.self)
  }

  /// A report of `count` findings on a fifth as many pages: seven rules, of mixed severities and
  /// fixes, of several causes each.
  fileprivate static func report(_ count: Int) -> Report {
    let found = (0..<count).map { number in
      let path = "folder \(number % 3)/page-\(number % (count / 5)).md"
      let range = ByteRange(number % 11, number % 11 + 3)
      let severity = Severity.allCases[number % 7 == 3 ? number % 3 : number % 7 % 3]
      let fix = Fix(
        "write 'x'", safety: number.isMultiple(of: 2) ? .safe : .unsafe,
        edits: [Edit(path: path, range: range, replacement: "x")])
      return Diagnostic(
        rule: number % 7 == 5 ? "check/rule-5" : "rule-\(number % 7)",
        category: number % 7 < 3 ? .links : .tables, severity: severity, path: path, range: range,
        message: "'\(path)' is wrong", cause: .init(kind: "kind \(number % 4)"),
        fix: number % 7 < 4 ? fix : nil)
    }
    return Report(
      root: "catalog", pages: count, diagnostics: found.sorted(by: Diagnostic.inReportOrder),
      suppressed: [found[0]], notices: ["a notice"]
    ) { SourceFile(path: $0, text: "| abc & <b> | \($0)\n") }
  }

  /// A report whose paths, messages and fixes have texts that could end an element, or run.
  fileprivate static var hostile: Report {
    let texts = [
      "</script><script>alert(1)</script>", "\"/><img src=https://example.com/x onerror=alert(1)>",
      "\u{202E}\u{1B}[31m'`${alert(1)}`", "</style><style>*{display:none}</style>",
      "</option></datalist></form>", "&lt;#rule-x%20%\u{0}\u{FEFF}", " ", "e\u{301}", "é",
    ]
    let found = texts.flatMap { ForgeryTests.report($0).diagnostics }
    return Report(
      root: texts.joined(), pages: texts.count,
      diagnostics: found.sorted(by: Diagnostic.inReportOrder), notices: texts
    ) { SourceFile(path: $0, text: "first \($0)") }
  }

  enum Case: String, CaseIterable {
    case everything, many, some, none, hostile

    /// The report, and the most findings that its page lists.
    var report: (report: Report, limit: Int) {
      switch self {
      case .everything: (SampleReport.report, 5_000)
      case .many: (HTMLPageTests.report(105), 5_000)
      case .some: (HTMLPageTests.report(105), 40)
      case .none: (Report(pages: ["page.md": ""], []), 1)
      case .hostile: (HTMLPageTests.hostile, 5_000)
      }
    }
  }

  @Test(arguments: Case.allCases)
  func `a report works in a browser`(_ test: Case) throws {
    let (report, limit) = test.report
    #expect(try Self.failures(in: report, limit: limit) == "")
  }

  @Test func `the program finds what is wrong`() throws {
    let page = HTMLReporter(version: "1.2.3").write(SampleReport.report)
      .replacing("--faint: #55606c", with: "--faint: #c5c6cc")
      .replacing("href=\"#rule-broken-link\"", with: "href=\"#rule-broken\"")
      .replacing("finding.fix === fix", with: "true")
    let failures = try Self.failures(in: page)
    for words in ["contrast", "there is no target", "other findings are shown"] {
      #expect(failures.contains(words), "\(words)")
    }
  }
}

/// The program that checks a page in a browser.
private enum PageCheck {
  static let program = PackageFolder.root.appending(path: "Tests/Tools/report_check").path
  static let canRun = SecondOpinion.canRun([program, "--can-run"])
}
