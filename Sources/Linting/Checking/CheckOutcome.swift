package import Diagnostics

/// The findings of a check that remain to be reported.
package struct CheckOutcome: Sendable {
  package var diagnostics: [Diagnostic] = []
  /// Findings that suppressions on the page hide.
  package var suppressed: [Diagnostic] = []
  /// Findings that damaged characters explain: reported only with these.
  var consequences: [Diagnostic] = []
  /// What the pages show together; nil for pages outside any catalog.
  var crossCheck: CrossCheck?
}

extension CheckOutcome {
  /// The findings, which are here no more: there may be a hundred thousand.
  mutating func takeDiagnostics() -> [Diagnostic] {
    defer { diagnostics = [] }
    return diagnostics
  }

  /// What the pages show together, which is here no more.
  mutating func takeCrossCheck() -> CrossCheck? {
    defer { crossCheck = nil }
    return crossCheck
  }

  static func += (whole: inout CheckOutcome, part: CheckOutcome) {
    whole.diagnostics += part.diagnostics
    whole.suppressed += part.suppressed
    whole.consequences += part.consequences
  }
}
