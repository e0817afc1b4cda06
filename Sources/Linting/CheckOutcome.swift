package import Diagnostics

/// What is left to report once everything was found.
package struct CheckOutcome: Sendable {
  package var diagnostics: [Diagnostic] = []
  /// What suppressions silenced.
  package var suppressed: [Diagnostic] = []
  /// What damaged characters explain, and so is told with them alone.
  var consequences: [Diagnostic] = []
}

extension CheckOutcome {
  /// The findings, which are here no more: there may be a hundred thousand.
  mutating func takeDiagnostics() -> [Diagnostic] {
    defer { diagnostics = [] }
    return diagnostics
  }

  static func += (whole: inout CheckOutcome, part: CheckOutcome) {
    whole.diagnostics += part.diagnostics
    whole.suppressed += part.suppressed
    whole.consequences += part.consequences
  }
}
