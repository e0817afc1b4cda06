package import SourceText

/// A table row whose cells stand on several lines.
package struct TornRow: Sendable, Equatable {
  /// From its first pipe to its last one.
  package let range: ByteRange
  /// The line ends and blanks between its fragments: without them it is one line.
  package let gaps: [ByteRange]
}
