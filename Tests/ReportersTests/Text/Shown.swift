import Diagnostics
import Reporters
import SourceText
import TestSupport

/// One finding in the text report: its place, the source line and the carets below.
struct Shown: Equatable {
  let place: String
  let line: String
  let carets: String

  /// Shows the one marked range of a page.
  init(_ marked: String) {
    let page = MarkedText(marked)
    self.init(page.ranges.first ?? ByteRange(at: 0), in: Array(page.text.utf8))
  }

  /// Shows a range of any bytes.
  init(_ range: ByteRange, in bytes: [UInt8]) {
    let report = Report(root: ".", pages: 1, diagnostics: [.made(range)], notices: []) {
      SourceFile(path: $0, bytes: bytes)
    }
    let lines = TextReporter(isQuiet: true).write(report).split(
      separator: "\n", omittingEmptySubsequences: false)
    place = String(lines[0].dropFirst("page.md:".count).prefix { $0 != " " }.dropLast())
    line = Self.behindMargin(lines[1])
    carets = Self.behindMargin(lines[2])
  }

  private static func behindMargin(_ line: Substring) -> String {
    // By scalars: a mark at the start of a source line joins the space of the margin.
    guard let bar = line.unicodeScalars.firstIndex(of: "|") else { return "no margin: \(line)" }
    return String(String.UnicodeScalarView(line.unicodeScalars[bar...].dropFirst(2)))
  }
}
