import Diagnostics
import Reporters
import SourceText
import TestSupport

extension Report {
  /// A report on pages in memory, by path; there may be more pages than have findings.
  init(
    pages: [String: String], count: Int? = nil, notices: [String] = [],
    _ diagnostics: [Diagnostic]
  ) {
    self.init(
      root: ".", pages: count ?? pages.count, diagnostics: diagnostics, notices: notices
    ) { path in
      pages[path].map { SourceFile(path: path, text: $0) }
    }
  }

  /// A report with a finding at each marked range of one page.
  init(marked: String) {
    let page = MarkedText(marked)
    self.init(pages: ["page.md": page.text], page.ranges.map { .made($0) })
  }
}

extension Diagnostic {
  /// A finding made up for a test.
  static func made(
    _ range: ByteRange = ByteRange(at: 0), on path: String = "page.md", rule: String = "some-rule",
    severity: Severity = .error, _ message: Message = "it is wrong", kind: String = "",
    element: String = "", related: [RelatedPlace] = [], fix: Fix? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule: rule, category: .tables, severity: severity, path: path, range: range,
      message: message, cause: .init(kind: kind, element: element), related: related, fix: fix)
  }
}
