import Diagnostics
import Foundation
import Reporters
import SourceText
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Every format as the runner of a workflow, a terminal, a parser of XML and a renderer of Markdown
/// read it: checked text forges no command, element, link or mention.
@Suite(.takesLong) struct FormatForgeryTests {
  /// Texts that have an effect in one of them.
  private static let active = [
    "\n::error file=x.md::forged\n", "::error::forged", " ::stop-commands::x", "##[error]forged",
    "##vso[task.complete result=Failed]forged", "##teamcity[buildStop]", "###[error]x",
    "%0A::error::x",
    "\u{85}::error::x", ",line=1::x", "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "</details><h1>forged</h1>", "]]><x/>", "\"/><x y=\"", "'/><x y='", "&lt;&#60;&amp", "<!-- ",
    "-->",
    "<?x?>", "[label](https://example.com)", "![image](https://example.com/x.png)",
    "[label][reference]", "<https://example.com>", "https://example.com", "www.example.com",
    "someone@example.com", "@someone", "#1", "GH-1", "some/where#1", "`", "``` \n", "~~~", "a`b``c",
    "|", "\\|", "| a | b |", "# heading", "- [ ] task", "$x$", "$$x$$", "\u{FFFE}", "\u{FFFF}",
    "*x*",
    "{0}", "javascript:alert(1)", "    code", "\t> quote",
  ]
  private static let all = ForgeryTests.hostile + active

  /// A report that is hostile all over: page, path, message, kind, related place, fix and notice.
  private static func report(_ text: String) -> Report {
    let path = "\(text).md"
    let page = "\(text) \(text)\(text)"
    let place = RelatedPlace(path: path, range: ByteRange(0, 3), message: "here \(text)")
    let fix = Fix(
      "write '\(text)'", safety: .safe,
      edits: [Edit(path: path, range: ByteRange(0, 1), replacement: text)])
    let found = [Severity.error, .warning, .info].map { severity in
      Diagnostic.made(
        ByteRange(0, page.utf8.count), on: path, severity: severity, "'\(text)' is wrong",
        kind: text, element: text, related: [place], fix: fix)
    }
    return Report(
      root: text, pages: 2, diagnostics: found, suppressed: [found[0]],
      baselined: [found[1]], notices: [text]
    ) { SourceFile(path: $0, text: page) }
  }

  @Test(arguments: all)
  func `a runner reads no commands except annotations`(_ text: String) {
    for form in ReportForm.allCases {
      let commands = WorkflowRunner.commands(in: form.write(Self.report(text)))
      #expect(
        commands == (form == .github ? ["error", "warning", "notice"] : []),
        "\(form) of '\(text)'")
    }
  }

  @Test func `the model of a runner recognises commands`() {
    let log = "x\n ::error::x\ny ##[warning]z\n##vso[x]\na::b::c\n::group::x\n"
    #expect(WorkflowRunner.commands(in: log) == ["error", "##[", "##vso[", "group"])
  }

  @Test(arguments: all)
  func `an annotation names its file, with any name`(_ text: String) throws {
    let log = GitHubReporter().write(Self.report(text))
    let line = try #require(log.split(separator: "\n").first { $0.hasPrefix("::error") })
    let properties = WorkflowRunner.properties(of: String(line))
    #expect(
      Set(properties.keys) == ["file", "line", "endLine", "col", "endColumn", "title"]
        || Set(properties.keys) == ["file", "line", "endLine", "title"])
    #expect(properties["file"] == PrintableText.from("\(text).md"))
  }

  @Test(arguments: all)
  func `no format has a control except line ends`(_ text: String) {
    for form in ReportForm.allCases where form != .colored {
      let written = form.write(Self.report(text))
      let controls = written.unicodeScalars.filter {
        $0 != "\n" && $0.properties.generalCategory == .control
      }
      #expect(controls.isEmpty, "\(form) of '\(text)'")
    }
  }

  @Test(arguments: all)
  func `a parser of XML finds the elements of three findings`(_ text: String) {
    let report = Self.report(text)
    let junit = XMLReading(JUnitReporter().write(report))
    #expect(
      junit.elements == [
        "testsuites": 1, "testsuite": 2, "testcase": 4, "failure": 1, "system-out": 2,
      ])
    let checkstyle = XMLReading(CheckstyleReporter(version: "1").write(report))
    #expect(checkstyle.elements == ["checkstyle": 1, "file": 1, "error": 3])
    #expect(
      checkstyle.attributes == [
        "version", "name", "line", "column", "severity", "message", "source",
      ])
  }

  @Test(arguments: all)
  func `a browser finds the elements of three findings`(_ text: String) {
    let written = ReportForm.html.write(Self.report(text))
    let harmless = ReportForm.html.write(Self.report("harmless"))
    // Text that is not markup has none of these.
    for mark in ["<", ">", "\"", "'"] as [Character] {
      #expect(
        written.count { $0 == mark } == harmless.count { $0 == mark }, "\(mark) of '\(text)'")
    }
  }

  @Test(arguments: all)
  func `a renderer of Markdown finds no markup from the pages`(_ text: String) throws {
    for form in [ReportForm.markdown, .summary] {
      let active = RenderedMarkdown.active(in: form.write(Self.report(text)))
      let harmless = RenderedMarkdown.active(in: form.write(Self.report("harmless")))
      // Of a text, only cells of code and plain words remain.
      #expect(
        active.components(separatedBy: "\n").count == harmless.components(separatedBy: "\n").count)
      let marks = active.unicodeScalars.filter { "<>[]@!$*_~\\".unicodeScalars.contains($0) }
      let expected = harmless.unicodeScalars.filter { "<>[]@!$*_~\\".unicodeScalars.contains($0) }
      #expect(Array(marks) == Array(expected), "\(form) of '\(text)'")
      #expect(active.count { $0 == "|" } == harmless.count { $0 == "|" }, "\(form) of '\(text)'")
      // The only addresses are those of the documentation of rules.
      let rest = active.replacing(/https:\/\/github\.com\/catalint\/[\w.\/]+#[a-z-]+/, with: "")
      #expect(!rest.contains("://") && !rest.contains("www.") && !rest.contains("GH-"))
    }
  }

  @Test(arguments: all)
  func `a comment by reviewdog is words or code`(_ text: String) throws {
    let written = RDJSONReporter(isByLine: true).write(Self.report(text))
    for line in written.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let active = RenderedMarkdown.active(in: object?["message"] as? String ?? "<")
      #expect(active.firstMatch(of: /[<>\[\]@!$*_~\\#`]|:\/\/|www\.|GH-/) == nil, "'\(active)'")
    }
  }

  @Test(arguments: all)
  func `SARIF has no link in a message`(_ text: String) {
    let lines = SARIFReporter(version: "1").write(Self.report(text)).split(separator: "\n")
    // A message is an object whose one member is its text; the text of an edit is not a message.
    let messages = zip(lines, lines.dropFirst()).filter {
      $0.0.contains(/"(message|description)": {/) && $0.1.contains("\"text\": ")
    }
    #expect(messages.count >= 3)
    #expect(!messages.contains { $0.1.contains("](") })
  }
}

/// The events of a parser of XML.
private final class XMLReading: NSObject, XMLParserDelegate {
  private(set) var elements: [String: Int] = [:]
  private(set) var attributes: Set<String> = []

  init(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    if !parser.parse() { elements = ["no XML": 1] }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements[name, default: 0] += 1
    self.attributes.formUnion(attributes.keys)
  }
}
