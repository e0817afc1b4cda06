package import SourceText

/// Another side of a contradiction, as it is reported there: a finding about changes is on the page
/// that changed.
package struct OtherSide: Sendable {
  let page: Findings.Subject
  let range: ByteRange
  let message: Diagnostic.Message
  let related: [RelatedPlace]

  package init(
    _ message: Diagnostic.Message, at range: ByteRange, on page: Findings.Subject,
    related: [RelatedPlace]
  ) {
    (self.page, self.range, self.message, self.related) = (page, range, message, related)
  }

  /// The path of its page.
  package var path: String { page.path }
}

extension Diagnostic {
  /// The same finding at another side of its contradiction. Its fix is on the page that it was on.
  package func at(_ side: OtherSide) -> Diagnostic {
    let fix = fix.map { Fix("\($0.title) in '\(path)'", safety: $0.safety, edits: $0.edits) }
    var finding = Diagnostic(
      rule: rule, category: category, severity: severity, path: side.page.path, range: side.range,
      message: side.message, cause: Cause(kind: side.page.kind, element: cause.element),
      about: about, related: side.related, fix: fix)
    finding.fingerprint = fingerprint
    return finding
  }
}
