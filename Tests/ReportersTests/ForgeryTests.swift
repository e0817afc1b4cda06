import Diagnostics
import Foundation
import Reporters
import SourceText
import TestSupport
import Testing

/// Checked text can neither forge the report nor control the terminal.
@Suite struct ForgeryTests {
  static let hostile = [
    "\u{1B}[2J\u{1B}[1;1H", "\u{1B}]0;title\u{7}", "\u{1B}]8;;https://example.com\u{1B}\\link",
    "\u{9B}31m", "\u{9D}0;title\u{9C}", "\u{90}q\u{9C}", "\u{8}\u{8}\u{8}", "\u{0}", "\u{7F}", "\r",
    "\n", "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{2066}",
    "\u{200F}", "\u{61C}", "\u{200B}", "\u{FEFF}", "\u{E0041}\u{E0042}", "\u{E0101}", "\u{FFF9}",
    "\u{E}\u{F}", "\u{5}",
  ]
  static let forged = "other.md:1:1: error: forged [some-rule]"

  /// A report whose page, path, message, related places, fix and notice contain `text`.
  static func report(_ text: String) -> Report {
    let path = "a\(text)\(forged)\(text).md"
    let page = "first\(text)\(forged)\(text)\(text)"
    let place = RelatedPlace(path: path, range: ByteRange(0, 3), message: "x\(text)\(forged)")
    let fix = Fix(
      "x\(text)\(forged)", safety: .safe,
      edits: [Edit(path: path, range: ByteRange(0, 1), replacement: text)])
    let found = (0..<3).map { number in
      Diagnostic.made(
        ByteRange(number, page.utf8.count), on: path, "x\(text)\(forged)", kind: text,
        element: text, related: [place], fix: fix)
    }
    return Report(pages: [path: page], count: 2, notices: [text], found)
  }

  @Test(arguments: hostile)
  func `a line that begins as a finding is one`(_ text: String) {
    for isGrouped in [true, false] {
      let written = TextReporter(isGrouped: isGrouped).write(Self.report(text))
      let lines = written.split(separator: "\n", omittingEmptySubsequences: false)
      let outer = lines.filter { !$0.hasPrefix("  ") }
      let findings = outer.filter { $0.hasPrefix("a") && $0.hasSuffix(" [some-rule]") }
      #expect(findings.count == (isGrouped ? 1 : 3))
      #expect(outer.count == findings.count + 2, "the summary and the end besides")
      #expect(
        outer.suffix(2).first?.hasPrefix("2 pages: 3 errors; 'catalint fix' repairs 3") == true)
    }
  }

  @Test(arguments: hostile)
  func `the text has no control except line ends, and only its own colours`(_ text: String) {
    let written = TextReporter().write(Self.report(text))
    #expect(written.unicodeScalars.allSatisfy(Self.isHarmless))
    let colored = TextReporter(isColored: true).write(Self.report(text))
    let plain = colored.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(plain == written)
  }

  @Test(arguments: hostile)
  func `JSON stays valid, whole and harmless on a terminal`(_ text: String) throws {
    let hostile = Self.report(text)
    let report = try JSONReport(hostile)
    #expect(report.text.unicodeScalars.allSatisfy(Self.isHarmless))
    #expect(report.findings.count == 3)
    for finding in report.findings {
      let path = try #require(finding["path"] as? String)
      #expect(path.utf8.elementsEqual(hostile.diagnostics[0].path.utf8))
      let message = try #require(finding["message"] as? String)
      #expect(message.utf8.elementsEqual(hostile.diagnostics[0].message.text.utf8))
    }
  }

  @Test func `emoji and scripts that need joiners keep them`() {
    for text in ["🗜️", "👩‍💻", "می‌خواهم", "क्‍ष", "e\u{301}", "1️⃣"] {
      #expect(PrintableText.from(text).utf8.elementsEqual(text.utf8))
    }
  }

  @Test func `every replacement is one printable character`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let printed = PrintableText.from(String(scalar)).unicodeScalars
      #expect(printed.count == 1)
      let isHarmless = printed.first.map { Self.isHarmless($0) && $0 != "\n" } ?? false
      if !isHarmless { Issue.record("U+\(String(value, radix: 16))") }
    }
  }

  /// Whether it is LF, a visible character, or one that a script or an emoji needs.
  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x200C, 0x200D, 0xFE00...0xFE0F: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return false
    default:
      return !scalar.properties.isDefaultIgnorableCodePoint && !scalar.properties.isBidiControl
    }
  }
}
