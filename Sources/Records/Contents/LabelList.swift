package import SourceText

/// The labels in one place of a page, the columns of a table or the rows of a list of facts, and
/// those that its contract has there.
package struct LabelList: Sendable {
  /// The labels on the page, in order, without markup around them.
  package let found: [ByteRange]
  /// The labels that the place may have.
  package let known: [String]
  /// The known labels that are required.
  package let required: [String]
  /// The range that represents all of it: a header row, or a heading.
  package let anchor: ByteRange
  /// Whether the section that it belongs to has lost its heading, so that the labels follow those
  /// of the section above.
  package let lacksHeading: Bool
  /// Whether it has its heading, all required labels and only known ones, each once and in order:
  /// the usual case, which needs no further check.
  package let isPlain: Bool

  package init(
    found: [ByteRange], known: [String], required: [String], anchor: ByteRange,
    lacksHeading: Bool = false, on bytes: [UInt8]
  ) {
    self.found = found
    self.known = known
    self.required = required
    self.anchor = anchor
    self.lacksHeading = lacksHeading
    isPlain = !lacksHeading && Self.isPlain(found, known[...], required, bytes)
  }

  private static func isPlain(
    _ found: [ByteRange], _ known: ArraySlice<String>, _ required: [String], _ bytes: [UInt8]
  ) -> Bool {
    var place = known.startIndex
    for range in found {
      let label = bytes[range.offsets]
      while place < known.endIndex, !known[place].isSpelled(label) {
        guard !required.contains(known[place]) else { return false }
        place += 1
      }
      guard place < known.endIndex else { return false }
      place += 1
    }
    return !known[place...].contains { required.contains($0) }
  }
}
