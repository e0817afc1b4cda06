import Contract
import Diagnostics
import Linting
import Records
import Rules
import SourceText
import TestSupport
import Testing

/// A suppression hides each example of each rule, and is not reported as unused.
@Suite(.takesLong) struct SuppressionLawTests {
  private static let ends = ["\n", "\r\n"]

  @Test(arguments: RuleExample.all.filter(\.rule.isSuppressible), ends)
  func `a suppression for the page hides an example`(_ case: RuleExample, end: String) {
    // JSON has no comments.
    if `case`.example.path.hasSuffix(".json") { return }
    let text = `case`.marked.text.replacing("\n", with: end)
    let isMarked = text.unicodeScalars.first == "\u{FEFF}"
    let hasFrontmatter = text.hasPrefix("---\(end)")
    let offset = isMarked ? 3 : hasFrontmatter ? 3 + end.utf8.count : 0
    let comment = "catalint-disable-file \(`case`.rule.id) -- Ünïcödé 模型 🎛️"
    let isInYAML = hasFrontmatter || !`case`.example.path.hasSuffix(".md")
    let line = isInYAML ? "# \(comment)\(end)" : "<!-- \(comment) -->\(end)\(end)"
    expectSuppressed(`case`, text.inserting(line, at: [offset]))
  }

  @Test(arguments: RuleExample.all.filter(\.rule.isSuppressible), ends)
  func `a suppression for the next line hides an example`(_ case: RuleExample, end: String) {
    // Only `disable-file` suppresses these.
    guard `case`.rule.id != UnusedSuppression.descriptor.id else { return }
    let marked = MarkedText(`case`.example.bad.replacing("\n", with: end))
    let bytes = Array(marked.text.utf8)
    let starts = Set(marked.ranges.map { bytes.lineStart(of: $0.start) }).sorted()
    let comment = "catalint-disable-next-line \(`case`.rule.id) -- Ünïcödé 模型 🎛️"
    for (open, close) in [("<!--", " -->"), ("#", "")] {
      let note = "\(open) note\(close)\(end)"
      let plain = marked.text.inserting(note, at: starts)
      // A comment cannot be inserted where it is text or changes the findings.
      let shifted = marked.ranges.map { range in
        range.start + note.utf8.count * starts.count { $0 <= range.start }
      }
      guard `case`.ranges(in: plain).map(\.start) == shifted else { continue }
      let text = marked.text.inserting("\(open) \(comment)\(close)\(end)", at: starts)
      let page = `case`.catalog(text).page(`case`.example.path)
      guard page?.suppressions.count == starts.count else { continue }
      expectSuppressed(`case`, text)
    }
  }

  @Test(arguments: RuleExample.all.filter(\.rule.isSuppressible), ends)
  func `a suppression at the end of a line hides an example`(_ case: RuleExample, end: String) {
    guard `case`.rule.id != UnusedSuppression.descriptor.id else { return }
    let marked = MarkedText(`case`.example.bad.replacing("\n", with: end))
    let bytes = Array(marked.text.utf8)
    let ends = Set(marked.ranges.map { bytes.textEnd(from: $0.start) }).sorted()
    let comment = "catalint-disable-line \(`case`.rule.id) -- Ünïcödé 模型 🎛️"
    for (open, close) in [(" <!--", " -->"), (" #", "")] {
      let plain = marked.text.inserting("\(open) note\(close)", at: ends)
      // A comment cannot be inserted where it is text or changes the findings.
      let shifted = marked.ranges.map { range in
        range.start + "\(open) note\(close)".utf8.count * ends.count { $0 <= range.start }
      }
      guard `case`.ranges(in: plain).map(\.start) == shifted else { continue }
      let text = marked.text.inserting("\(open) \(comment)\(close)", at: ends)
      let page = `case`.catalog(text).page(`case`.example.path)
      guard page?.suppressions.count == ends.count else { continue }
      expectSuppressed(`case`, text)
    }
  }

  @Test(arguments: RuleExample.all.filter { !$0.rule.isSuppressible })
  func `a finding that no suppression hides is reported`(_ case: RuleExample) {
    let text = `case`.marked.text
    for rules in ["", " \(`case`.rule.id)"] {
      for directive in ["disable-file", "disable", "disable-next-line", "disable-line"] {
        let comment = "<!-- catalint-\(directive)\(rules) -->\n\n"
        let found = `case`.diagnostics(of: `case`.catalog(comment + text))
        #expect(found.count == `case`.marked.ranges.count + 1, sourceLocation: `case`.location)
      }
    }
  }

  private func expectSuppressed(_ case: RuleExample, _ text: String) {
    let unused = UnusedSuppression.descriptor.id
    let verdict = `case`.catalog(text).verdict(`case`.rules?.union([unused]))
    let found = verdict.diagnostics.filter {
      $0.path == `case`.example.path && [`case`.rule.id, unused].contains($0.rule)
    }
    #expect(found.map(\.message.text) == [], sourceLocation: `case`.location)
    #expect(!verdict.suppressed.isEmpty, sourceLocation: `case`.location)
  }
}

extension String {
  /// The text with a line inserted before each offset.
  fileprivate func inserting(_ line: String, at offsets: [Int]) -> String {
    var bytes = Array(utf8)
    for offset in offsets.reversed() { bytes.insert(contentsOf: line.utf8, at: offset) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// The end of the line at an offset, before a pipe that ends a row.
  fileprivate func textEnd(from offset: Int) -> Int {
    let end = self[offset...].firstIndex(where: \.isLineEnd) ?? count
    return end > offset + 1 && self[end - 2..<end].elementsEqual(" |".utf8) ? end - 2 : end
  }

  fileprivate func lineStart(of offset: Int) -> Int {
    (self[..<offset].lastIndex(where: \.isLineEnd) ?? -1) + 1
  }
}
