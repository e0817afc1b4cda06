import Diagnostics
import SourceText

/// A fix that can be applied: a finding and the page that its fix changes.
struct FixUnit {
  /// By the bytes of its path.
  let page: [UInt8]
  let finding: Diagnostic

  /// What identifies it, whatever was changed before it.
  var key: FixKey { FixKey(finding) }
}

/// What distinguishes one fix of a page from another.
struct FixKey: Hashable {
  private let path: [UInt8]
  private let rule: String
  private let message: String
  private let title: String

  init(_ finding: Diagnostic) {
    path = Array(finding.path.utf8)
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
  /// Its finding would still be there, or the page would be what it was before.
  case nothing
  /// Too many fixes had to be tried.
  case untried
}
