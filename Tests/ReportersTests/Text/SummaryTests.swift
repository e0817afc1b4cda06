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

  @Test(
    arguments: [
      ([.safe, .safe], "; 'catalint fix' repairs 2"),
      ([.safe, .unsafe, .safe], "; 'catalint fix' repairs 2, '--unsafe' 1 more, to review"),
      ([.unsafe], "; 'catalint fix --unsafe' repairs 1, to review"), ([], ""),
    ] as [([Fix.Safety], String)])
  func `it names the command that repairs findings`(_ fixes: [Fix.Safety], words: String) {
    let found = fixes.map { Diagnostic.made(fix: Fix("", safety: $0, edits: [])) } + [.made()]
    let report = Report(pages: [:], count: 1, found)
    let errors = found.count == 1 ? "1 error" : "\(found.count) errors"
    #expect(TextReporter().write(report).hasSuffix("\n1 page: \(errors)\(words)\n"))
  }

  @Test func `statistics count the findings of each rule`() {
    let safe = Fix("", safety: .safe, edits: [])
    let found: [Diagnostic] =
      (0..<11).map { .made(on: "\($0 % 3)", rule: "some-rule", severity: .warning, fix: safe) }
      + [.made(on: "0", rule: "rule")]
    let report = Report(pages: [:], count: 3, found)
    #expect(
      StatisticsReporter().write(report) == """
        11 warning some-rule  on 3 pages, 11 with a safe fix
         1 error   rule       on 1 page
        3 pages: 1 error, 11 warnings; 'catalint fix' repairs 11

        """)
  }

  @Test func `statistics count the findings of a rule with each of its severities`() {
    let found: [Diagnostic] =
      [.made(on: "0", severity: .warning), .made(on: "1"), .made(on: "2")]
      + [.made(on: "0", rule: "rule", severity: .info)]
    let report = Report(pages: [:], count: 3, found)
    #expect(
      StatisticsReporter().write(report) == """
        2 error   some-rule  on 2 pages
        1 info    rule       on 1 page
        1 warning some-rule  on 1 page
        3 pages: 2 errors, 1 warning, 1 info

        """)
    let rows = MarkdownStatisticsReporter().write(report).split(separator: "\n").dropFirst(2)
    #expect(
      rows.prefix(3).map { $0.prefix { $0 != "[" } } == [
        "| 2 | error | ", "| 1 | info | ", "| 1 | warning | ",
      ])
    let json = JSONStatisticsReporter(version: "1").write(report)
    let compact = json.filter { !$0.isWhitespace }
    #expect(
      compact.contains(
        #""severity":"error","findings":3,"errors":2,"warnings":1,"infos":0,"pages":3"#))
  }

  @Test func `the command has the options of the report`() {
    let fix = Fix("", safety: .safe, edits: [])
    var report = Report(pages: [:], count: 1, [.made(fix: fix)])
    report.fixOptions = " --changed-since HEAD~1"
    #expect(
      TextReporter().write(report).hasSuffix(
        "1 page: 1 error; 'catalint fix --changed-since HEAD~1' repairs 1\n"))
    report = Report(pages: [:], count: 1, [.made(fix: Fix("", safety: .unsafe, edits: []))])
    report.fixOptions = " --changed-since HEAD~1"
    #expect(
      TextReporter().write(report).hasSuffix(
        "; 'catalint fix --changed-since HEAD~1 --unsafe' repairs 1, to review\n"))
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
