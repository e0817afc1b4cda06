internal import SourceText

/// The entries that lines of earlier texts are: pages of a catalog have most of their lines in
/// common. An entry of a line has the same scalars on every page.
package struct EntryMemo: Sendable {
  private var lines = TextNumbers()
  /// With ranges from the start of the line.
  private var entries: [DataMapping.Entry] = []

  /// Entries of lines depend on nothing but the line.
  private static let context = TextContext(0)

  package init() {}

  /// The entry in a line; nil where it is not known.
  func entry(in line: ByteRange, of bytes: [UInt8]) -> DataMapping.Entry? {
    lines.number(of: line, in: bytes, Self.context).map { entries[$0].moved(by: line.start) }
  }

  /// Adds the entry that is all of a line that is not known yet, but for a comment.
  mutating func add(_ entry: DataMapping.Entry, in line: ByteRange, of bytes: [UInt8]) {
    guard line.count <= TextNumbers.longestPart else { return }
    if lines.isFull { self = EntryMemo() }
    lines.add(line, of: bytes, Self.context)
    entries.append(entry.moved(by: -line.start))
  }
}
