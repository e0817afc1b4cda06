import Diagnostics
import Foundation
import Reporters
import SourceText
import Testing

/// The input of reviewdog.
@Suite struct RDJSONReporterTests {
  private func diagnostic(_ report: Report) throws -> [String: Any] {
    let text = RDJSONReporter(isByLine: true).write(report)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// `line:column-line:column`.
  private func range(_ value: Any?) -> String {
    let range = value as? [String: [String: Int]] ?? [:]
    return ["start", "end"].map {
      "\(range[$0]?["line"] ?? 0):\(range[$0]?["column"] ?? 0)"
    }.joined(separator: "-")
  }

  @Test func `columns are bytes from 1, ends exclusive`() throws {
    let report = Report(pages: ["page.md": "a\n模型 x\n"], [.made(ByteRange(5, 8))])
    let location = try #require(try diagnostic(report)["location"] as? [String: Any])
    #expect(range(location["range"]) == "2:4-2:7")
  }

  private func suggestions(_ edits: [Edit]) throws -> [[String: Any]]? {
    let fix = Fix("repair it", safety: .unsafe, edits: edits)
    let report = Report(pages: ["page.md": "one two three\nfour\n"], [.made(fix: fix)])
    return try diagnostic(report)["suggestions"] as? [[String: Any]]
  }

  private func edit(_ start: Int, _ end: Int, _ text: String, on path: String = "page.md") -> Edit {
    Edit(path: path, range: ByteRange(start, end), replacement: text)
  }

  @Test func `a fix of several edits is one suggestion, with the text between them`() throws {
    let suggestions = try suggestions([edit(14, 18, "4"), edit(4, 7, "2")])
    #expect(suggestions?.count == 1)
    #expect(suggestions?[0]["text"] as? String == "2 three\n4")
    #expect(range(suggestions?[0]["range"]) == "1:5-2:5")
  }

  @Test func `an incomplete fix is left out`() throws {
    #expect(try suggestions([edit(0, 3, "1"), edit(0, 3, "1", on: "b.md")]) == nil)
    #expect(try suggestions([edit(0, 3, "1"), edit(2, 4, "2")]) == nil)
    #expect(try suggestions([edit(0, 99, "1")]) == nil)
  }

  @Test(arguments: [Fix.Safety.safe, .unsafe])
  func `a suggestion says whether it is to be reviewed`(_ safety: Fix.Safety) throws {
    let fix = Fix("write it", safety: safety, edits: [edit(0, 3, "1")])
    let report = Report(pages: ["page.md": "one two three\n"], [.made(fix: fix)])
    let message = try #require(try diagnostic(report)["message"] as? String)
    #expect(message.hasSuffix(" (the suggestion is to be reviewed)") == (safety == .unsafe))
  }
}
