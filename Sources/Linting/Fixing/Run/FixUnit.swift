import DataSyntax
import Diagnostics
import SourceText

/// A fix that can be applied: a finding and the page that its fix changes.
struct FixUnit {
  /// By the bytes of its path.
  let page: [UInt8]
  let finding: Diagnostic

  /// Its identity, independent of earlier changes.
  var key: FixKey { FixKey(finding) }

  /// How many bytes longer its page gets.
  var growth: Int {
    (finding.fix?.edits ?? []).reduce(0) { $0 + $1.replacement.utf8.count - $1.range.count }
  }

  /// Whether it only adds the line end that the last line of its page, of `length` bytes, lacks:
  /// the page is parsed as before.
  func onlyEndsLastLine(ofPageWith length: Int) -> Bool {
    guard onlyWritesLineEnds, let edits = finding.fix?.edits, edits.count == 1,
      let edit = edits.first
    else { return false }
    return edit.path == finding.path && edit.range == ByteRange(at: length)
  }

  /// Whether line ends are all that it writes.
  var onlyWritesLineEnds: Bool {
    finding.fix?.edits.allSatisfy { $0.replacement == "\n" || $0.replacement == "\r\n" } == true
  }

  /// Whether it only replaces CR LF by LF, or LF by CR LF, which are the same line end in each
  /// format.
  func onlyConvertsLineEnds(of page: SourceFile) -> Bool {
    guard onlyWritesLineEnds, let edits = finding.fix?.edits else { return false }
    return edits.allSatisfy { edit in
      let start = edit.range.start
      return edit.path == page.path && edit.range.end <= page.bytes.count
        && ["\n", "\r\n"].contains(page.text(edit.range))
        && (start == 0 || page.bytes[start - 1] != .carriageReturn)
    }
  }
}

/// The identity of a fix.
struct FixKey: Hashable {
  private let path: UTF8Key
  private let rule: String
  private let message: String
  private let title: String

  init(_ finding: Diagnostic) {
    path = UTF8Key(text: finding.path)
    rule = finding.rule
    message = finding.message.text
    title = finding.fix?.title ?? ""
  }
}

/// Why a fix is not applied.
enum FixHarm {
  /// It would bring about this finding.
  case finding(Diagnostic)
  /// A fact that no finding is about would be lost.
  case fact(field: String, text: String)
  /// Its finding would still be there, or the page would return to an earlier state.
  case nothing
  /// Too many fixes had to be tried.
  case untried
}
