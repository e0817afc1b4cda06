/// The severity of a diagnostic, from a hint to a defect that affects readers.
package enum Severity: String, CaseIterable, Sendable {
  /// A hint: worth a look, possibly right as it is.
  case info
  /// Very likely wrong, or wrong in one of the renderers.
  case warning
  /// Wrong or broken for a reader.
  case error
}

extension Severity: Comparable {
  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
