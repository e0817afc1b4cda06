import Contract
package import Diagnostics
package import Records
import SourceText

/// Bytes that are not UTF-8; the engine checks nothing else on such a page.
package enum InvalidUTF8: PageRule {
  package static let descriptor = RuleDescriptor(
    "invalid-utf8", "Bytes that are not UTF-8",
    severity: .error, category: .text,
    traits: [.findsUnreadText, .readsBytes],
    rationale: """
      Pages are UTF-8. Bytes of another encoding show as `�`, or keep a page from being built at
      all. An editor saved the file as Windows-1252, or as UTF-16, which PowerShell's `>` writes.
      Nothing else is checked on such a page.
      """,
    examples: [])

  package static let needs: PageFeatures = .damage

  package static func check(_ page: Page, into findings: inout Findings) {
    guard let fault = page.damage.encodingFault else { return }
    findings.report(
      fault.encoding.map { .otherEncoding($0) } ?? .notUTF8(page.source.slice(fault.range)),
      at: fault.range)
  }
}

extension Diagnostic.Message {
  fileprivate static func notUTF8(_ bytes: ArraySlice<UInt8>) -> Self {
    let written = bytes.map { "0x" + String($0, radix: 16, uppercase: true) }
    return "\(written.joined(separator: " ")) is not UTF-8; save the file as UTF-8"
  }

  fileprivate static func otherEncoding(_ name: String) -> Self {
    "this file is \(name); save it as UTF-8"
  }
}
