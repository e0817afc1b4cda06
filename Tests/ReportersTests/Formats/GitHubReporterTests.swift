import Diagnostics
import Reporters
import SourceText
import Testing

/// Annotations in a GitHub workflow.
@Suite struct GitHubReporterTests {
  private func annotations(_ report: Report) -> [Substring] {
    GitHubReporter().write(report).split(separator: "\n").filter { $0.hasPrefix("::") }
  }

  @Test func `ten of a severity are written, the last of which counts the others`() {
    let found = Severity.allCases.flatMap { severity in
      (0..<13).map { Diagnostic.made(on: "page-\($0).md", severity: severity) }
    }
    let lines = annotations(Report(pages: [:], found))
    for command in ["error", "warning", "notice"] {
      let own = lines.filter { $0.hasPrefix("::\(command) ") }
      #expect(own.count == 10)
      #expect(
        own.last
          == "::\(command) title=catalint::4 more of this severity; they are in the log and the summary of the job"
      )
    }
    #expect(lines.map { $0.prefix(4) }.firstIndex(of: "::wa") == 10, "the gravest first")
  }

  @Test func `as many as are shown are all written`() {
    let found = (0..<10).map { Diagnostic.made(on: "page-\($0).md") }
    let lines = annotations(Report(pages: [:], found))
    #expect(lines.count == 10)
    #expect(!lines.contains { $0.contains("more of this") })
  }

  @Test(arguments: [0, 2, 9, 12])
  func `files that could not be read are among the ten`(_ count: Int) {
    let report = Report(
      root: ".", pages: 13, diagnostics: (0..<13).map { .made(on: "page-\($0).md") },
      errors: (0..<count).map { "cannot read '\($0).md'" }, notices: []
    ) { _ in nil }
    let lines = annotations(report)
    #expect(lines.count == 10)
    let shown = lines.count { $0.hasPrefix("::error file=") }
    #expect(lines.last?.contains("\(13 - shown) more of this") == true)
  }

  @Test func `each cause has one before any has two`() {
    let many = (0..<20).map { Diagnostic.made(on: "page-\($0).md", element: "many") }
    let few = (0..<3).map { Diagnostic.made(on: "z-\($0).md", element: "few \($0)") }
    let lines = annotations(Report(pages: [:], many + few))
    #expect(
      lines.prefix(4).map { $0.split(separator: ",")[0] }
        == [
          "::error file=page-0.md", "::error file=z-0.md", "::error file=z-1.md",
          "::error file=z-2.md",
        ])
  }

  @Test func `columns are named only within a line`() {
    let report = Report(
      root: "docs", pages: 1,
      diagnostics: [.made(ByteRange(6, 9)), .made(ByteRange(1, 13))], notices: []
    ) { SourceFile(path: $0, text: "ab\n模c def\nghi\n") }
    #expect(
      annotations(report) == [
        "::error file=page.md,line=2,endLine=2,col=2,endColumn=5,title=some-rule::it is wrong",
        "::error file=page.md,line=1,endLine=3,title=some-rule::it is wrong",
      ])
  }

  @Test func `the text is above`() {
    let report = Report(pages: [:], [.made()])
    #expect(GitHubReporter().write(report).hasPrefix(TextReporter().write(report)))
  }
}
