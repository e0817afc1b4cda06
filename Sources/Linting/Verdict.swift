package import Diagnostics

/// What is left to report once everything was found.
package struct Verdict: Sendable {
  package var diagnostics: [Diagnostic] = []
  /// What suppressions silenced.
  package var suppressed: [Diagnostic] = []
}

extension Verdict {
  static func += (whole: inout Verdict, part: Verdict) {
    whole.diagnostics += part.diagnostics
    whole.suppressed += part.suppressed
  }
}
