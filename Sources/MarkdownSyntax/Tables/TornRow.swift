package import SourceText

/// A table row that is split over several lines.
package struct TornRow: Sendable, Equatable {
  /// From its first pipe to its last one.
  package let range: ByteRange
  /// The line ends and blanks between its fragments.
  package let gaps: [ByteRange]
}
