import Diagnostics
import Foundation
import Reporters
import SourceText
import TestSupport
import Testing

@Suite struct JSONReporterTests {
  @Test func `the report has exactly the members of the design`() throws {
    let report = try JSONReport(SampleReport.report)
    #expect(
      Set(report.object.keys) == [
        "version", "tool", "root", "summary", "findings", "notices",
      ])
    #expect(report.object["version"] as? Int == 1)
    #expect(
      report.object["tool"] as? [String: String] == ["name": "catalint", "version": "1.2.3"])
    #expect(report.object["root"] as? String == "docs")
    #expect(
      report.object["summary"] as? [String: Int] == [
        "pages": 12, "errors": 7, "warnings": 2, "infos": 2, "fixable": 4, "suppressed": 1,
        "baselined": 1,
      ])
    #expect(report.object["notices"] as? [String] == SampleReport.report.notices)
    #expect(report.findings.count == 11)
  }

  @Test func `a finding has every member, a fix where there is one`() throws {
    let findings = try JSONReport(SampleReport.report).findings
    for (finding, diagnostic) in zip(findings, SampleReport.report.diagnostics) {
      let keys: Set = [
        "rule", "category", "severity", "path", "start", "end", "message", "related",
        "fingerprint",
      ]
      #expect(Set(finding.keys) == (diagnostic.fix == nil ? keys : keys.union(["fix"])))
      #expect(finding["rule"] as? String == diagnostic.rule)
      #expect(finding["category"] as? String == "tables")
      #expect(finding["severity"] as? String == diagnostic.severity.rawValue)
      #expect(finding["path"] as? String == diagnostic.path)
      #expect(finding["message"] as? String == diagnostic.message.text)
      #expect((finding["start"] as? [String: Int])?["byte"] == diagnostic.range.start)
      #expect((finding["end"] as? [String: Int])?["byte"] == diagnostic.range.end)
      #expect((finding["related"] as? [Any])?.count == diagnostic.related.count)
    }
  }

  @Test func `a fix has its edits, as bytes and text`() throws {
    let edit = Edit(path: "b.md", range: ByteRange(3, 5), replacement: "a\n\u{1F5DC}\"\u{202E}")
    let fix = Fix("write 'a'", safety: .unsafe, edits: [edit])
    let report = try JSONReport(Report(pages: [:], [.made(fix: fix)]))
    let written = try #require(report.findings[0]["fix"] as? [String: Any])
    #expect(Set(written.keys) == ["title", "safety", "edits"])
    #expect(written["title"] as? String == "write 'a'")
    #expect(written["safety"] as? String == "unsafe")
    let edits = try #require(written["edits"] as? [[String: Any]])
    #expect(edits.count == 1)
    #expect(Set(edits[0].keys) == ["path", "startByte", "endByte", "text"])
    #expect(edits[0]["path"] as? String == "b.md")
    #expect(edits[0]["startByte"] as? Int == 3)
    #expect(edits[0]["endByte"] as? Int == 5)
    #expect(edits[0]["text"] as? String == edit.replacement)
  }

  @Test func `a related place has its path, place and message`() throws {
    let place = RelatedPlace(path: "b.md", range: ByteRange(2, 4), message: "here")
    let report = try JSONReport(Report(pages: ["b.md": "é\nab"], [.made(related: [place])]))
    let related = try #require(report.findings[0]["related"] as? [[String: Any]])
    #expect(Set(related[0].keys) == ["path", "start", "end", "message"])
    #expect(related[0]["start"] as? [String: Int] == ["line": 1, "column": 2, "byte": 2])
    #expect(related[0]["end"] as? [String: Int] == ["line": 2, "column": 2, "byte": 4])
    #expect(related[0]["message"] as? String == "here")
  }

  @Test func `members are in the order of the design`() {
    let text = JSONReporter(version: "1").write(SampleReport.report)
    let names = [
      "\"version\"", "\"tool\"", "\"root\"", "\"summary\"", "\"pages\"", "\"errors\"",
      "\"warnings\"", "\"infos\"", "\"fixable\"", "\"suppressed\"", "\"baselined\"",
      "\"findings\"", "\"rule\"", "\"category\"", "\"severity\"", "\"path\"", "\"start\"",
      "\"line\"", "\"column\"", "\"byte\"", "\"end\"", "\"message\"", "\"related\"", "\"fix\"",
      "\"title\"", "\"safety\"", "\"edits\"", "\"startByte\"", "\"endByte\"", "\"text\"",
      "\"fingerprint\"",
    ]
    var rest = text[...]
    for name in names {
      let found = rest.range(of: "\(name): ")
      #expect(found != nil, "\(name)")
      if let found { rest = rest[found.upperBound...] }
    }
  }

  @Test func `a report without findings is whole`() {
    #expect(
      JSONReporter(version: "1").write(Report(pages: [:], [])) == """
        {
          "version": 1,
          "tool": {
            "name": "catalint",
            "version": "1"
          },
          "root": ".",
          "summary": {
            "pages": 0,
            "errors": 0,
            "warnings": 0,
            "infos": 0,
            "fixable": 0,
            "suppressed": 0,
            "baselined": 0
          },
          "findings": [],
          "notices": []
        }

        """)
  }

  @Test func `JSON is never grouped`() throws {
    let report = Report(pages: [:], count: 9, ["a", "a", "b"].map { .made(on: $0) })
    #expect(try JSONReport(report).findings.count == 3)
  }

  @Test func `every character comes back as it was`() throws {
    for start in stride(from: UInt32(0), through: 0x10FFFF, by: 0x1000) {
      let scalars = (start..<start + 0x1000).compactMap(Unicode.Scalar.init)
      let text = scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
      let report = try JSONReport(Report(pages: [:], notices: [text], []))
      let read = (report.object["notices"] as? [String])?.first
      #expect(read.map { Array($0.unicodeScalars) } == scalars, "from \(start)")
    }
  }
}
