import MarkdownSyntax
import Records
package import SourceText

/// A line of a page that may have a twin: its range, and a hash of its text.
package struct LineSummary: Hashable, Sendable {
  let hash: UInt32
  package let range: ByteRange

  private init(_ range: ByteRange, of bytes: [UInt8]) {
    let hash = UInt(bitPattern: bytes[range.offsets].seededHash)
    self.hash = UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    self.range = range
  }

  /// The lines after the frontmatter that are not blank, trimmed; none for a page that does not
  /// represent its folder, as its twin would.
  static func lines(of page: Page) -> [LineSummary] {
    guard page.damage.encodingFault == nil, page.isIndex else { return [] }
    let bytes = page.bytes
    let span = bytes.span
    var lines: [LineSummary] = []
    lines.reserveCapacity(bytes.count / 32)
    var start = page.syntax.frontmatter == nil ? 0 : page.syntax.bodyStart
    while start < bytes.count {
      let end = span.lineEnd(from: start)
      let text = bytes.trimmed(ByteRange(start, end))
      if !text.isEmpty { lines.append(LineSummary(text, of: bytes)) }
      start = end + 1
    }
    return lines.shrunk
  }
}
