import Diagnostics
import Rules
import SourceText
import TestSupport
import Testing

/// Invariants of every example of every rule.
@Suite struct ExampleLawTests {
  @Test(arguments: RuleExample.all)
  func `a rule finds exactly the marked text`(_ case: RuleExample) {
    let ranges = `case`.ranges(in: `case`.marked.text)
    #expect(ranges == `case`.marked.ranges, sourceLocation: `case`.location)
    #expect(!ranges.isEmpty, sourceLocation: `case`.location)
  }

  @Test(arguments: RuleExample.all)
  func `a rule finds nothing on the good page`(_ case: RuleExample) {
    guard let good = `case`.example.good else { return }
    #expect(`case`.ranges(in: good) == [], sourceLocation: `case`.location)
  }

  @Test(arguments: RuleExample.all)
  func `a line of characters of several bytes shifts ranges after it by its bytes`(
    _ case: RuleExample
  ) {
    // A line before one twin is a difference itself.
    guard `case`.rule.id != "twins-differ" else { return }
    // JSON has no comments.
    if `case`.example.path.hasSuffix(".json") { return }
    let text = `case`.marked.text
    let isMarked = text.unicodeScalars.first == "\u{FEFF}"
    let hasFrontmatter = text.hasPrefix("---\n")
    let isComment = hasFrontmatter || !`case`.example.path.hasSuffix(".md")
    let line = isComment ? "# Ünïcödé 模型 🎛️\n" : "Ünïcödé 模型 🎛️\n\n"
    let offset = isMarked ? 3 : hasFrontmatter ? 4 : 0
    let bytes = Array(text.utf8)
    let shifted = String(decoding: bytes[..<offset] + line.utf8 + bytes[offset...], as: UTF8.self)
    let expected = `case`.marked.ranges.map { range in
      // What is missing at the start of a page is still missing there.
      range.start < offset || range == ByteRange(at: 0) ? range : range.shifted(by: line.utf8.count)
    }
    #expect(`case`.ranges(in: shifted) == expected, sourceLocation: `case`.location)
  }

  @Test(arguments: RuleExample.all)
  func `a page with CRLF has the same findings`(_ case: RuleExample) {
    let crlf = MarkedText(`case`.example.bad.replacing("\n", with: "\r\n"))
    #expect(`case`.ranges(in: crlf.text) == crlf.ranges, sourceLocation: `case`.location)
  }

  @Test(arguments: RuleExample.all)
  func `ranges are in the page and on character boundaries`(_ case: RuleExample) {
    let bytes = Array(`case`.marked.text.utf8)
    for range in `case`.ranges(in: `case`.marked.text) {
      #expect(range.end <= bytes.count, sourceLocation: `case`.location)
      for offset in [range.start, range.end] where offset < bytes.count {
        #expect(!bytes[offset].isContinuation, sourceLocation: `case`.location)
      }
    }
  }

  @Test(arguments: RuleExample.all)
  func `fixes make the good page of the bad one`(_ case: RuleExample) {
    let catalog = `case`.catalog(`case`.marked.text)
    let found = `case`.diagnostics(of: catalog)
    guard found.contains(where: { $0.fix != nil }), let good = `case`.example.good else { return }
    let fixed = catalog.applying(found).catalog.source(`case`.example.path)
    #expect(fixed.map { $0.text($0.range) } == good, sourceLocation: `case`.location)
  }

  @Test(arguments: RuleExample.all)
  func `fixing twice is fixing once`(_ case: RuleExample) {
    let catalog = `case`.catalog(`case`.marked.text)
    let once = catalog.applying(`case`.diagnostics(of: catalog)).catalog
    let again = once.applying(`case`.diagnostics(of: once)).catalog
    #expect(again.pages == once.pages, sourceLocation: `case`.location)
  }

  @Test(arguments: RuleExample.all)
  func `a fixed page has no finding that it did not have before`(_ case: RuleExample) {
    let catalog = `case`.catalog(`case`.marked.text)
    let before = Set(catalog.diagnostics().map { "\($0.rule) \($0.message)" })
    let fixed = catalog.applying(`case`.diagnostics(of: catalog)).catalog
    let new = fixed.diagnostics().map { "\($0.rule) \($0.message)" }.filter { !before.contains($0) }
    #expect(new == [], sourceLocation: `case`.location)
  }

  @Test(arguments: RuleExample.all)
  func `a rule offers the fixes that its descriptor says`(_ case: RuleExample) {
    for diagnostic in `case`.diagnostics(of: `case`.catalog(`case`.marked.text)) {
      guard let fix = diagnostic.fix else { continue }
      #expect(`case`.rule.fixes.contains(fix.safety), sourceLocation: `case`.location)
    }
  }
}
