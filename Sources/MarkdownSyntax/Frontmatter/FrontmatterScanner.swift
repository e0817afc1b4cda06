import SourceText

/// Finds the frontmatter block at the start of a page.
enum FrontmatterScanner {
  static func scan(_ source: Span<UInt8>) -> (block: FrontmatterBlock?, bodyStart: Int) {
    let start = byteOrderMarkEnd(in: source)
    let openingEnd = source.lineEnd(from: start)
    let contentStart = source.nextLine(after: openingEnd)
    guard contentStart > openingEnd,
      source.isFence(of: .hyphen, from: start, to: openingEnd)
    else { return (nil, start) }
    var reader = FrontmatterReader(contentStart: contentStart)
    var documentEnd: ByteRange?
    var offset = contentStart
    while offset < source.count {
      let end = source.lineEnd(from: offset)
      if source.isFence(of: .hyphen, from: offset, to: end) {
        guard reader.mayCloseHere else { break }
        let fenceEnd = source.trimmedEnd(from: offset, to: end)
        let block = FrontmatterBlock(
          range: ByteRange(start, fenceEnd), content: ByteRange(contentStart, offset),
          isClosed: true)
        return (block, source.nextLine(after: end))
      }
      if source.isFence(of: .period, from: offset, to: end), reader.mayCloseHere {
        documentEnd = documentEnd ?? ByteRange(offset, source.trimmedEnd(from: offset, to: end))
        reader.readDocumentEnd()
      } else {
        reader.read(FrontmatterLine(from: offset, to: end, in: source), from: offset, to: end)
      }
      offset = source.nextLine(after: end)
    }
    guard reader.hasKey else { return (nil, start) }
    if let documentEnd {
      let block = FrontmatterBlock(
        range: ByteRange(start, documentEnd.end),
        content: ByteRange(contentStart, documentEnd.start), isClosed: false)
      return (block, source.nextLine(after: source.lineEnd(from: documentEnd.end)))
    }
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
  /// Whether a line is `---`, or three of another byte.
  fileprivate func isFence(of byte: UInt8, from start: Int, to end: Int) -> Bool {
    end - start >= 3 && self[start] == byte && self[start + 1] == byte && self[start + 2] == byte
      && isBlank(from: start + 3, to: end)
  }
}
