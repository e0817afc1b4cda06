import PageSyntax
package import SourceText

/// A line of a page that may have a twin: where it stands, and a hash of what it says.
package struct LineSummary: Hashable, Sendable {
  let hash: UInt32
  package let range: ByteRange

  /// The lines behind the frontmatter that say something, without spaces at their ends; none for a
  /// page that does not stand for its folder, as its twin would.
  static func lines(of page: Page) -> [LineSummary] {
    let name = RelativePath.name(of: page.path)
    guard page.damage.encodingFault == nil, page.contract.isIndexName(name) else { return [] }
    let start = page.syntax.frontmatter?.range.end ?? 0
    return page.bytes[start...].split(whereSeparator: \.isLineEnd).compactMap { line in
      guard let last = line.lastIndex(where: { !$0.isWhitespace }),
        let first = line.firstIndex(where: { !$0.isWhitespace })
      else { return nil }
      var hash = FNV1a()
      hash.add(part: line[first...last])
      return LineSummary(
        hash: UInt32(truncatingIfNeeded: hash.value ^ hash.value >> 32),
        range: ByteRange(first, last + 1))
    }
  }
}
