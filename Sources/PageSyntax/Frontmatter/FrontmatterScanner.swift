import SourceText

/// Finds the frontmatter block at the head of a page.
enum FrontmatterScanner {
  static func scan(_ source: Span<UInt8>) -> (block: FrontmatterBlock?, bodyStart: Int) {
    let start = byteOrderMarkEnd(in: source)
    let openingEnd = source.lineEnd(from: start)
    let contentStart = source.nextLine(after: openingEnd)
    guard contentStart > openingEnd,
      source.isFence(from: start, to: openingEnd, closing: false)
    else { return (nil, start) }
    var reader = FrontmatterReader(contentStart: contentStart)
    var offset = contentStart
    while offset < source.count {
      let end = source.lineEnd(from: offset)
      if source.isFence(from: offset, to: end, closing: true) {
        guard reader.mayCloseHere else { break }
        let fenceEnd = source.trimmedEnd(from: offset, to: end)
        let block = FrontmatterBlock(
          range: ByteRange(start, fenceEnd), content: ByteRange(contentStart, offset),
          isClosed: true)
        return (block, source.nextLine(after: end))
      }
      reader.read(FrontmatterLine(from: offset, to: end, in: source), from: offset, to: end)
      offset = source.nextLine(after: end)
    }
    guard reader.hasKey else { return (nil, start) }
    let bodyStart = source.nextLine(after: reader.keysEnd)
    let block = FrontmatterBlock(
      range: ByteRange(start, reader.keysEnd), content: ByteRange(contentStart, bodyStart),
      isClosed: false)
    return (block, bodyStart)
  }

  private static func byteOrderMarkEnd(in source: Span<UInt8>) -> Int {
    let isMarked =
      source.count >= 3 && source[0] == 0xEF && source[1] == 0xBB && source[2] == 0xBF
    return isMarked ? 3 : 0
  }
}

extension Span where Element == UInt8 {
  /// Whether a line is `---`, or, where it closes the block, `...`.
  fileprivate func isFence(from start: Int, to end: Int, closing: Bool) -> Bool {
    guard end - start >= 3 else { return false }
    let byte = self[start]
    return (byte == .hyphen || closing && byte == .period) && self[start + 1] == byte
      && self[start + 2] == byte && isBlank(from: start + 3, to: end)
  }
}
