import SourceText

extension Diagnostic {
  /// The message of a diagnostic: one line, lower case, no final stop, the source quoted in `'…'`.
  ///
  /// Written as an interpolated string. Its literal parts are its `wording`, which is the same for
  /// every finding of one cause, regardless of values.
  package struct Message: Hashable, Sendable {
    /// The whole line.
    package let text: String
    /// The line with `…` for every value in it.
    package let wording: String

    /// A line with a separate wording.
    package init(_ text: String, wording: String) {
      self.text = text
      self.wording = wording
    }
  }
}

extension Diagnostic.Message: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) {
    self.init(value, wording: value)
  }

  package init(stringInterpolation parts: Parts) {
    self.init(parts.text, wording: parts.wording)
  }

  /// Collects the line and its wording.
  package struct Parts: StringInterpolationProtocol {
    /// The most bytes of a value that are shown.
    private static let mostBytes = 1_000

    fileprivate var text = ""
    fileprivate var wording = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 16 * interpolationCount)
      wording.reserveCapacity(literalCapacity + 8 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) {
      text += literal
      wording += literal
    }

    /// Adds a value, truncated since many findings can quote one text of a megabyte.
    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += value.description.beginning(most: Self.mostBytes)
      wording += "…"
    }

    /// Adds a term of the contract, which is the same for every finding of one cause.
    package mutating func appendInterpolation(term: String) {
      text += term
      wording += term
    }

    /// Adds a piece of wording, such as a clause that only some messages of a rule have.
    package mutating func appendInterpolation(_ clause: Diagnostic.Message) {
      text += clause.text
      wording += clause.wording
    }
  }
}

extension Diagnostic.Message {
  /// A line with a clause appended.
  package static func + (line: Self, clause: Self) -> Self {
    Self(line.text + clause.text, wording: line.wording + clause.wording)
  }
}

extension Diagnostic.Message: CustomStringConvertible {
  package var description: String { text }
}
